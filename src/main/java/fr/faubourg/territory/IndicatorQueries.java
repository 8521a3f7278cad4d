package fr.faubourg.territory;

import fr.faubourg.territory.PlacePages.IndicatorLine;
import fr.faubourg.territory.PlacePages.IndicatorTable;
import fr.faubourg.ui.FrenchFormat;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads public indicators for the page of a place, beside those of its commune. */
@Repository
class IndicatorQueries {

    static final String SECRET = "secret statistique";
    private static final String UNPUBLISHED = "non publié";

    private final JdbcClient jdbc;

    IndicatorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest year of each indicator of the place. Values are compared by code and year, whoever published them. */
    IndicatorTable of(Place place, @Nullable PlaceSummary commune) {
        List<IndicatorLine> lines = jdbc.sql("""
                select i.name, i.unit, i.source, i.vintage, i.additive, here.year, here.value, here.secret,
                    there.value as commune_value, coalesce(there.secret, false) as commune_secret
                from (
                    select distinct on (v.indicator_id) v.indicator_id, v.year, v.value, v.secret
                    from territory.indicator_value v
                    where v.place_id = :place
                    order by v.indicator_id, v.year desc
                ) here
                join territory.indicator i on i.id = here.indicator_id
                left join lateral (
                    select v.value, v.secret
                    from territory.indicator_value v
                    join territory.indicator same on same.id = v.indicator_id and same.code = i.code
                    where v.place_id = :commune::uuid and v.year = here.year
                    order by v.indicator_id = here.indicator_id desc, v.indicator_id
                    limit 1
                ) there on true
                order by i.additive desc, i.name, i.vintage desc
                """)
                .param("place", place.id().value())
                .param("commune", commune == null ? null : commune.id().value())
                .query((row, number) -> new IndicatorLine(
                        row.getString("name"),
                        row.getInt("year"),
                        shown(row.getBigDecimal("value"), row.getBoolean("secret"), row.getString("unit")),
                        row.getBoolean("secret"),
                        shown(
                                row.getBigDecimal("commune_value"),
                                row.getBoolean("commune_secret"),
                                row.getString("unit")),
                        row.getString("source"),
                        row.getString("vintage"),
                        row.getBoolean("additive")))
                .list();
        return new IndicatorTable(commune == null ? null : commune.name(), lines);
    }

    private static String shown(@Nullable BigDecimal value, boolean secret, String unit) {
        if (secret) {
            return SECRET;
        }
        if (value == null) {
            return UNPUBLISHED;
        }
        String number = FrenchFormat.number(
                value.doubleValue(), Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
        return unit.isEmpty() ? number : number + FrenchFormat.THIN + unit;
    }
}
