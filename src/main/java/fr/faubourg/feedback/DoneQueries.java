package fr.faubourg.feedback;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads since when something is done. */
@Repository
class DoneQueries {
    private final JdbcClient jdbc;

    DoneQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day in Paris on which the work was said to be done; null while it is not. */
    @Nullable LocalDate doneOn(UUID observation) {
        return jdbc.sql("select done_at from watch.observation_v where id = :id and done_at is not null")
                .param("id", observation)
                .query((row, _) -> row.getTimestamp("done_at")
                        .toInstant()
                        .atZone(FrenchFormat.PARIS)
                        .toLocalDate())
                .optional()
                .orElse(null);
    }
}
