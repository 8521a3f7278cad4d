package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Views that people keep and share (vues enregistrées). */
@Repository
class SavedViewRepository {
    /** How many one person keeps: more is no shortcut any longer. */
    static final int KEPT = 50;

    private static final int SHOWN = 200;
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    /** Their own, and those that others share with them; not those that were removed. */
    private static final String VISIBLE =
            "v.removed_at is null and (v.account_id = :viewer or v.reach = 'EVERYONE' or v.organisation_id = any (:organisations))";

    private static final String SELECT = """
            select v.id, v.list, v.path, v.query, v.name, v.reach, a.name as owner, v.account_id = :viewer as own,
                f.view_id is not null as first, v.organisation_id as organisation
            from search.saved_view v
            join access.account_v a on a.id = v.account_id
            left join search.first_view f on f.view_id = v.id and f.account_id = :viewer
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViewRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that the person finds: the one the list opens with, the own ones, those of others. */
    List<SavedView> of(Viewer viewer) {
        return jdbc.sql(SELECT + "where " + VISIBLE
                        + " order by first desc, own desc, lower(v.name), v.id limit :shown")
                .param("viewer", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .param("shown", SHOWN)
                .query(SavedView.class)
                .list();
    }

    Optional<SavedView> find(UUID id, Viewer viewer) {
        return jdbc.sql(SELECT + "where v.id = :id and " + VISIBLE)
                .param("viewer", viewer.account().value())
                .param("organisations", viewer.organisations().toArray(UUID[]::new))
                .param("id", id)
                .query(SavedView.class)
                .optional();
    }

    /** A view to be saved. */
    record New(
            UUID id,
            String list,
            String path,
            String query,
            String name,
            ViewReach reach,
            @Nullable UUID organisation) {}

    /** False when the person keeps as many as can be. */
    boolean save(New view, Viewer viewer) {
        return jdbc.sql("""
                        insert into search.saved_view (id, account_id, list, path, query, name, reach, organisation_id)
                        select :id, :viewer, :list, :path, :query, :name, :reach, :organisation
                        where (select count(*) from search.saved_view where account_id = :viewer and removed_at is null) < :kept
                        """)
                        .param("id", view.id())
                        .param("viewer", viewer.account().value())
                        .param("list", view.list())
                        .param("path", view.path())
                        .param("query", view.query())
                        .param("name", view.name())
                        .param("reach", view.reach().name())
                        .param("organisation", view.organisation(), Types.OTHER)
                        .param("kept", KEPT)
                        .update()
                > 0;
    }

    void change(UUID id, String name, ViewReach reach, @Nullable UUID organisation) {
        jdbc.sql(
                        "update search.saved_view set name = :name, reach = :reach, organisation_id = :organisation where id = :id")
                .param("name", name)
                .param("reach", reach.name())
                .param("organisation", organisation, Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Opens the list with this view for the person; with none when it is null. */
    void first(String list, @Nullable UUID view, Viewer viewer) {
        jdbc.sql("delete from search.first_view where account_id = :viewer and list = :list")
                .param("viewer", viewer.account().value())
                .param("list", list)
                .update();
        if (view != null) {
            jdbc.sql("insert into search.first_view (account_id, list, view_id) values (:viewer, :list, :view)")
                    .param("viewer", viewer.account().value())
                    .param("list", list)
                    .param("view", view)
                    .update();
        }
    }

    /** Removes it, and for good those that were removed a month ago. */
    void remove(UUID id) {
        var now = clock.instant();
        jdbc.sql("update search.saved_view set removed_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        jdbc.sql("delete from search.saved_view where removed_at < :before")
                .param("before", Timestamp.from(now.minus(TAKEN_BACK_WITHIN)))
                .update();
    }

    /** Takes a removal back: of an own view, or of any shared one for whoever cares for all of them. */
    boolean restore(UUID id, boolean any, Viewer viewer) {
        return jdbc.sql("""
                        update search.saved_view set removed_at = null
                        where id = :id and removed_at is not null and (account_id = :viewer or :any and reach <> 'OWN')
                        """)
                        .param("id", id)
                        .param("viewer", viewer.account().value())
                        .param("any", any)
                        .update()
                > 0;
    }
}
