package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the worksites that one may choose among, of those that the reader may know of. */
@Repository
class WorksiteChoices {
    /** More are found on their own list, whose pages lead back to the observations. */
    private static final int MOST = 100;

    private final VisibleWorksites visible;
    private final JdbcClient jdbc;

    WorksiteChoices(VisibleWorksites visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /** The one that is chosen, then those that began last. */
    List<Choice> offered(@Nullable UUID chosen, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select w.id, w.name from worksites.worksite_v w
                        where %s
                        order by w.id = cast(:chosen as uuid) desc nulls last, w.first_day desc nulls last, w.number desc
                        limit :most
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("chosen", chosen, Types.OTHER)
                .param("most", MOST)
                .query((row, _) -> new Choice(row.getString("id"), row.getString("name")))
                .list();
    }

    /** Its name; empty when it does not exist or is hidden from the viewer. */
    Optional<String> name(UUID id, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("select w.name from worksites.worksite w where w.id = :id and " + rights.sql())
                .params(rights.parameters())
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
