-- Whoever reported what turned out to be a duplicate is answered when the observation that is followed instead has its answer: the contact stays until that one is over.
create or replace function feedback.erase_old_contacts(days_after_end int, days_at_most int) returns bigint
    language sql security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    delete from feedback.contact_reading where at < now() - interval '1 year';
    with erased as (
        delete from feedback.reporter_contact c
        using watch.every_observation_v o
        where o.id = watch.kept_of(c.observation_id)
            and (c.kept_at < now() - make_interval(days => days_at_most)
                or (o.state in ('CLOSED', 'REJECTED', 'OUT_OF_REMIT') and coalesce(o.closed_at, o.recorded_at) < now() - make_interval(days => days_after_end)))
        returning 1
    )
    select count(*) from erased;
end;
