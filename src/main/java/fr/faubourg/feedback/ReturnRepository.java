package fr.faubourg.feedback;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.watch.ObservationId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads what was said back. Who may read the observation may read it. */
@Repository
class ReturnRepository {
    /** How many of one observation are ever shown. */
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to write. */
    record Said(LocalDate on, ReturnChannel channel, ReturnAudience audience, String words) {}

    /** Writes it once, however often the form with this key is sent. */
    void write(ObservationId observation, Said said, Viewer viewer, @Nullable UUID organisation, UUID key) {
        jdbc.sql("""
                        insert into feedback.resident_return (id, observation_id, said_on, channel, audience, said, account_id, account_name,
                                                              organisation_id, recorded_at, key)
                        values (:id, :observation, :on, :channel, :audience, :said, :account, :name, :organisation, :at, :key)
                        on conflict (key) do nothing
                        """)
                .param("id", Ids.next())
                .param("observation", observation.value())
                .param("on", said.on())
                .param("channel", said.channel().name())
                .param("audience", said.audience().name())
                .param("said", said.words())
                .param("account", viewer.account().value())
                .param("name", viewer.name())
                .param("organisation", organisation)
                .param("at", Timestamp.from(clock.instant()))
                .param("key", key)
                .update();
    }

    /** Takes back what was noted by mistake; whether there was anything to take back. */
    boolean withdraw(ObservationId observation, UUID id) {
        return jdbc.sql("""
                        update feedback.resident_return set withdrawn_at = :at
                        where id = :id and observation_id = :observation and withdrawn_at is null
                        """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("observation", observation.value())
                        .update()
                > 0;
    }

    /** The latest first; of a duplicate, what was said about the one that is followed instead too: it answers whoever reported either. */
    List<ResidentReturn> about(ObservationId observation) {
        return jdbc.sql("""
                        select r.id, r.said_on, r.channel, r.audience, r.said, r.account_name, organisation.full_name as organisation,
                               r.observation_id = :observation as own
                        from feedback.resident_return r
                        left join directory.organisation_v organisation on organisation.id = r.organisation_id
                        where (r.observation_id = :observation
                                or r.observation_id = (select d.kept_id from watch.duplicate_v d where d.observation_id = :observation))
                            and r.withdrawn_at is null
                        order by r.said_on desc, r.id desc
                        limit :shown
                        """)
                .param("observation", observation.value())
                .param("shown", SHOWN)
                .query((row, _) -> new ResidentReturn(
                        row.getObject("id", UUID.class),
                        row.getObject("said_on", LocalDate.class),
                        ReturnChannel.valueOf(row.getString("channel")),
                        ReturnAudience.valueOf(row.getString("audience")),
                        row.getString("said"),
                        row.getString("account_name"),
                        row.getString("organisation"),
                        row.getBoolean("own")))
                .list();
    }
}
