package fr.faubourg.access;

import fr.faubourg.shared.OncePerPage;
import fr.faubourg.ui.InstanceIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this installation is (instance): empty, a demonstration, or a territory's own. */
@Component
public class Instance implements InstanceIdentity {

    /** Whether the data is fictional or a territory's own. */
    public enum Mode {
        /** Fictional data: a banner says so on each page, and personal data is refused. */
        DEMONSTRATION,
        /** A territory's own data. */
        OWN
    }

    private record Settings(String name, Mode mode, Instant readAt) {}

    private final OncePerPage<Class<?>, Optional<Settings>> settingsOfPage =
            new OncePerPage<>(Instance.class, "settings");
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration cached;
    private volatile @Nullable Settings settings;

    Instance(JdbcClient jdbc, Clock clock, @Value("${faubourg.instance-cached:3s}") Duration cached) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cached = cached;
    }

    /** Whether the first run is over. */
    public boolean isSetUp() {
        return settings().isPresent();
    }

    @Override
    public String name() {
        return settings().map(Settings::name).orElse("Faubourg");
    }

    @Override
    public boolean demo() {
        return settings().filter(known -> known.mode() == Mode.DEMONSTRATION).isPresent();
    }

    /**
     * Ends the first run.
     *
     * @return false when somebody else ended it in the meantime
     */
    public boolean setUp(String name, Mode mode) {
        int inserted = jdbc.sql("""
                insert into access.instance (name, mode, set_up_at) values (:name, :mode, :now)
                on conflict do nothing
                """)
                .param("name", name)
                .param("mode", mode.name())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        settings = null;
        return inserted == 1;
    }

    /** Gives the territory of work another name; every node knows it within seconds. */
    public void rename(String name) {
        jdbc.sql("update access.instance set name = :name").param("name", name).update();
        settings = null;
    }

    private Optional<Settings> settings() {
        return settingsOfPage.read(Instance.class, this::current);
    }

    private Optional<Settings> current() {
        Settings known = settings;
        if (known != null && known.readAt().plus(cached).isAfter(clock.instant())) {
            return Optional.of(known);
        }
        Optional<Settings> read = jdbc.sql("select name, mode from access.instance")
                .query((row, _) ->
                        new Settings(row.getString("name"), Mode.valueOf(row.getString("mode")), clock.instant()))
                .optional();
        settings = read.orElse(null);
        return read;
    }
}
