package fr.faubourg.territory;

import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportedTable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes public indicators and their values. */
@Repository
class IndicatorRepository {

    static final ImportedTable INDICATORS = ImportedTable.plain(
            "territory.indicator", "t.name || ' (' || t.source || ', ' || t.vintage || ')'", "'/lieux'");

    static final ImportedTable VALUES =
            ImportedTable.plain("territory.indicator_value", """
            (select i.name from territory.indicator i where i.id = t.indicator_id) || ', ' || t.year || ', '
                || (select p.name from territory.place p where p.id = t.place_id)
            """, "'/lieux/' || t.place_id");

    private final JdbcClient jdbc;

    IndicatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value; null is a secret of the producer's. */
    record Value(
            UUID id, UUID place, UUID indicator, @Nullable BigDecimal value) {
        static Value fresh(UUID place, UUID indicator, @Nullable BigDecimal value) {
            return new Value(Ids.next(), place, indicator, value);
        }
    }

    /** The indicators of one edition, by code. */
    Map<String, Indicator> ofEdition(String source, String vintage) {
        Map<String, Indicator> byCode = new HashMap<>();
        jdbc.sql("""
                select id, code, name, unit, source, vintage, additive
                from territory.indicator
                where source = :source and vintage = :vintage
                """)
                .param("source", source)
                .param("vintage", vintage)
                .query((row, number) -> new Indicator(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getString("vintage"),
                        row.getBoolean("additive")))
                .list()
                .forEach(indicator -> byCode.put(indicator.code(), indicator));
        return byCode;
    }

    void save(Indicator indicator) {
        jdbc.sql("""
                insert into territory.indicator (id, code, name, unit, source, vintage, additive)
                values (:id, :code, :name, :unit, :source, :vintage, :additive)
                on conflict (code, source, vintage) do update
                set name = excluded.name, unit = excluded.unit, additive = excluded.additive
                """)
                .param("id", indicator.id())
                .param("code", indicator.code())
                .param("name", indicator.name())
                .param("unit", indicator.unit())
                .param("source", indicator.source())
                .param("vintage", indicator.vintage())
                .param("additive", indicator.additive())
                .update();
    }

    /** The values of these places for a year, by place and indicator; a secret is an entry with a null value. */
    Map<List<UUID>, Value> values(Collection<UUID> places, int year) {
        Map<List<UUID>, Value> found = new HashMap<>();
        if (places.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select id, place_id, indicator_id, value
                from territory.indicator_value
                where place_id in (:places) and year = :year
                """)
                .param("places", places)
                .param("year", year)
                .query((row, number) -> new Value(
                        row.getObject("id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getObject("indicator_id", UUID.class),
                        row.getBigDecimal("value")))
                .list()
                .forEach(value -> found.put(List.of(value.place(), value.indicator()), value));
        return found;
    }

    void saveValues(List<Value> values, int year) {
        if (values.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into territory.indicator_value (id, place_id, indicator_id, year, value, secret)
                select v.id, v.place, v.indicator, :year, v.value, v.value is null
                from unnest(:ids::uuid[], :places::uuid[], :indicators::uuid[], :values::numeric[])
                    as v (id, place, indicator, value)
                on conflict (place_id, indicator_id, year) do update
                set value = excluded.value, secret = excluded.secret
                """)
                .param("ids", values.stream().map(Value::id).toArray(UUID[]::new))
                .param("places", values.stream().map(Value::place).toArray(UUID[]::new))
                .param("indicators", values.stream().map(Value::indicator).toArray(UUID[]::new))
                .param("values", values.stream().map(Value::value).toArray(BigDecimal[]::new))
                .param("year", year)
                .update();
    }
}
