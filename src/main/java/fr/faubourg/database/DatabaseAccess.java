package fr.faubourg.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach a database and as whom.
 *
 * @param url JDBC URL
 * @param owner owns the schemas and migrates them; the running application never uses it
 * @param collective reads and writes what the partners of a territory share
 * @param confidential reads and writes what only the people in charge of a file may see
 */
public record DatabaseAccess(String url, Credentials owner, Credentials collective, Credentials confidential) {

    /** A connection of one's own, outside of the pools. */
    public Connection connect(Credentials as) throws SQLException {
        return DriverManager.getConnection(url, as.user(), as.password());
    }
}
