package fr.faubourg.halls;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes ratings: always a new one, since what was said stays said. */
@Repository
class RatingRepository {
    private final JdbcClient jdbc;

    RatingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A harmonisation, and for which of its two organisations. */
    record Within(UUID session, int side) {}

    /** Records once what is sent twice under one key, in the words that the grid has now. */
    void record(
            UUID key, UUID place, UUID organisation, AccountId by, RatingForm.Read rating, @Nullable Within within) {
        var id = Ids.next();
        int written = jdbc.sql("""
                        insert into halls.rating (id, place_id, rated_on, level_id, level_label, level_meaning, comment, account_id, organisation_id,
                                                  session_id, side, creation_key)
                        select :id, :place, :day, l.id, l.label, l.meaning, :comment, :account, :organisation,
                            cast(:session as uuid), cast(:side as smallint), :key
                        from halls.level l where l.id = :level
                        on conflict (creation_key) do nothing
                        """)
                .param("id", id)
                .param("place", place)
                .param("day", rating.day())
                .param("level", rating.level().id())
                .param("comment", rating.comment())
                .param("account", by.value())
                .param("organisation", organisation)
                .param("session", within == null ? null : within.session())
                .param("side", within == null ? null : within.side())
                .param("key", key)
                .update();
        if (written == 0) {
            return;
        }
        rating.acts()
                .forEach((nature, frequency) -> jdbc.sql("""
                                insert into halls.rating_nature (id, rating_id, nature_id, nature_label, frequency)
                                select :id, :rating, n.id, n.label, :frequency from halls.nature n where n.id = :nature
                                """)
                        .param("id", Ids.next())
                        .param("rating", id)
                        .param("frequency", frequency.name())
                        .param("nature", nature)
                        .update());
    }
}
