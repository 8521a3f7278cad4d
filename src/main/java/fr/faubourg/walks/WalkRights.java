package fr.faubourg.walks;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may write walks: régulateurs and practitioners, in what lies in their branches. */
@Repository
class WalkRights {
    private final JdbcClient jdbc;

    WalkRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person looks after a place. */
    boolean mayWrite(Viewer viewer, UUID place) {
        if (!viewer.has(Role.REGULATOR, Role.PRACTITIONER)) {
            return false;
        }
        List<UUID> areas = jdbc.sql("select area_id from walks.place_area_v where place_id = :place")
                .param("place", place)
                .query(UUID.class)
                .list();
        return viewer.mayAct(areas, Role.REGULATOR, Role.PRACTITIONER);
    }
}
