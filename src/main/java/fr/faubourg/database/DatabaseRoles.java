package fr.faubourg.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The roles of an embedded server and its databases, made by its superuser. */
final class DatabaseRoles {

    /** The application's database. */
    static final String DATABASE = "faubourg";
    /** A database that a restore fills before it takes the place of the application's. */
    static final String RESTORING = "faubourg_restoring";

    private static final String REPLACED = "faubourg_replaced";
    private static final String UNFINISHED = "faubourg_unfinished";

    private DatabaseRoles() {}

    /** Makes the roles and the application's database where they are missing, and clears away what a kill left half-made. */
    static void provision(Connection superuser, Secrets secrets) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            endOthers(statement);
            dropAbandoned(statement);
            if (exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
                return;
            }
            for (String role : List.of(Secrets.OWNER, Secrets.COLLECTIVE, Secrets.CONFIDENTIAL)) {
                if (!exists(statement, "pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role
                            + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                            + secrets.of(role).password() + "'");
                }
            }
            // Renamed last: a database of that name is complete.
            create(statement, UNFINISHED);
            statement.execute("alter database " + UNFINISHED + " rename to " + DATABASE);
        }
    }

    /** An empty database that belongs to the owner's role and that only the three roles may enter. */
    static void create(Statement asSuperuser, String name) throws SQLException {
        asSuperuser.execute("create database " + name + " owner " + Secrets.OWNER);
        asSuperuser.execute("revoke all on database " + name + " from public");
        asSuperuser.execute(
                "grant connect on database " + name + " to " + Secrets.COLLECTIVE + ", " + Secrets.CONFIDENTIAL);
    }

    /** Puts the restored database in the place of the application's, in one transaction, and drops the former one. */
    static void swap(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("alter database " + DATABASE + " rename to " + REPLACED);
            statement.execute("alter database " + RESTORING + " rename to " + DATABASE);
            superuser.commit();
            superuser.setAutoCommit(true);
            dropAbandoned(statement);
        }
    }

    /** A server that outlived a killed application may still be at what that one asked for last: it is stopped, and waited for. */
    private static void endOthers(Statement statement) throws SQLException {
        String others =
                "pg_stat_activity where backend_type = 'client backend' and usename = current_user and pid <> pg_backend_pid()";
        statement.execute("select pg_terminate_backend(pid, 10000) from " + others);
        if (exists(statement, others)) {
            throw new SQLException("a session of the application that ran before does not end");
        }
    }

    private static void dropAbandoned(Statement statement) throws SQLException {
        for (String name : List.of(UNFINISHED, RESTORING, REPLACED)) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (var row = statement.executeQuery("select 1 from " + what)) {
            return row.next();
        }
    }
}
