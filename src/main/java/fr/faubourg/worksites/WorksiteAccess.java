package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one person may know of one worksite, and do to it. */
@Repository
class WorksiteAccess {
    private final VisibleWorksites visible;
    private final JdbcClient jdbc;

    WorksiteAccess(VisibleWorksites visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    WorksiteId readable(String typed, Viewer viewer) {
        return WorksiteId.parse(typed)
                .filter(id -> holds(id, visible.to(viewer)))
                .orElseThrow(NotFound::new);
    }

    /**
     * The same, to be changed.
     *
     * @throws Forbidden when the viewer may read it, not change it
     */
    WorksiteId writable(String typed, Viewer viewer) {
        WorksiteId id = readable(typed, viewer);
        if (!mayWrite(id, viewer)) {
            throw new Forbidden();
        }
        return id;
    }

    boolean mayRead(WorksiteId id, Viewer viewer) {
        return holds(id, visible.to(viewer));
    }

    boolean mayWrite(WorksiteId id, Viewer viewer) {
        return holds(id, visible.writableBy(viewer));
    }

    /** Whether the person, or an organisation of the person's, answers for the mitigation. */
    boolean answersFor(UUID impact, WorksiteId worksite, Viewer viewer) {
        return jdbc.sql("""
                        select exists (
                            select from worksites.impact i
                            where i.id = :impact and i.worksite_id = :worksite
                                and (i.account_id = :account or i.organisation_id in (
                                    select organisation_id from directory.organisation_ancestor_v where ancestor_id = any (:organisations))))
                        """)
                .param("impact", impact)
                .param("worksite", worksite.value())
                .param("account", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private boolean holds(WorksiteId id, VisibleWorksites.Condition rights) {
        Optional<Boolean> found = jdbc.sql("select true from worksites.worksite w where w.id = :id and " + rights.sql())
                .params(rights.parameters())
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
        return found.isPresent();
    }
}
