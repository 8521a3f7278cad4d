package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes internal notes. */
@Repository
class NoteRepository {
    private final JdbcClient jdbc;

    NoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes it once, however often it is sent. */
    void write(ObservationId observation, UUID organisation, Viewer viewer, Instant at, String text, UUID key) {
        jdbc.sql("""
                        insert into watch.note (id, observation_id, organisation_id, account_id, account_name, written_at, text, key)
                        values (:id, :observation, :organisation, :account, :name, :at, :text, :key)
                        on conflict (key) do nothing
                        """)
                .param("id", Ids.next())
                .param("observation", observation.value())
                .param("organisation", organisation)
                .param("account", viewer.account().value())
                .param("name", viewer.name())
                .param("at", ObservationRepository.utc(at))
                .param("text", text)
                .param("key", key)
                .update();
    }
}
