package fr.faubourg.settings;

import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the settings, all of them at once: there are few. */
@Repository
class SettingsQueries {
    private final JdbcClient jdbc;

    SettingsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a value of a threshold was before it was corrected.
     *
     * @param until when it was corrected
     */
    record Corrected(UUID id, int value, String source, Instant until) {}

    /** Who wrote a value down, and when. */
    record Written(UUID id, Instant at, String by) {}

    UUID version() {
        return jdbc.sql("select version from settings.version")
                .query(UUID.class)
                .single();
    }

    List<CalendarFacts.Zone> zones() {
        return jdbc.sql("""
                select id, place_id as place, zone, lower(valid) as "from", upper(valid) as "to", source
                from settings.holiday_zone order by place_id nulls first, valid
                """).query(CalendarFacts.Zone.class).list();
    }

    List<CalendarFacts.Closing> closings() {
        return jdbc.sql("""
                select id, place_id as place, first_day as first, last_day as last, label, source
                from settings.closing order by first_day, label, id
                """).query(CalendarFacts.Closing.class).list();
    }

    List<CalendarFacts.Week> weeks() {
        return jdbc.sql(
                        "select id, days, lower(valid) as first, upper(valid) as until, source from settings.working_week order by valid")
                .query((row, _) -> new CalendarFacts.Week(
                        row.getObject("id", UUID.class),
                        days(row.getArray("days")),
                        row.getObject("first", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    List<ThresholdValue> thresholds() {
        return jdbc.sql("""
                select id, name, value, lower(valid) as "from", upper(valid) as "to", source
                from settings.threshold_value order by name, valid
                """).query(ThresholdValue.class).list();
    }

    CurrentSettings.Appearance appearance() {
        return jdbc.sql("""
                select accent, coalesce(logo_width, 0) as logo_width, coalesce(logo_height, 0) as logo_height from settings.appearance
                """).query(CurrentSettings.Appearance.class).single();
    }

    /** The logo as a PNG; null when there is none. */
    byte @Nullable [] logo() {
        return jdbc.sql("select logo from settings.appearance")
                .query((row, _) -> new Bytes(row.getBytes("logo")))
                .single()
                .value();
    }

    /** The words that values had before they were corrected, the latest first. */
    List<Corrected> corrections(String name) {
        return jdbc.sql("""
                select id, value, source, recorded_to from settings.threshold_value_versions v
                where name = :name and recorded_to < 'infinity'
                    and exists (select 1 from settings.threshold_value t where t.id = v.id and (t.value, t.source) <> (v.value, v.source))
                order by recorded_to desc
                """)
                .param("name", name)
                .query((row, _) -> new Corrected(
                        row.getObject("id", UUID.class),
                        row.getInt("value"),
                        row.getString("source"),
                        row.getObject("recorded_to", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Who wrote the values that stand. */
    List<Written> written(String name) {
        return jdbc.sql("""
                select t.id, t.recorded_from, coalesce(a.name, '') as by
                from settings.threshold_value t
                left join access.account_v a on a.id = t.recorded_by
                where t.name = :name
                """)
                .param("name", name)
                .query((row, _) -> new Written(
                        row.getObject("id", UUID.class),
                        row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // only carries a column that may be null
    private record Bytes(byte @Nullable [] value) {}

    private static Set<DayOfWeek> days(Array array) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) array.getArray()).map(DayOfWeek::of).forEach(days::add);
        return days;
    }
}
