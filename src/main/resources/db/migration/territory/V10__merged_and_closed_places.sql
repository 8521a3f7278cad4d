-- Places that were entered twice, and places that are no more.

alter table territory.place
    add column merged_into uuid references territory.place (id),
    add column closed_on date,
    add column closed_reason text not null default '',
    add column closed_by uuid references access.account (id),
    add check (merged_into <> id),
    add check (closed_on is not null or closed_reason = '');
comment on column territory.place.merged_into is 'The place that this one turned out to be; it stays as a way there.';
comment on column territory.place.closed_on is 'The day from which it is no more (demolished, rebuilt); what happened there stays.';
alter table territory.place_history
    add column merged_into uuid,
    add column closed_on date,
    add column closed_reason text not null default '',
    add column closed_by uuid;
call shared.show_versions('territory.place');

alter table territory.place drop constraint place_code_system_code_key;
create unique index place_code on territory.place (code_system, code) where merged_into is null;
create index on territory.place (merged_into) where merged_into is not null;
create index place_same_name on territory.place (kind, public.f_unaccent(lower(name)));

-- A place that was merged away holds nothing any more.
drop trigger count_perimeter_version_on_update on territory.place;
create trigger count_perimeter_version_on_update after update of perimeter, parent_id, kind, qpv_generation, merged_into on territory.place
    for each row when (old.perimeter is distinct from new.perimeter or old.parent_id is distinct from new.parent_id
        or old.kind is distinct from new.kind or old.qpv_generation is distinct from new.qpv_generation
        or old.merged_into is distinct from new.merged_into)
    execute function territory.count_perimeter_version();

create or replace view territory.place_v as
select p.id, p.kind, p.code_system, p.code, p.name, p.qpv_generation, p.address, p.parent_id, parent.name as parent_name,
    p.longitude, p.latitude, p.perimeter is not null as has_perimeter,
    p.merged_into is null and p.closed_on is null as active, p.merged_into, p.closed_on
from territory.place p
left join territory.place parent on parent.id = p.parent_id;
comment on view territory.place_v is 'Published: places; active tells those that may be chosen.';

grant delete on territory.indicator_value to ${collective};
