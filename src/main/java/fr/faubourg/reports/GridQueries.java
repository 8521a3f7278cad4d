package fr.faubourg.reports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the grid of categories is on the day. */
@Repository
class GridQueries {
    private final JdbcClient jdbc;

    GridQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each theme with its sub-types and its delay. */
    List<FrozenReport.Definition> themes() {
        return jdbc.sql("""
                        select theme_label,
                            coalesce(string_agg(label, ', ' order by label) filter (where not is_theme), '') as sub_types,
                            max(working_days) filter (where is_theme) as days
                        from watch.category_v
                        group by theme_code, theme_label
                        order by theme_label
                        """)
                .query((row, _) -> {
                    String kinds = row.getString("sub_types");
                    int days = row.getInt("days");
                    String delay = row.wasNull() ? "sans délai" : "délai de " + days + " jours ouvrés";
                    return new FrozenReport.Definition(
                            "Catégorie " + row.getString("theme_label"),
                            (kinds.isEmpty() ? "" : "Comprend\u00a0: " + kinds + ". ") + "Ce jour-là\u00a0: " + delay
                                    + ".");
                })
                .list();
    }
}
