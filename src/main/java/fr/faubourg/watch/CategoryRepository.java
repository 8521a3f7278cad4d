package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the grid of categories, and its delays. */
@Repository
class CategoryRepository {
    private final JdbcClient jdbc;

    CategoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CategoryId id, String code, CategoryForm.Line line) {
        jdbc.sql("""
                        insert into watch.category (id, code, label, category_group, parent_id, position, active, strength)
                        select :id, :code, :label, :group, :parent, coalesce(max(position), 0) + 10, :active, :strength
                        from watch.category
                        where not imported and parent_id is not distinct from cast(:parent as uuid)
                        """)
                .param("id", id.value())
                .param("code", code)
                .param("label", line.label())
                .param("group", line.group())
                .param("parent", line.parent(), Types.OTHER)
                .param("active", line.active())
                .param("strength", line.strength())
                .update();
    }

    /** @return false when somebody changed the line in the meantime */
    boolean update(CategoryId id, int version, CategoryForm.Line line) {
        return jdbc.sql("""
                        update watch.category
                        set label = :label, category_group = :group, parent_id = :parent, active = :active, strength = :strength,
                            imported = imported and :group = :imported, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("label", line.label())
                        .param("group", line.group())
                        .param("imported", CategoryMatching.IMPORTED)
                        .param("parent", line.parent(), Types.OTHER)
                        .param("active", line.active())
                        .param("strength", line.strength())
                        .update()
                == 1;
    }

    boolean labelIsTaken(String label, @Nullable UUID parent, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (
                            select 1 from watch.category
                            where lower(public.f_unaccent(label)) = lower(public.f_unaccent(:label))
                              and parent_id is not distinct from cast(:parent as uuid) and id is distinct from cast(:except as uuid))
                        """)
                .param("label", label)
                .param("parent", parent, Types.OTHER)
                .param("except", except, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    boolean codeIsTaken(String code) {
        return jdbc.sql("select exists (select 1 from watch.category where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean hasSubTypes(UUID id) {
        return jdbc.sql("select exists (select 1 from watch.category where parent_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** From this day on, this delay; what was asked before keeps its own. Null takes the category's own delay away. */
    void setDelay(CategoryId id, @Nullable Integer workingDays, LocalDate from) {
        jdbc.sql("delete from watch.category_delay where category_id = :id and lower(valid) >= :from")
                .param("id", id.value())
                .param("from", from)
                .update();
        jdbc.sql("""
                        update watch.category_delay set valid = daterange(lower(valid), :from)
                        where category_id = :id and valid @> cast(:from as date)
                        """).param("id", id.value()).param("from", from).update();
        if (workingDays != null) {
            jdbc.sql("""
                            insert into watch.category_delay (id, category_id, working_days, valid)
                            values (:new, :id, :days, daterange(:from, null))
                            """)
                    .param("new", Ids.next())
                    .param("id", id.value())
                    .param("days", workingDays)
                    .param("from", from)
                    .update();
        }
    }
}
