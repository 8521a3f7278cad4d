package fr.faubourg.settings;

import fr.faubourg.shared.Ids;
import fr.faubourg.shared.PlainWords;
import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads and writes the lines of a list that the territory keeps (trades, kinds of operations): a table with {@code id}, {@code code}, {@code label},
 * {@code active}, {@code source}, {@code position} and {@code version}. A module extends it for its own table and adds what only that list has.
 */
public abstract class KeptLineRepository {
    private final JdbcClient jdbc;
    private final String table;

    /** @param table with its schema */
    protected KeptLineRepository(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** What forms offer, with the one that is chosen even when it is offered no more. */
    public List<Choice> choices(@Nullable UUID chosen) {
        return jdbc.sql("""
                        select cast(id as text) as value, label from %s
                        where active or id = cast(:chosen as uuid) order by position, label
                        """.formatted(table))
                .param("chosen", chosen)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    /** What lists filter by. */
    public List<Choice> filters() {
        return jdbc.sql("select code as value, label from %s order by position, label".formatted(table))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    public Optional<String> labelOf(UUID id) {
        return jdbc.sql("select label from %s where id = :id".formatted(table))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether another line has this name; accents and case do not count. */
    public boolean isTaken(String label, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (
                            select from %s
                            where lower(public.f_unaccent(label)) = lower(public.f_unaccent(:label)) and id is distinct from cast(:except as uuid))
                        """.formatted(table))
                .param("label", label)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** Adds a line at the end, with a code made of its name. */
    public UUID insert(String label, boolean active, String source) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into %1$s (id, code, label, active, source, position)
                        select :id, case when exists (select from %1$s where code = :code) then :code || '-' || left(cast(:id as text), 8)
                            else :code end, :label, :active, :source, coalesce(max(position), 0) + 10
                        from %1$s
                        """.formatted(table))
                .param("id", id)
                .param("code", code(label))
                .param("label", label)
                .param("active", active)
                .param("source", source)
                .update();
        return id;
    }

    /** @return false when somebody changed it in the meantime */
    public boolean update(UUID id, int version, String label, boolean active, String source) {
        return jdbc.sql("""
                        update %s set label = :label, active = :active, source = :source, version = version + 1
                        where id = :id and version = :version
                        """.formatted(table))
                        .param("id", id)
                        .param("version", version)
                        .param("label", label)
                        .param("active", active)
                        .param("source", source)
                        .update()
                == 1;
    }

    private static String code(String label) {
        String plain = PlainWords.of(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "ligne" : plain;
    }
}
