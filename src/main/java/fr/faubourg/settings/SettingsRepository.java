package fr.faubourg.settings;

import fr.faubourg.shared.Ids;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the settings. */
@Repository
class SettingsRepository {
    private final JdbcClient jdbc;

    SettingsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From this day on, this zone; what was planned there for later days is replaced. */
    void setZone(@Nullable UUID place, HolidayZone zone, LocalDate from, String source) {
        jdbc.sql("""
                delete from settings.holiday_zone
                where place_id is not distinct from cast(:place as uuid) and lower(valid) >= :from
                """).param("place", place, Types.OTHER).param("from", from).update();
        jdbc.sql("""
                update settings.holiday_zone set valid = daterange(lower(valid), :from)
                where place_id is not distinct from cast(:place as uuid) and valid @> cast(:from as date)
                """).param("place", place, Types.OTHER).param("from", from).update();
        jdbc.sql("""
                insert into settings.holiday_zone (id, place_id, zone, valid, source)
                values (:id, :place, :zone, daterange(:from, null), :source)
                """)
                .param("id", Ids.next())
                .param("place", place, Types.OTHER)
                .param("zone", zone.name())
                .param("from", from)
                .param("source", source)
                .update();
    }

    /** Takes back a zone that has not held on any day before today: the one that it followed goes on. */
    boolean cancelZone(UUID id, LocalDate today) {
        var gone = jdbc.sql("""
                delete from settings.holiday_zone where id = :id and lower(valid) >= :today
                returning place_id as place, lower(valid) as "from", upper(valid) as "to"
                """)
                .param("id", id)
                .param("today", today)
                .query(Cancelled.class)
                .optional();
        gone.ifPresent(each -> jdbc.sql("""
                update settings.holiday_zone set valid = daterange(lower(valid), cast(:to as date))
                where place_id is not distinct from cast(:place as uuid) and upper(valid) = :from
                """)
                .param("place", each.place(), Types.OTHER)
                .param("from", each.from())
                .param("to", each.to(), Types.DATE)
                .update());
        return gone.isPresent();
    }

    private record Cancelled(
            @Nullable UUID place, LocalDate from, @Nullable LocalDate to) {}

    /** Lets a zone that holds end: it holds until yesterday. */
    boolean endZone(UUID id, LocalDate today) {
        return jdbc.sql("""
                update settings.holiday_zone set valid = daterange(lower(valid), :today)
                where id = :id and valid @> cast(:today as date) and coalesce(lower(valid) < :today, true)
                """).param("id", id).param("today", today).update() == 1;
    }

    void close(@Nullable UUID place, LocalDate first, LocalDate last, String label, String source) {
        jdbc.sql("""
                insert into settings.closing (id, place_id, first_day, last_day, label, source)
                values (:id, :place, :first, :last, :label, :source)
                """)
                .param("id", Ids.next())
                .param("place", place, Types.OTHER)
                .param("first", first)
                .param("last", last)
                .param("label", label)
                .param("source", source)
                .update();
    }

    boolean reopen(UUID id) {
        return jdbc.sql("delete from settings.closing where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** From this day on, this week; what was planned for later days is replaced. */
    void setWeek(Set<DayOfWeek> days, LocalDate from, String source) {
        jdbc.sql("delete from settings.working_week where lower(valid) >= :from")
                .param("from", from)
                .update();
        jdbc.sql("""
                update settings.working_week set valid = daterange(lower(valid), :from) where valid @> cast(:from as date)
                """).param("from", from).update();
        jdbc.sql("""
                insert into settings.working_week (id, days, valid, source) values (:id, :days, daterange(:from, null), :source)
                """)
                .param("id", Ids.next())
                .param("days", days.stream().sorted().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("from", from)
                .param("source", source)
                .update();
    }

    /** From this day on, this value; what was planned for later days is replaced. */
    void setThreshold(String name, int value, LocalDate from, String source) {
        jdbc.sql("delete from settings.threshold_value where name = :name and lower(valid) >= :from")
                .param("name", name)
                .param("from", from)
                .update();
        jdbc.sql("""
                update settings.threshold_value set valid = daterange(lower(valid), :from)
                where name = :name and valid @> cast(:from as date)
                """).param("name", name).param("from", from).update();
        jdbc.sql("""
                insert into settings.threshold_value (id, name, value, valid, source)
                values (:id, :name, :value, daterange(:from, null), :source)
                """)
                .param("id", Ids.next())
                .param("name", name)
                .param("value", value)
                .param("from", from)
                .param("source", source)
                .update();
    }

    /** Says that a value was written down wrong; the database keeps what stood there. */
    boolean correctThreshold(String name, UUID id, int value, String source) {
        return jdbc.sql(
                                "update settings.threshold_value set value = :value, source = :source where id = :id and name = :name")
                        .param("id", id)
                        .param("name", name)
                        .param("value", value)
                        .param("source", source)
                        .update()
                == 1;
    }

    /** @param accent null for the colour of Faubourg */
    void setAccent(@Nullable String accent) {
        jdbc.sql("update settings.appearance set accent = :accent")
                .param("accent", accent, Types.VARCHAR)
                .update();
    }

    void setLogo(byte @Nullable [] png, @Nullable Integer width, @Nullable Integer height) {
        jdbc.sql("update settings.appearance set logo = :logo, logo_width = :width, logo_height = :height")
                .param("logo", png, Types.BINARY)
                .param("width", width, Types.INTEGER)
                .param("height", height, Types.INTEGER)
                .update();
    }
}
