package fr.faubourg.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the grid of categories. */
@Repository
class CategoryQueries {
    /** A category as the forms offer it. */
    record Offered(CategoryId id, String code, String label, String theme, boolean isTheme, boolean isImported) {}

    private final JdbcClient jdbc;

    CategoryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole grid in its order, each theme followed by its sub-types, with the delays of a day. */
    List<Category> grid(LocalDate day) {
        return jdbc.sql("""
                        select c.id, c.code, c.label, c.category_group as "group", c.parent_id as parent, c.position, c.active,
                               c.imported, c.source, d.working_days as delay, c.strength, c.version,
                               (select count(*) from (select 1 from watch.observation o where o.category_id = c.id limit 1000) counted) as uses
                        from watch.category c
                        left join watch.category p on p.id = c.parent_id
                        left join watch.category_delay d on d.category_id = c.id and d.valid @> cast(:day as date)
                        order by coalesce(p.imported, c.imported), coalesce(p.position, c.position), coalesce(p.label, c.label),
                                 (c.parent_id is not null), c.position, c.label
                        """).param("day", day).query(Category.class).list();
    }

    /** What a form offers, in the order of the grid: the themes and their sub-types that are active. */
    List<Offered> offered() {
        return jdbc.sql("""
                        select c.id, c.code, c.label, coalesce(p.label, c.label) as theme, c.parent_id is null as is_theme, c.imported
                        from watch.category c
                        left join watch.category p on p.id = c.parent_id
                        where c.active and (p.id is null or p.active)
                        order by coalesce(p.imported, c.imported), coalesce(p.position, c.position), coalesce(p.label, c.label),
                                 (c.parent_id is not null), c.position, c.label
                        """)
                .query((row, _) -> new Offered(
                        new CategoryId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("theme"),
                        row.getBoolean("is_theme"),
                        row.getBoolean("imported")))
                .list();
    }

    /** The category and, for a sub-type, its theme after it. */
    List<CategoryId> lineage(CategoryId id) {
        return jdbc.sql("""
                        select c.id from watch.category c where c.id = :id
                        union all
                        select p.id from watch.category c join watch.category p on p.id = c.parent_id where c.id = :id
                        """).param("id", id.value()).query(UUID.class).list().stream()
                .map(CategoryId::new)
                .toList();
    }

    /** The delay in working days of a category at a day: its own, else its theme's. */
    Optional<Integer> delayOf(CategoryId id, LocalDate day) {
        return jdbc.sql("""
                        select d.working_days
                        from watch.category c
                        join watch.category_delay d on d.category_id in (c.id, c.parent_id) and d.valid @> cast(:day as date)
                        where c.id = :id
                        order by d.category_id = c.id desc
                        limit 1
                        """)
                .param("id", id.value())
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    Optional<String> labelOf(CategoryId id) {
        return jdbc.sql("select label from watch.category where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    boolean exists(CategoryId id) {
        return jdbc.sql("select exists (select 1 from watch.category where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
