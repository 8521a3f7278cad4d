package fr.faubourg.worksites;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Choice;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the kinds of impact, and which lines of the grid of observation speak of each. */
@Repository
class ImpactKindRepository {
    private final JdbcClient jdbc;

    ImpactKindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorksitePages.KindLine> all() {
        return jdbc.sql("""
                        select cast(k.id as text) as id, k.label, k.active, coalesce(string_agg(c.label, ', ' order by c.label), '') as categories
                        from worksites.impact_kind k
                        left join worksites.impact_category m on m.kind_id = k.id
                        left join watch.category_v c on c.id = m.category_id
                        group by k.id, k.label, k.active, k.position
                        order by k.active desc, k.position, k.label
                        """).query(WorksitePages.KindLine.class).list();
    }

    Optional<Map<String, String>> find(UUID id) {
        return jdbc.sql("select label, active, version from worksites.impact_kind where id = :id")
                .param("id", id)
                .query((row, _) -> {
                    Map<String, String> form = new LinkedHashMap<>();
                    form.put("label", row.getString("label"));
                    form.put("active", row.getBoolean("active") ? "true" : "");
                    form.put("version", row.getString("version"));
                    return form;
                })
                .optional();
    }

    List<String> categoriesOf(UUID id) {
        return jdbc.sql("select cast(category_id as text) from worksites.impact_category where kind_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** The lines of the grid, each under its theme; a line that speaks of another kind says so. */
    List<Choice> categories(UUID kind) {
        return jdbc.sql("""
                        select cast(c.id as text) as id, case when c.is_theme then c.label else c.theme_label || ' : ' || c.label end as label,
                            k.label as taken
                        from watch.category_v c
                        left join worksites.impact_category m on m.category_id = c.id and m.kind_id <> :kind
                        left join worksites.impact_kind k on k.id = m.kind_id
                        order by c.theme_label, c.is_theme desc, c.label
                        """)
                .param("kind", kind)
                .query((row, _) -> new Choice(
                        row.getString("id"),
                        row.getString("label"),
                        row.getString("taken") == null ? null : "aujourd’hui\u00a0: " + row.getString("taken")))
                .list();
    }

    @Transactional
    public void add(String label, List<UUID> categories) {
        UUID id = Ids.next();
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
        String code = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        jdbc.sql("""
                        insert into worksites.impact_kind (id, code, label, position)
                        values (:id, :code, :label, (select coalesce(max(position), 0) + 10 from worksites.impact_kind))
                        """)
                .param("id", id)
                .param("code", code.isEmpty() ? "type-" + id : code)
                .param("label", label)
                .update();
        say(id, categories);
    }

    /** False when somebody else changed it meanwhile. */
    @Transactional
    public boolean change(UUID id, int version, String label, boolean active, List<UUID> categories) {
        boolean written = jdbc.sql("""
                                update worksites.impact_kind set label = :label, active = :active, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("label", label)
                        .param("active", active)
                        .update()
                == 1;
        if (written) {
            say(id, categories);
        }
        return written;
    }

    /** A line of the grid speaks of one kind at most: the latest said. */
    private void say(UUID kind, List<UUID> categories) {
        UUID[] said = categories.toArray(UUID[]::new);
        jdbc.sql("delete from worksites.impact_category where kind_id = :kind and category_id <> all (:said)")
                .param("kind", kind)
                .param("said", said)
                .update();
        jdbc.sql("""
                        insert into worksites.impact_category (id, kind_id, category_id)
                        select gen_random_uuid(), :kind, c.id from watch.category_v c where c.id = any (:said)
                        on conflict (category_id) do update set kind_id = excluded.kind_id
                        """).param("kind", kind).param("said", said).update();
    }
}
