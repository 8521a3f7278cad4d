package fr.faubourg.halls;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes harmonisations and what is agreed in them. */
@Repository
class HarmonisationRepository {
    private final JdbcClient jdbc;

    HarmonisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens one with its entrances; sent twice under one key, it is the same one. */
    UUID open(UUID key, HarmonisationForm.Read read, List<UUID> entrances, AccountId by) {
        var id = Ids.next();
        int written = jdbc.sql("""
                        insert into halls.session (id, held_on, place_id, first_organisation_id, second_organisation_id, opened_by, creation_key)
                        values (:id, :day, :place, :first, :second, :by, :key)
                        on conflict (creation_key) do nothing
                        """)
                .param("id", id)
                .param("day", read.heldOn())
                .param("place", read.place().value())
                .param("first", read.first())
                .param("second", read.second())
                .param("by", by.value())
                .param("key", key)
                .update();
        if (written == 0) {
            return jdbc.sql("select id from halls.session where creation_key = :key")
                    .param("key", key)
                    .query(UUID.class)
                    .single();
        }
        jdbc.sql("""
                        insert into halls.session_entrance (id, session_id, place_id)
                        select gen_random_uuid(), :session, place_id from unnest(cast(:places as uuid[])) as chosen (place_id)
                        """)
                .param("session", id)
                .param("places", entrances.toArray(UUID[]::new))
                .update();
        return id;
    }

    /** Holds the harmonisation until the end of the transaction, so that nobody rates while it is being finished. */
    void hold(UUID session) {
        jdbc.sql("select id from halls.session where id = :id for update")
                .param("id", session)
                .query(UUID.class)
                .single();
    }

    /** One of the two has finished; saying it twice changes nothing. */
    void finish(UUID session, int side, AccountId by) {
        jdbc.sql(side == 1 ? """
                                update halls.session set first_done_by = :by, first_done_at = transaction_timestamp(), version = version + 1
                                where id = :id and first_done_at is null
                                """ : """
                                update halls.session set second_done_by = :by, second_done_at = transaction_timestamp(), version = version + 1
                                where id = :id and second_done_at is null
                                """)
                .param("id", session)
                .param("by", by.value())
                .update();
    }

    void agree(UUID session, UUID place, UUID level, String sentence, LocalDate day, AccountId by) {
        jdbc.sql("""
                        insert into halls.agreement (id, session_id, place_id, agreed_on, level_id, level_label, level_meaning, sentence, account_id)
                        select :id, :session, :place, :day, l.id, l.label, l.meaning, :sentence, :by from halls.level l where l.id = :level
                        """)
                .param("id", Ids.next())
                .param("session", session)
                .param("place", place)
                .param("day", day)
                .param("sentence", sentence)
                .param("by", by.value())
                .param("level", level)
                .update();
    }
}
