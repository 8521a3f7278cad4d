package fr.faubourg.watch;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The photos of an observation. */
@Component
class ObservationPhotos {
    /** When a photo was taken. */
    enum Moment {
        /** With the observation. */
        SEEN,
        /** With the answer that it is done. */
        DONE
    }

    private final JdbcClient jdbc;

    ObservationPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts photos after those that are there. */
    void attach(ObservationId observation, List<UUID> files, Moment moment) {
        for (UUID file : files) {
            jdbc.sql("""
                            insert into watch.observation_photo (observation_id, file_id, moment, position)
                            select :observation, :file, :moment, count(*) from watch.observation_photo where observation_id = :observation
                            on conflict do nothing
                            """)
                    .param("observation", observation.value())
                    .param("file", file)
                    .param("moment", moment.name())
                    .update();
        }
    }
}
