package fr.faubourg.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Two hundred worksites in a {@link WatchTerritory}, in one neighbourhood out of eight: phases, impacts, firms and complaints; the application locates them. */
final class WatchWorksites {
    private static final long PATIENCE_MILLIS = 300_000;

    private final Connection owner;

    WatchWorksites(Connection owner) {
        this.owner = owner;
    }

    void add() throws SQLException, InterruptedException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into worksites.worksite (id, name, nature, owner_id, address)
                    select gen_random_uuid(), 'Réfection du quartier ' || n, 'Voirie et réseaux', o.id, 'rue du Chantier'
                    from generate_series(1, 200) n
                    join lateral (select id from directory.organisation where parent_id is null and (kind <> 'LANDLORD' or n % 2 = 0)
                        order by hashtext(id::text || n) limit 1) o on true""");
            // A third of them take a whole neighbourhood, the others a residence.
            statement.execute("""
                    insert into worksites.area (id, worksite_id, place_id)
                    select gen_random_uuid(), w.id, coalesce(residence.id, q.id)
                    from worksites.worksite w
                    join territory.place q on q.kind = 'NEIGHBOURHOOD' and q.code = 'QP' || lpad((w.number * 8 - 7)::text, 6, '0')
                    left join lateral (select r.id from territory.place r where r.parent_id = q.id and r.kind = 'RESIDENCE' and w.number % 3 > 0 order by r.code limit 1) residence on true""");
            statement.execute("""
                    insert into worksites.phase (id, worksite_id, name, first_day, last_day)
                    select gen_random_uuid(), w.id, 'Phase ' || n, begun + (n - 1) * 90, begun + n * 90 - 1
                    from worksites.worksite w cross join lateral (select (current_date - (w.number * 5 % 1000)::int) as begun) b, generate_series(1, 3) n""");
            statement.execute("""
                    insert into worksites.impact (id, worksite_id, kind_id, level, mitigation, organisation_id, due_on, state)
                    select gen_random_uuid(), w.id, k.id, 'MEDIUM', 'Palissade et passage protégé', w.owner_id, current_date - (w.number * 4 % 900)::int,
                        case when w.number % 20 = 0 then 'TO_DO' else 'DONE' end
                    from worksites.worksite w join lateral (select id from worksites.impact_kind order by hashtext(id::text || w.number) limit 5) k on true""");
            statement.execute("""
                    insert into worksites.firm (id, worksite_id, name, trade)
                    select gen_random_uuid(), w.id, 'Entreprise ' || n, 'Voirie' from worksites.worksite w, generate_series(1, 2) n""");
            statement.execute("""
                    insert into worksites.complaint (id, worksite_id, received_on, channel, what, due_on, answered_on)
                    select gen_random_uuid(), w.id, day, 'MAIL', 'Bruit avant huit heures', day + 15, case when n > 1 or w.number % 10 > 0 then day + 5 end
                    from worksites.worksite w, generate_series(1, 3) n, lateral (select current_date - (w.number * 3 % 700)::int as day) d""");
            statement.execute(
                    "insert into worksites.stale (worksite_id) select id from worksites.worksite on conflict do nothing");
            long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
            while (isWaiting(statement)) {
                if (System.currentTimeMillis() > deadline) {
                    throw new IllegalStateException("the worksites were not located in time");
                }
                Thread.sleep(500);
            }
            statement.execute("analyze");
        }
    }

    private static boolean isWaiting(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select exists (select from worksites.stale)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
