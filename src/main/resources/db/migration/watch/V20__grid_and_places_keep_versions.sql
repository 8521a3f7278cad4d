-- The grid, its delays, and in which places observations lie feed figures too: they keep their versions from here on;
-- what is there already counts as known since always.

select shared.keep_versions('watch.category');

alter table watch.category_delay add column recorded_from timestamptz not null default '-infinity';
alter table watch.category_delay alter column recorded_from set default transaction_timestamp();
select shared.keep_versions('watch.category_delay');

alter table watch.observation_place add column recorded_from timestamptz not null default '-infinity';
alter table watch.observation_place alter column recorded_from set default transaction_timestamp();
select shared.keep_versions('watch.observation_place');

-- V3 named the columns of this view one by one.
call shared.show_versions('watch.observation');

create index on watch.assignment_history (observation_id, recorded_from);

-- Taking a change back is a step of its own.
alter table watch.step drop constraint step_move_check;
alter table watch.step add constraint step_move_check check (move in (
    'RECORD', 'MODIFY', 'UNDO', 'QUALIFY', 'ASSIGN', 'ACCEPT', 'REPORT_DONE', 'RETURN', 'VERIFY', 'CLOSE', 'REJECT', 'DECLARE_OUT_OF_REMIT', 'REOPEN'));

-- The grid as it was recorded at a moment.
create function watch.category_at(moment timestamptz)
    returns table (id uuid, code text, label text, parent_id uuid)
    language sql stable
    begin atomic
        select id, code, label, parent_id from watch.category where recorded_from <= moment
        union all
        select id, code, label, parent_id from watch.category_history where recorded_from <= moment and recorded_to > moment;
    end;

-- Observations as they were recorded at a moment, with the columns of watch.observation_v.
create function watch.observation_at(moment timestamptz)
    returns table (
        id uuid, number bigint, observed_on date, recorded_at timestamptz, source text, kind text, state text,
        category_id uuid, category_code text, category_label text, theme_id uuid, theme_code text, theme_label text,
        place_id uuid, lon double precision, lat double precision, address text, finding text, proposal text, severity smallint, urgency smallint,
        organisation_id uuid, due_on date, planned_on date, qualified_at timestamptz, assigned_at timestamptz, done_at timestamptz,
        verified_at timestamptz, closed_at timestamptz, author_organisation_id uuid, import_id uuid)
    language sql stable
    begin atomic
        select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
            o.category_id, c.code, c.label, coalesce(p.id, c.id), coalesce(p.code, c.code), coalesce(p.label, c.label),
            o.place_id, o.lon, o.lat, o.address, o.finding, o.proposal, o.severity, o.urgency,
            o.organisation_id, o.due_on, o.planned_on, o.qualified_at, o.assigned_at, o.done_at,
            o.verified_at, o.closed_at, o.author_organisation_id, o.import_id
        from (
            select id, number, observed_on, recorded_at, source, kind, state, category_id, place_id, lon, lat, address, finding, proposal, severity,
                urgency, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at, author_organisation_id, import_id
            from watch.observation where recorded_from <= moment
            union all
            select id, number, observed_on, recorded_at, source, kind, state, category_id, place_id, lon, lat, address, finding, proposal, severity,
                urgency, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at, author_organisation_id, import_id
            from watch.observation_history where recorded_from <= moment and recorded_to > moment
        ) o
        join watch.category_at(moment) c on c.id = o.category_id
        left join watch.category_at(moment) p on p.id = c.parent_id;
    end;

-- In which places observations lay, as it was recorded at a moment.
create function watch.observation_place_at(moment timestamptz)
    returns table (place_id uuid, observation_id uuid, observed_on date, number bigint)
    language sql stable
    begin atomic
        select place_id, observation_id, observed_on, number from watch.observation_place where recorded_from <= moment
        union all
        select place_id, observation_id, observed_on, number from watch.observation_place_history where recorded_from <= moment and recorded_to > moment;
    end;

revoke execute on function watch.category_at(timestamptz) from public;
revoke execute on function watch.observation_at(timestamptz) from public;
revoke execute on function watch.observation_place_at(timestamptz) from public;
grant execute on function watch.category_at(timestamptz) to ${collective};
grant execute on function watch.observation_at(timestamptz) to ${collective};
grant execute on function watch.observation_place_at(timestamptz) to ${collective};
