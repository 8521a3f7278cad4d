package fr.faubourg.territory;

import fr.faubourg.territory.PlacePages.IndicatorLine;
import fr.faubourg.territory.PlacePages.IndicatorTable;
import fr.faubourg.ui.FrenchFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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

    /** A value as it was published; null when it is withheld. */
    record Value(
            String place,
            @Nullable String placeCode,
            String code,
            String name,
            int year,
            @Nullable BigDecimal value,
            boolean secret,
            String unit,
            String source,
            String vintage,
            boolean additive) {}

    /** All values of a place, or of all places, from a cursor: to be read inside a transaction, and closed. */
    Stream<Value> all(@Nullable PlaceId place) {
        return jdbc
                .sql("""
                select p.name as place, p.code as place_code, i.code, i.name, v.year, v.value, v.secret, i.unit, i.source, i.vintage, i.additive
                from territory.indicator_value v
                join territory.indicator i on i.id = v.indicator_id
                join territory.place p on p.id = v.place_id
                where :place::uuid is null or v.place_id = :place::uuid
                order by p.name, p.id, i.name, i.vintage, v.year
                """)
                .param("place", place == null ? null : place.value())
                .withFetchSize(500)
                .query(Value.class)
                .stream();
    }

    long countUpTo(@Nullable PlaceId place, long limit) {
        return jdbc.sql("""
                select count(*)
                from (select 1 from territory.indicator_value v where :place::uuid is null or v.place_id = :place::uuid limit :most) found
                """)
                .param("place", place == null ? null : place.value())
                .param("most", limit)
                .query(Long.class)
                .single();
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
