-- What a link of answer answers now. The task that was asked, or the one that stayed of it when its organisation was merged; and once its observation is a
-- duplicate, what the same organisation is asked about the observation that is followed instead.
create view watch.answered_task as
select l.id as link_id, l.observation_id as sent_about, watch.kept_of(l.observation_id) as observation_id, ended.moved, a.id as task_id
from watch.answer_link l
join watch.observation own on own.id = l.observation_id
cross join lateral (
    -- Only what was still asked when both were joined goes on elsewhere: a task that was taken back before stays over.
    select own.duplicate_of is not null and exists (
        select
        from watch.assignment former
        where former.observation_id = own.id and former.organisation_id = l.organisation_id and former.ended_at = own.merged_at
            and (former.id = l.task_id or former.assigned_at <= l.sent_at)) as moved
) ended
left join lateral (
    select asked.id
    from watch.assignment asked
    where asked.observation_id = watch.kept_of(l.observation_id) and asked.organisation_id = l.organisation_id and asked.ended_at is null
        and (ended.moved or asked.id = l.task_id or asked.assigned_at <= l.sent_at)
        and (ended.moved or own.duplicate_of is null)
    order by asked.id = l.task_id desc
    limit 1
) a on true;
comment on view watch.answered_task is 'Each link of answer with the task that it answers now, if there is one; moved: its observation became a duplicate while the task was asked. Inside the module only: a link opens it, not a reader''s rights.';
grant select on watch.answered_task to ${collective};
