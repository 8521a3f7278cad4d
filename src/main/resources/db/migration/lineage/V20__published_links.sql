-- The links that hold, for modules that count what is tied to their records.
create view lineage.link_v as
select from_kind, from_id, relation, to_kind, to_id, at from lineage.link where ended_at is null;
comment on view lineage.link_v is 'Which record came of which, as far as nobody untied them. Rights are the reader''s to add.';
grant select on lineage.link_v to ${collective};
