package fr.faubourg.operations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says of itself. */
@Repository
class OperationsQueries {

    private final JdbcClient jdbc;

    OperationsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The database as a whole.
     *
     * @param version of PostgreSQL
     */
    record Database(String version, long bytes) {}

    Database database() {
        return jdbc.sql(
                        "select current_setting('server_version') as version, pg_database_size(current_database()) as bytes")
                .query(Database.class)
                .single();
    }

    void ask() {
        jdbc.sql("select 1").query(Integer.class).single();
    }
}
