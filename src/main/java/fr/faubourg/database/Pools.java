package fr.faubourg.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The application's two connection pools. Neither role owns anything, and neither can switch row-level security off. */
public final class Pools {

    private Pools() {}

    /** The pool of the collective side. */
    public static HikariDataSource collective(DatabaseAccess access) {
        return pool("collective", access.url(), access.collective(), 12, 2);
    }

    /** The pool of the confidential side. It opens its first connection when it is first used. */
    public static HikariDataSource confidential(DatabaseAccess access) {
        return pool("confidential", access.url(), access.confidential(), 6, 0);
    }

    private static HikariDataSource pool(String name, String url, Credentials credentials, int size, int idle) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(credentials.user());
        config.setPassword(credentials.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(idle);
        // The application starts, and answers with a clear page, while the database is away.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(3_000);
        config.setValidationTimeout(1_000);
        config.setKeepaliveTime(60_000);
        config.addDataSourceProperty("ApplicationName", "faubourg-" + name);
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
