package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The names that files use for lines of the grid, decided by hand. */
@Repository
class CategoryNames {
    /** A name of files with the category that was decided for it. */
    public record Decided(String name, String category) {}

    /** A name as it was written: added, or changed. */
    record Written(UUID id, boolean changed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CategoryNames(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Decided> all() {
        return jdbc.sql("""
                        select n.name, case when p.id is null then c.label else p.label || ' – ' || c.label end as category
                        from watch.category_name n
                        join watch.category c on c.id = n.category_id
                        left join watch.category p on p.id = c.parent_id
                        order by n.name
                        """).query(Decided.class).list();
    }

    /** Adds a name, or changes the category of one that is known. */
    @Transactional
    Written decide(String name, CategoryId category, Viewer viewer) {
        return jdbc.sql("""
                        insert into watch.category_name (id, name_key, name, category_id, decided_by, decided_at)
                        values (:id, :key, :name, :category, :by, :at)
                        on conflict (name_key) do update
                        set name = excluded.name, category_id = excluded.category_id, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at
                        returning id, xmax <> 0 as changed
                        """)
                .param("id", Ids.next())
                .param("key", CategoryMatching.key(name))
                .param("name", name)
                .param("category", category.value())
                .param("by", viewer.account().value())
                .param("at", ObservationRepository.utc(clock.instant()))
                .query(Written.class)
                .single();
    }

    /** Which one was forgotten; empty when it was not known any more. */
    Optional<UUID> forget(String name) {
        return jdbc.sql("delete from watch.category_name where name_key = :key returning id")
                .param("key", CategoryMatching.key(name))
                .query(UUID.class)
                .optional();
    }

    /** Whether there is such a name, or was one. */
    boolean isKnown(UUID id) {
        return jdbc.sql("""
                        select exists (select from watch.category_name where id = :id)
                               or exists (select from watch.category_name_history where id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }
}
