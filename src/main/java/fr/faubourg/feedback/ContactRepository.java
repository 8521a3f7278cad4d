package fr.faubourg.feedback;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.ObservationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reaches the contacts of reporters by the only ways the database leaves open: each of them says who asks, and writes it down. */
@Repository
class ContactRepository {
    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That one is kept: by which organisation, since when. */
    record Kept(UUID organisation, Instant since) {}

    /** How to answer somebody. */
    record Contact(String contact, String name) {}

    /** Keeps it, in the place of an earlier one of the same organisation; false when another organisation keeps one. */
    boolean keep(ObservationId observation, UUID organisation, Contact contact, Viewer viewer) {
        return jdbc.sql("select feedback.keep_contact(:observation, :organisation, :contact, :name, :account)")
                .param("observation", observation.value())
                .param("organisation", organisation)
                .param("contact", contact.contact())
                .param("name", contact.name())
                .param("account", viewer.account().value())
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> kept(ObservationId observation) {
        return jdbc.sql("select organisation_id, kept_at from feedback.contact_kept(:observation)")
                .param("observation", observation.value())
                .query((row, _) -> new Kept(
                        row.getObject("organisation_id", UUID.class),
                        row.getTimestamp("kept_at").toInstant()))
                .optional();
    }

    /** The duplicates of an observation that a contact is kept of. */
    List<FeedbackPages.Waiting> waitingForDuplicates(ObservationId observation) {
        return jdbc.sql("""
                        select o.id as observation, o.number
                        from watch.duplicates_of(:observation) d
                        join watch.every_observation_v o on o.id = d.id
                        where exists (select from feedback.contact_kept(d.id))
                        order by o.number
                        limit 50
                        """)
                .param("observation", observation.value())
                .query(FeedbackPages.Waiting.class)
                .list();
    }

    /** Reads it, which is journalled; empty when none of these organisations keeps it. */
    Optional<Contact> read(ObservationId observation, Collection<UUID> organisations, Viewer viewer) {
        return jdbc.sql("select contact, name from feedback.read_contact(:observation, :organisations, :account)")
                .param("observation", observation.value())
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("account", viewer.account().value())
                .query((row, _) -> new Contact(row.getString("contact"), row.getString("name")))
                .optional();
    }

    /** Erases it at once; false when none of these organisations keeps it. */
    boolean erase(ObservationId observation, Collection<UUID> organisations, Viewer viewer) {
        return jdbc.sql("select feedback.erase_contact(:observation, :organisations, :account)")
                .param("observation", observation.value())
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("account", viewer.account().value())
                .query(Boolean.class)
                .single();
    }

    /** Erases those whose time is over; how many they were. */
    long eraseOld(int daysAfterEnd, int daysAtMost) {
        return jdbc.sql("select feedback.erase_old_contacts(:afterEnd, :atMost)")
                .param("afterEnd", daysAfterEnd)
                .param("atMost", daysAtMost)
                .query(Long.class)
                .single();
    }
}
