-- Whatever changes the places of a worksite, a form, a file, its undoing or a merge: it is located again.
create function worksites.make_stale() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into worksites.stale (worksite_id)
    select coalesce(new.worksite_id, old.worksite_id)
    on conflict do nothing;
    return null;
end
$$;
revoke execute on function worksites.make_stale() from public;
create trigger make_stale after insert or update or delete on worksites.area
    for each row execute function worksites.make_stale();
