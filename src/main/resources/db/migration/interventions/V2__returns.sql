-- Did it come back? One definition, for pages, exports and figures alike.
--
-- A return is a weakness observed after an intervention was finished, and within the delay of that day, of a theme that the trade works on or that an
-- observation which the intervention answers had,
--   * in the intervention's own place, when that is an entrance, a building, a residence or a public space, or
--   * within so many metres of the intervention's point, of that of its entrance otherwise; what was seen at another entrance is not near.
-- What was rejected does not count, nor what the intervention answers. The day itself does not count: what was seen then may be what was mended.

-- What holds of a threshold on a day; the third parameter is what holds before anybody decides.
create function interventions.threshold_on(wanted text, day date, otherwise int) returns int
    language sql stable
as $$
    select coalesce((select t.value from settings.threshold_v t where t.name = wanted and t.valid @> day), otherwise)
$$;
revoke execute on function interventions.threshold_on(text, date, int) from public;
grant execute on function interventions.threshold_on(text, date, int) to ${collective};

create view interventions.done_v as
select i.id, i.place_id, i.trade_id, i.organisation_id, coalesce(i.ended_on, i.started_on) as finished_on,
    coalesce(i.ended_on, i.started_on) + interventions.threshold_on('retour-jours', coalesce(i.ended_on, i.started_on), 90) as watched_until,
    interventions.threshold_on('retour-metres', coalesce(i.ended_on, i.started_on), 20) as reach,
    p.kind as place_kind, p.kind in ('ENTRANCE', 'BUILDING', 'RESIDENCE', 'PUBLIC_SPACE') as precise,
    case when i.lon is not null then i.lon when p.kind = 'ENTRANCE' then p.longitude end as lon,
    case when i.lat is not null then i.lat when p.kind = 'ENTRANCE' then p.latitude end as lat
from interventions.intervention i
join territory.place_v p on p.id = i.place_id
where i.state = 'DONE';
comment on view interventions.done_v is 'Interventions that are done: until when a return is looked for, how near, and around which point. Rights are the reader''s to add.';

create view interventions.return_v as
select i.id as intervention_id, o.id as observation_id, o.observed_on, o.observed_on - i.finished_on as days
from interventions.done_v i
cross join lateral (
    select p.observation_id as id
    from watch.observation_place_v p
    where i.precise and p.place_id = i.place_id and p.observed_on > i.finished_on and p.observed_on <= i.watched_until
    union
    select n.id
    from watch.observation_v n
    where point(n.lon, n.lat) <@ box(
            point(i.lon - i.reach / (111195 * cos(radians(i.lat))), i.lat - i.reach / 111195.0),
            point(i.lon + i.reach / (111195 * cos(radians(i.lat))), i.lat + i.reach / 111195.0))
        and n.observed_on > i.finished_on and n.observed_on <= i.watched_until
        and sqrt(power((n.lon - i.lon) * cos(radians(i.lat)), 2) + power(n.lat - i.lat, 2)) * 111195 <= i.reach
        and not (i.place_kind = 'ENTRANCE' and exists (
            select
            from watch.observation_place_v other
            join territory.place_v entrance on entrance.id = other.place_id and entrance.kind = 'ENTRANCE'
            where other.observation_id = n.id and other.place_id <> i.place_id))
) near
join watch.observation_v o on o.id = near.id
where o.kind = 'WEAKNESS' and o.state <> 'REJECTED'
    and (
        exists (select from interventions.trade_theme t where t.trade_id = i.trade_id and t.theme_id = o.theme_id)
        or exists (
            select
            from lineage.link_v l
            join watch.observation_v answered on answered.id = l.from_id
            where l.to_kind = 'intervention' and l.to_id = i.id and l.from_kind = 'observation' and l.relation = 'ANSWERED_BY'
                and answered.theme_id = o.theme_id))
    and not exists (
        select
        from lineage.link_v l
        where l.to_kind = 'intervention' and l.to_id = i.id and l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'ANSWERED_BY');
comment on view interventions.return_v is 'Each intervention with the observations that are returns of what it mended, and after how many days. Rights are the reader''s to add.';

-- Came back, held, or still watched: the delay must be over before anybody may say that it held.
create view interventions.outcome_v as
select i.id as intervention_id, i.place_id, i.trade_id, i.organisation_id, i.finished_on, i.watched_until,
    exists (select from interventions.return_v r where r.intervention_id = i.id) as came_back
from interventions.done_v i;
comment on view interventions.outcome_v is 'Each intervention that is done, with whether it came back. A rate counts those whose watched_until is past. Rights are the reader''s to add.';

grant select on interventions.done_v, interventions.return_v, interventions.outcome_v to ${collective};

create view interventions.trade_v as
select id, code, label, position, active from interventions.trade;
comment on view interventions.trade_v is 'The trades, for those who name them.';
grant select on interventions.trade_v to ${collective};

-- What a merge moves is never pointed to a record that was merged away.
select shared.refuse_merged('interventions.intervention', 'place_id > territory.place', 'organisation_id > directory.organisation', 'firm_id > directory.organisation', 'author_id > access.account', 'author_organisation_id > directory.organisation');
