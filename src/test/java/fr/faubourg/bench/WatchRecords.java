package fr.faubourg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * Observations by the million in a {@link WatchTerritory}, over three years, with all that became of them: places at every level, steps, tasks, returns to
 * residents, interventions. Written set by set without indexes, triggers and references; these are put back at the end, which checks every row against every
 * reference. The hottest of the 1,600 neighbourhoods has about one in sixty of all observations, the coldest some hundreds of a million; nineteen in twenty are
 * closed, about one in a hundred is late.
 */
final class WatchRecords {
    private static final List<String> TABLES = List.of(
            "watch.observation",
            "watch.observation_place",
            "watch.observation_words",
            "watch.step",
            "watch.assignment",
            "feedback.resident_return",
            "interventions.intervention",
            "interventions.intervention_words",
            "lineage.link");

    private final Connection owner;
    private final List<String> later = new ArrayList<>();

    WatchRecords(Connection owner) {
        this.owner = owner;
    }

    /** All of them anew, so many, the newest today; in the name of this account. */
    void write(int count, PublicData data) throws SQLException, IOException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute("select setseed(0.2)");
            statement.execute("truncate watch.observation, interventions.intervention, lineage.link cascade");
            texts(statement, data);
            takeOff(statement);
            for (String sql : made(count)) {
                long begun = System.nanoTime();
                statement.execute(sql);
                told(sql, begun);
            }
            for (String sql : later) {
                long begun = System.nanoTime();
                statement.execute(sql);
                told(sql, begun);
            }
            later.clear();
            statement.execute("drop table text_of, spot, made");
            statement.execute("reset work_mem");
            statement.execute("vacuum analyze");
        }
    }

    private static void told(String sql, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (seconds > 5) {
            System.out.printf(
                    Locale.ROOT,
                    "#   %.0f s: %s%n",
                    seconds,
                    sql.strip().lines().findFirst().orElse(""));
        }
    }

    private void texts(Statement statement, PublicData data) throws SQLException, IOException {
        Path reports = data.folder().resolve("reports/paris_field_reports.csv");
        statement.execute("""
                create temp table report (id_dmr text, numero text, type text, type2 text, adresse text, code_postal text, ville text,
                    arrondissement text, conseilquartier text, datedecl text, anneedecl text, moisdecl text, prefixe text, intervenant text,
                    lon float8, lat float8)""");
        try (var reader = Files.newBufferedReader(reports)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy report from stdin (format csv, header true)", reader);
        }
        statement.execute("""
                create temp table text_of as
                select row_number() over (order by id_dmr)::int as n, type || ' : ' || type2 as finding, coalesce(adresse, '') as address,
                    to_tsvector('public.fr', type || ' : ' || type2 || '  ' || coalesce(adresse, '')) as words
                from report""");
        statement.execute("drop table report");
    }

    /** References first and keys last are put back, so that what is left is what the migrations made. */
    private void takeOff(Statement statement) throws SQLException {
        List<String> references = new ArrayList<>();
        List<String> off = new ArrayList<>();
        for (String table : TABLES) {
            off.add("alter table " + table + " disable trigger user");
            try (ResultSet rows = statement.executeQuery("""
                    select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
                    from pg_index i where i.indrelid = '%s'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""".formatted(table))) {
                while (rows.next()) {
                    off.add("drop index " + rows.getString(1));
                    later.add(rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("""
                    select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                        format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                    from pg_constraint where conrelid = '%s'::regclass and contype = 'f'""".formatted(table))) {
                while (rows.next()) {
                    off.add(rows.getString(1));
                    references.add(rows.getString(2));
                }
            }
        }
        for (String sql : off) {
            statement.execute(sql);
        }
        later.addAll(references);
        TABLES.forEach(table -> later.add("alter table " + table + " enable trigger user"));
    }

    private static List<String> made(int count) {
        return List.of(
                """
                create temp table spot as
                select q.n as area, row_number() over (partition by q.n order by leaf.kind, leaf.code)::int as leaf, leaf.id, leaf.kind,
                    coalesce(leaf.longitude, q.longitude) as lon, coalesce(leaf.latitude, q.latitude) as lat, held.organisation_id as landlord
                from (select id, longitude, latitude, right(code, 6)::int as n from territory.place where kind = 'NEIGHBOURHOOD') q
                join territory.place_ancestor a on a.ancestor_id = q.id
                join territory.place leaf on leaf.id = a.place_id
                left join lateral (
                    select organisation_id from territory.place_ancestor up
                    join directory.place_responsibility r on r.place_id = up.ancestor_id and r.role = 'MANAGER'
                    where up.place_id = leaf.id order by up.depth limit 1) held on true""",
                "analyze spot",
                """
                create temp table made as
                with sort as (
                    select row_number() over (order by (c.parent_id is null), c.code)::int as n, c.id, count(*) over ()::int as many from watch.category c where c.active
                ), service as (
                    select row_number() over (order by o.name, o.id)::int as n, o.id, count(*) over ()::int as many
                    from directory.organisation o where o.parent_id is not null and o.kind <> 'LANDLORD'
                ), drawn as materialized (
                    select i, uuidv7(seen - now()) as id, seen, 1 + floor(%1$d * power(random(), 1.8))::int as area, 1 + floor(random() * 16)::int as leaf,
                        1 + floor(random() * %2$d)::int as n, floor(power(random(), 2) * 1000)::int as sorted, floor(random() * 1000)::int as luck,
                        floor(random() * 1000)::int as fate, random_normal(0, 0.0002) as east, random_normal(0, 0.00015) as north
                    from (select i, now() - interval '1095 days' * (1 - i::float8 / %3$d) as seen from generate_series(1, %3$d) i) moments
                )
                select d.i, d.id, d.seen, d.fate, d.luck, s.id as place_id, s.kind, s.lon + d.east as lon, s.lat + d.north as lat, d.n, sort.id as category_id,
                    case when d.luck < 60 then 'STRENGTH' else 'WEAKNESS' end as nature,
                    case when d.i < 0.97 * %3$d then
                        case when d.fate < 8 then (array['ASSIGNED', 'SCHEDULED', 'IN_PROGRESS'])[1 + d.luck %% 3] when d.fate < 11 then 'DONE' when d.fate < 15 then 'VERIFIED'
                            when d.fate < 30 then 'REJECTED' when d.fate < 38 then 'OUT_OF_REMIT' else 'CLOSED' end
                    else case when d.fate < 150 then 'NEW' when d.fate < 250 then 'QUALIFIED' when d.fate < 500 then 'ASSIGNED' when d.fate < 620 then 'SCHEDULED'
                            when d.fate < 700 then 'IN_PROGRESS' when d.fate < 800 then 'DONE' when d.fate < 850 then 'VERIFIED' else 'CLOSED' end
                    end as state,
                    case when d.luck < 700 then coalesce(s.landlord, service.id) else service.id end as body,
                    case when d.luck %% 7 = 0 and s.landlord <> service.id then case when d.luck < 700 then service.id else s.landlord end end as other
                from drawn d
                join spot s on s.area = d.area and s.leaf = least(d.leaf, 16)
                join sort on sort.n = 1 + d.sorted * sort.many / 1000
                join service on service.n = 1 + (d.sorted + d.luck) %% service.many
                order by d.i""".formatted(WatchTerritory.NEIGHBOURHOODS, 39_515, count),
                "analyze made",
                """
                insert into watch.observation (id, observed_on, recorded_at, source, external_source, external_number, place_id, lon, lat, address,
                    category_id, kind, finding, severity, urgency, state, organisations, tasks_done, organisation_id, due_on, planned_on, qualified_at, assigned_at,
                    done_at, verified_at, closed_at, author_id)
                select m.id, m.seen::date, m.seen, (array['ROUND', 'CARETAKER', 'REPORT', 'EXPLORATORY_WALK', 'IMPORT'])[1 + m.luck % 5], 'Mesures', m.i::text, m.place_id, m.lon, m.lat,
                    t.address, m.category_id, m.nature, t.finding, 1 + m.luck % 3, 1 + m.fate % 3, m.state,
                    case when a.asked then array_remove(array[m.body, m.other], null) end,
                    case when m.state in ('DONE', 'VERIFIED', 'CLOSED') and a.asked then case when m.other is null then 1 else 2 end else 0 end,
                    case when a.asked then m.body end, case when a.asked then m.seen::date + 21 end,
                    case when m.state = 'SCHEDULED' then m.seen::date + 25 end, case when m.state <> 'NEW' then m.seen + interval '1 day' end,
                    case when a.asked then m.seen + interval '2 days' end,
                    case when m.state in ('DONE', 'VERIFIED', 'CLOSED') then m.seen + (3 + m.luck % 20) * interval '1 day' end,
                    case when m.state in ('VERIFIED', 'CLOSED') then m.seen + (4 + m.luck % 25) * interval '1 day' end,
                    case when m.state = 'CLOSED' then m.seen + (5 + m.luck % 30) * interval '1 day' end, someone.id
                from made m
                join text_of t on t.n = m.n
                cross join lateral (select m.state not in ('NEW', 'QUALIFIED', 'REJECTED', 'OUT_OF_REMIT') as asked) a
                cross join (select id from access.account order by id limit 1) someone
                order by m.i""",
                """
                insert into watch.observation_place (place_id, observation_id, observed_on, number)
                select a.ancestor_id, o.id, o.observed_on, o.number from watch.observation o join territory.place_ancestor a on a.place_id = o.place_id""",
                """
                insert into watch.observation_words (id, day, words)
                select m.id, m.seen::date, t.words from made m join text_of t on t.n = m.n""",
                """
                insert into watch.step (id, observation_id, at, account_id, account_name, organisation_id, move, from_state, to_state)
                select gen_random_uuid(), m.id, m.seen + step.hours * interval '1 hour', someone.id, someone.name, m.body, step.move, step.before, step.after
                from made m
                join (values (0, 'RECORD', null, 'NEW', 0), (24, 'QUALIFY', 'NEW', 'QUALIFIED', 1), (48, 'ASSIGN', 'QUALIFIED', 'ASSIGNED', 2), (100, 'START', 'ASSIGNED', 'IN_PROGRESS', 3),
                    (200, 'REPORT_DONE', 'IN_PROGRESS', 'DONE', 4), (260, 'VERIFY', 'DONE', 'VERIFIED', 5), (280, 'CLOSE', 'VERIFIED', 'CLOSED', 6)) step (hours, move, before, after, rank)
                    on step.rank <= case m.state when 'NEW' then 0 when 'QUALIFIED' then 1 when 'ASSIGNED' then 2 when 'SCHEDULED' then 2 when 'IN_PROGRESS' then 3
                        when 'DONE' then 4 when 'VERIFIED' then 5 when 'CLOSED' then 6 else 1 end
                cross join (select id, name from access.account order by id limit 1) someone
                order by m.i, step.rank""",
                """
                insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, planned_on, started_at,
                    done_at, answered_at, answered_by, ended_at)
                select gen_random_uuid(), o.id, asked.id, someone.id, o.assigned_at, o.due_on,
                    case when o.state in ('VERIFIED', 'CLOSED') then 'DONE' when o.state = 'ASSIGNED' then 'ASKED' else o.state end, o.planned_on,
                    case when o.state <> 'ASSIGNED' then o.assigned_at end, o.done_at, o.done_at, case when o.done_at is not null then someone.id end, o.closed_at
                from watch.observation o
                cross join lateral unnest(o.organisations) as asked (id)
                cross join (select id from access.account order by id limit 1) someone""",
                """
                insert into feedback.resident_return (id, observation_id, said_on, channel, audience, said, account_id, account_name, recorded_at, key)
                select gen_random_uuid(), o.id, o.closed_at::date, 'NOTICE', 'STAIRWELL', 'Réglé : merci de nous l’avoir signalé.', someone.id, someone.name, o.closed_at,
                    gen_random_uuid()
                from watch.observation o cross join (select id, name from access.account order by id limit 1) someone
                where o.state = 'CLOSED' and abs(hashint8(o.number)) % 4 = 0""",
                """
                insert into interventions.intervention (id, started_on, place_id, lon, lat, trade_id, organisation_id, firm_name, reason, work, cost, tax, state, author_id)
                select m.id, case when m.fate % 50 = 0 then current_date + m.luck % 30 else m.seen::date + 3 + m.luck % 20 end, m.place_id,
                    case when m.luck % 2 = 0 then m.lon end, case when m.luck % 2 = 0 then m.lat end, trade.id, m.body, 'Entreprise ' || m.luck % 40, t.finding,
                    'Remise en état : ' || t.finding, 50 + m.luck * 2, 'INCLUDED', case when m.fate % 50 = 0 then 'PLANNED' else 'DONE' end, someone.id
                from made m
                join text_of t on t.n = m.n
                cross join (select id from access.account order by id limit 1) someone
                join lateral (
                    select tt.trade_id as id from interventions.trade_theme tt
                    join watch.category c on c.id = m.category_id and tt.theme_id in (c.id, c.parent_id) order by abs(hashint4(m.i) % 7), tt.id limit 1) trade on true
                where m.i % 10 = 0 and m.state <> 'REJECTED'
                order by m.i""",
                """
                insert into interventions.intervention_words (id, day, words)
                select i.id, i.started_on, t.words from interventions.intervention i join made m on m.id = i.id join text_of t on t.n = m.n""",
                """
                insert into lineage.link (from_kind, from_id, relation, to_kind, to_id, account_id, at)
                select 'observation', m.id, 'ANSWERED_BY', 'intervention', m.id, i.author_id, m.seen + interval '2 days'
                from interventions.intervention i join made m on m.id = i.id where m.luck < 600""");
    }
}
