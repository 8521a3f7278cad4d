package fr.faubourg.interventions;

import fr.faubourg.settings.KeptLineRepository;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Choice;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the list of trades and the themes that speak of their work. */
@Repository
class TradeRepository extends KeptLineRepository {
    private final JdbcClient jdbc;

    TradeRepository(JdbcClient jdbc) {
        super(jdbc, "interventions.trade");
        this.jdbc = jdbc;
    }

    List<Trade> all() {
        return jdbc.sql("""
                        select t.id, t.code, t.label, t.active, t.source, t.version,
                            array(select cast(p.theme_id as text) from interventions.trade_theme p join watch.category_v c on c.id = p.theme_id
                                where p.trade_id = t.id order by c.label) as themes,
                            array(select c.label from interventions.trade_theme p join watch.category_v c on c.id = p.theme_id
                                where p.trade_id = t.id order by c.label) as theme_labels,
                            (select count(*) from (select 1 from interventions.intervention i where i.trade_id = t.id limit 1000) used) as uses
                        from interventions.trade t
                        order by t.position, t.label
                        """)
                .query((row, _) -> new Trade(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("active"),
                        row.getString("source"),
                        row.getInt("version"),
                        texts(row.getArray("themes")),
                        texts(row.getArray("theme_labels")),
                        row.getLong("uses")))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** The themes of the grid, each with its categories. */
    List<Choice> themes() {
        return jdbc.sql("""
                        select cast(id as text) as value, case when is_theme then label else theme_label || ' › ' || label end as label
                        from watch.category_v
                        order by theme_label, is_theme desc, label
                        """)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from interventions.trade where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The trade of this name or code; accents and case do not count. */
    Optional<UUID> named(String name) {
        return jdbc.sql("""
                        select id from interventions.trade
                        where code = lower(:name) or public.f_unaccent(lower(label)) = public.f_unaccent(lower(:name))
                            or public.f_unaccent(lower(label)) like public.f_unaccent(lower(:name)) || ',%'
                        order by position limit 1
                        """).param("name", name.strip()).query(UUID.class).optional();
    }

    /** From now on these themes speak of its work. */
    void setThemes(UUID trade, Collection<UUID> themes) {
        jdbc.sql("delete from interventions.trade_theme where trade_id = :trade and theme_id <> all (:themes)")
                .param("trade", trade)
                .param("themes", themes.toArray(UUID[]::new))
                .update();
        for (UUID theme : themes) {
            jdbc.sql("""
                            insert into interventions.trade_theme (id, trade_id, theme_id)
                            select :id, :trade, c.id from watch.category_v c where c.id = :theme
                            on conflict (trade_id, theme_id) do nothing
                            """)
                    .param("id", Ids.next())
                    .param("trade", trade)
                    .param("theme", theme)
                    .update();
        }
    }
}
