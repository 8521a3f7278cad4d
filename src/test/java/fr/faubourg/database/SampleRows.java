package fr.faubourg.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An instance with accounts, places and their earlier versions, made by the database itself. */
final class SampleRows {

    private SampleRows() {}

    static void insert(DatabaseAccess access, int rows) throws SQLException {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into access.instance (name, mode, set_up_at) values ('Ville d’essai', 'OWN', now())
                    """);
            statement.execute("""
                    insert into access.account (id, email, name, job)
                    select gen_random_uuid(), 'personne' || n || '@rivemont.example', 'Personne ' || n, repeat('métier ', 20)
                    from generate_series(1, %d) n
                    """.formatted(rows));
            statement.execute("""
                    insert into access.role_grant (id, account_id, role) select gen_random_uuid(), id, 'ADMINISTRATOR' from access.account
                    """);
            statement.execute("delete from access.role_grant where random() < 0.3");
        }
    }
}
