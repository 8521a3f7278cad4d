package fr.faubourg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * Observations by the hundred thousand on the places of the demonstration, over three years, in the words of the field reports of Paris: written
 * straight into the database, as if they had been recorded. Nine in ten are closed, as in a town that works.
 */
final class ManyObservations {
    private final Connection database;

    ManyObservations(Connection database) {
        this.database = database;
    }

    /** Adds so many, the newest today. */
    void add(int count, PublicData data) throws SQLException, IOException {
        Path reports = data.folder().resolve("reports/paris_field_reports.csv");
        try (Statement statement = database.createStatement();
                var reader = Files.newBufferedReader(reports)) {
            statement.execute("""
                    create temp table report (id_dmr text, numero text, type text, soustype text, adresse text, code_postal text, ville text,
                        arrondissement text, conseilquartier text, datedecl text, anneedecl text, moisdecl text, prefixe text, intervenant text,
                        lon float8, lat float8)""");
            database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy report from stdin (format csv, header true)", reader);
            statement.execute("""
                    create temp table text_of as
                    select row_number() over (order by id_dmr) as n, type || ' : ' || soustype as finding, coalesce(adresse, '') as address, lon, lat from report""");
            statement.execute("create index on text_of (n)");
            statement.execute("""
                    create temp table spot as
                    select row_number() over (order by p.id) as n, p.id from territory.place p
                    where not exists (select from territory.place below where below.parent_id = p.id)""");
            statement.execute(
                    "create temp table sort as select row_number() over (order by id) as n, id from watch.category where active");
            statement.execute("""
                    create temp table body as
                    select row_number() over (order by id) as n, id from directory.organisation where kind in ('LANDLORD', 'CITY', 'INTERCOMMUNAL')""");
            statement.execute("set synchronous_commit = off");
            observations(statement, count);
            statement.execute("""
                    insert into watch.observation_place (place_id, observation_id, observed_on, number)
                    select a.ancestor_id, o.id, o.observed_on, o.number
                    from watch.observation o join territory.place_ancestor a on a.place_id = o.place_id
                    where o.external_source = 'many'""");
            tasks(statement);
            statement.execute("drop table report, text_of, spot, sort, body");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void observations(Statement statement, int count) throws SQLException {
        statement.execute("""
                insert into watch.observation (id, observed_on, recorded_at, source, external_source, external_number, place_id, lon, lat, address,
                    category_id, kind, finding, state, organisations, tasks_done, organisation_id, due_on, planned_on, qualified_at, assigned_at, done_at, verified_at, closed_at)
                select uuidv7(seen - now()), seen::date, seen, 'IMPORT', 'many', i::text, spot.id, t.lon, t.lat, t.address, sort.id, 'WEAKNESS',
                    t.finding, state, case when state <> 'NEW' then array[body.id] || case when i %% 7 = 0 and other.id <> body.id then array[other.id] end end,
                    case when state in ('DONE', 'CLOSED') then case when i %% 7 = 0 and other.id <> body.id then 2 else 1 end else 0 end,
                    case when state <> 'NEW' then body.id end, case when state <> 'NEW' then seen::date + 15 end,
                    case when state = 'SCHEDULED' then seen::date + 12 end,
                    seen + interval '1 day', case when state <> 'NEW' then seen + interval '2 days' end,
                    case when state in ('DONE', 'CLOSED') then seen + (3 + i %% 20) * interval '1 day' end,
                    case when state = 'CLOSED' then seen + (4 + i %% 25) * interval '1 day' end,
                    case when state = 'CLOSED' then seen + (5 + i %% 30) * interval '1 day' end
                from (
                    select i, now() - interval '3 years' * (1 - i::float8 / %1$d) as seen,
                        case when i < %1$d * 0.97 then (case when hashint4(i) %% 100 = 0 then (array['ASSIGNED', 'SCHEDULED', 'IN_PROGRESS'])[1 + i %% 3] else 'CLOSED' end)
                            else (array['NEW', 'ASSIGNED', 'SCHEDULED', 'DONE', 'CLOSED'])[1 + abs(hashint4(i)) %% 5] end as state
                    from generate_series(1, %1$d) i
                ) made
                join text_of t on t.n = 1 + abs(hashint4(i + 1)) %% (select count(*) from text_of)
                join spot on spot.n = 1 + abs(hashint4(i + 2)) %% (select count(*) from spot)
                join sort on sort.n = 1 + abs(hashint4(i + 3)) %% (select count(*) from sort)
                join body on body.n = 1 + abs(hashint4(i + 4)) %% (select count(*) from body)
                join body other on other.n = 1 + abs(hashint4(i + 5)) %% (select count(*) from body)
                order by i""".formatted(count));
    }

    /** What each organisation was asked, as the observation says it was. */
    private static void tasks(Statement statement) throws SQLException {
        statement.execute("""
                insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, planned_on, started_at,
                    done_at, answered_at, answered_by, ended_at)
                select gen_random_uuid(), o.id, asked.id, someone.id, o.assigned_at, o.due_on,
                    case o.state when 'ASSIGNED' then 'ASKED' when 'CLOSED' then 'DONE' else o.state end, o.planned_on,
                    case when o.state = 'IN_PROGRESS' then o.assigned_at end, o.done_at, o.done_at, case when o.done_at is not null then someone.id end,
                    o.closed_at
                from watch.observation o
                cross join lateral unnest(o.organisations) as asked (id)
                cross join (select id from access.account order by id limit 1) someone
                where o.external_source = 'many'""");
    }
}
