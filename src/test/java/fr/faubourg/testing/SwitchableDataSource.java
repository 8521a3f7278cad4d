package fr.faubourg.testing;

import com.zaxxer.hikari.HikariDataSource;
import fr.faubourg.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A pool that can be pointed at another database, so that one application context serves many test classes. */
public final class SwitchableDataSource extends AbstractDataSource implements AutoCloseable {

    private final Function<DatabaseAccess, HikariDataSource> open;
    private volatile @Nullable HikariDataSource current;

    SwitchableDataSource(Function<DatabaseAccess, HikariDataSource> open) {
        this.open = open;
    }

    void switchTo(DatabaseAccess access) {
        HikariDataSource previous = current;
        current = open.apply(access);
        if (previous != null) {
            previous.close();
        }
    }

    /** How many connections are out, once those that only finish their work had ten seconds to come back. */
    int held() throws InterruptedException {
        for (int i = 0; i < 200 && pool().getHikariPoolMXBean().getActiveConnections() > 0; i++) {
            Thread.sleep(50);
        }
        return pool().getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool().getConnection(user, password);
    }

    @Override
    public void close() {
        HikariDataSource pool = current;
        if (pool != null) {
            pool.close();
        }
    }

    private HikariDataSource pool() {
        HikariDataSource pool = current;
        if (pool == null) {
            throw new IllegalStateException("no database yet");
        }
        return pool;
    }
}
