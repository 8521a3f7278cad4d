-- A line of the grid that is younger in the database than what is filed under it (a restored instance, an import of old records) is taken as it is now.
create or replace function watch.observation_at(moment timestamptz)
    returns table (
        id uuid, number bigint, observed_on date, recorded_at timestamptz, source text, kind text, state text,
        category_id uuid, category_code text, category_label text, theme_id uuid, theme_code text, theme_label text,
        place_id uuid, lon double precision, lat double precision, address text, finding text, proposal text, severity smallint, urgency smallint,
        organisation_id uuid, due_on date, planned_on date, qualified_at timestamptz, assigned_at timestamptz, done_at timestamptz,
        verified_at timestamptz, closed_at timestamptz, author_organisation_id uuid, import_id uuid)
    language sql stable
    begin atomic
        select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.kind, o.state,
            o.category_id, coalesce(c.code, cn.code), coalesce(c.label, cn.label),
            coalesce(p.id, pn.id, cn.id), coalesce(p.code, pn.code, c.code, cn.code), coalesce(p.label, pn.label, c.label, cn.label),
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
        join watch.category cn on cn.id = o.category_id
        left join watch.category_at(moment) c on c.id = o.category_id
        left join watch.category pn on pn.id = case when c.id is null then cn.parent_id else c.parent_id end
        left join watch.category_at(moment) p on p.id = pn.id;
    end;
