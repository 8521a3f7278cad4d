package fr.faubourg.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What one page sends to the database, statement by statement with its parameters, so that it can be sent again without the page. */
final class SentSql {
    /** One statement and how it was prepared. */
    private record Sent(String sql, List<Setting> settings) {
        boolean writes() {
            String word = sql.strip().toLowerCase(Locale.ROOT);
            return word.startsWith("insert") || word.startsWith("delete") || word.startsWith("update");
        }
    }

    private record Setting(Method method, Object[] arguments) {}

    /** Where the statements of the thread's page go while it is listened to. */
    private static final ThreadLocal<@Nullable SentSql> HEARING = new ThreadLocal<>();

    private final List<Sent> statements = new ArrayList<>();

    /** Listens to the calling thread until {@link #stop}. */
    static SentSql hear() {
        SentSql heard = new SentSql();
        HEARING.set(heard);
        return heard;
    }

    static void stop() {
        HEARING.remove();
    }

    int count() {
        return statements.size();
    }

    /** Sends the same again, reading every row and column; what keeps sessions alive is left out. How many milliseconds each statement took. */
    List<Double> again(Connection connection) throws SQLException {
        List<Double> taken = new ArrayList<>();
        for (Sent sent : statements) {
            long begun = System.nanoTime();
            if (!sent.writes()) {
                read(connection, sent);
            }
            taken.add((System.nanoTime() - begun) / 1e6);
        }
        return taken;
    }

    String text(int statement) {
        return statements.get(statement).sql().strip().replaceAll("\\s+", " ");
    }

    private static void read(Connection connection, Sent sent) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sent.sql())) {
            for (Setting setting : sent.settings()) {
                call(setting.method(), statement, setting.arguments());
            }
            boolean rows = statement.execute();
            if (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    int columns = result.getMetaData().getColumnCount();
                    while (result.next()) {
                        for (int i = 1; i <= columns; i++) {
                            result.getObject(i);
                        }
                    }
                }
            }
        }
    }

    private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A pool whose connections tell what they are asked, while somebody listens. */
    static DataSource told(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return HEARING.get() == null ? connection : telling(connection);
            }
        };
    }

    private static Connection telling(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SentSql.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    Object result = call(method, connection, arguments);
                    return result instanceof PreparedStatement statement && arguments[0] instanceof String sql
                            ? telling(statement, sql)
                            : result;
                });
    }

    private static PreparedStatement telling(PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                SentSql.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    SentSql hearing = HEARING.get();
                    if (method.getName().startsWith("set")) {
                        settings.add(new Setting(method, arguments));
                    } else if (method.getName().startsWith("execute") && hearing != null) {
                        hearing.statements.add(new Sent(sql, List.copyOf(settings)));
                    }
                    return call(method, statement, arguments);
                });
    }
}
