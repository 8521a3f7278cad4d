-- An observation may be asked of several organisations: it counts for each of them. Records frozen before know the one that was in charge.
alter table reports.frozen_record add column organisations uuid[];
comment on column reports.frozen_record.organisations is 'All that it was asked of; empty (null) for nobody, and in reports frozen before observations could be asked of several.';
