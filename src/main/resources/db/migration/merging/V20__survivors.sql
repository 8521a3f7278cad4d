-- The one that a record was merged into at last, however many steps away; itself when it stands.
create function merging.survivor(merged_kind text, record uuid) returns uuid
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    onward uuid;
begin
    loop
        select m.into_id into onward from merging.merge m
        where m.away_id = record and m.kind = merged_kind and m.act = 'MERGE' and m.undone_at is null;
        exit when onward is null;
        record := onward;
    end loop;
    return record;
end
$$;
comment on function merging.survivor(text, uuid) is 'Which record stands for a record after all merges that were not undone.';
grant execute on function merging.survivor(text, uuid) to ${collective};
