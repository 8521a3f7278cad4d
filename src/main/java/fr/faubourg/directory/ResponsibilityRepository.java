package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads who owns and who manages which place. */
@Repository
class ResponsibilityRepository {

    private final JdbcClient jdbc;

    ResponsibilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Responsibility responsibility) {
        jdbc.sql("""
                insert into directory.place_responsibility (id, place_id, organisation_id, role, valid_from, valid_to, source)
                values (:id, :placeId, :organisationId, :role, :from, :to, :source)
                """)
                .param("id", responsibility.id())
                .param("placeId", responsibility.place().value())
                .param("organisationId", responsibility.organisation().value())
                .param("role", responsibility.role().name())
                .param("from", responsibility.from())
                .param("to", responsibility.to())
                .param("source", responsibility.source())
                .update();
    }

    /** Ends it with this day, the last one; false when it is not one of the place's, or would end before it began. */
    boolean end(PlaceId place, UUID id, LocalDate lastDay) {
        return jdbc.sql("""
                update directory.place_responsibility
                set valid_to = :lastDay, version = version + 1
                where id = :id and place_id = :placeId and (valid_from is null or valid_from <= :lastDay)
                """)
                        .param("id", id)
                        .param("placeId", place.value())
                        .param("lastDay", lastDay)
                        .update()
                == 1;
    }

    /** Takes back what was a mistake; the history keeps it. */
    boolean delete(PlaceId place, UUID id) {
        return jdbc.sql("delete from directory.place_responsibility where id = :id and place_id = :placeId")
                        .param("id", id)
                        .param("placeId", place.value())
                        .update()
                == 1;
    }

    /** All that was ever said of the place itself, the latest first. */
    List<Responsibility> saidOf(PlaceId place) {
        return jdbc.sql("""
                select id, place_id, organisation_id, role, valid_from, valid_to, source
                from directory.place_responsibility
                where place_id = :placeId
                order by valid_to desc nulls first, role desc, valid_from desc nulls last, id
                """)
                .param("placeId", place.value())
                .query(ResponsibilityRepository::responsibility)
                .list();
    }

    /** Whether it is already said for one of these days. */
    boolean isSaid(
            PlaceId place,
            OrganisationId organisation,
            ResponsibilityRole role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return jdbc.sql("""
                select exists (
                    select from directory.place_responsibility
                    where place_id = :placeId and organisation_id = :organisationId and role = :role
                        and daterange(valid_from, valid_to, '[]') && daterange(:from::date, :to::date, '[]'))
                """)
                .param("placeId", place.value())
                .param("organisationId", organisation.value())
                .param("role", role.name())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    private record Said(ResponsibilityRole role, Custody.Holder holder) {}

    Custody custody(PlaceId place, LocalDate day) {
        List<Said> said = jdbc.sql("""
                select r.role, r.organisation_id, o.full_name, root.ancestor_id as root_id, r.said_at_id, p.name as said_at_name,
                    r.depth, r.valid_from, r.valid_to, r.source
                from directory.responsibility_on(:day) r
                join directory.organisation_v o on o.id = r.organisation_id
                join territory.place_v p on p.id = r.said_at_id
                cross join lateral (
                    select a.ancestor_id from directory.organisation_ancestor_v a
                    where a.organisation_id = r.organisation_id
                    order by a.depth desc limit 1
                ) root
                where r.place_id = :placeId
                order by o.full_name, r.organisation_id
                """)
                .param("day", day)
                .param("placeId", place.value())
                .query((row, number) -> new Said(
                        ResponsibilityRole.valueOf(row.getString("role")),
                        new Custody.Holder(
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                row.getString("full_name"),
                                new OrganisationId(row.getObject("root_id", UUID.class)),
                                new PlaceId(row.getObject("said_at_id", UUID.class)),
                                row.getString("said_at_name"),
                                row.getInt("depth") > 0,
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getString("source"))))
                .list();
        return new Custody(holders(said, ResponsibilityRole.OWNER), holders(said, ResponsibilityRole.MANAGER));
    }

    /** A place that an organisation or one of its units owns or manages today, by its own right. */
    record Held(
            PlaceId place,
            String placeName,
            String above,
            ResponsibilityRole role,
            String holder,
            Responsibility said) {}

    List<Held> heldBy(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("""
                select r.id, r.place_id, p.name as place_name, coalesce(p.parent_name, '') as above, r.role, o.name as holder,
                    r.organisation_id, r.valid_from, r.valid_to, r.source
                from directory.place_responsibility r
                join directory.organisation_ancestor_v up on up.organisation_id = r.organisation_id
                join directory.organisation_v o on o.id = r.organisation_id
                join territory.place_v p on p.id = r.place_id
                where up.ancestor_id = :organisationId and daterange(r.valid_from, r.valid_to, '[]') @> :day::date
                order by p.name, r.place_id, r.role desc
                limit 500
                """)
                .param("organisationId", organisation.value())
                .param("day", day)
                .query((row, number) -> new Held(
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        row.getString("place_name"),
                        row.getString("above"),
                        ResponsibilityRole.valueOf(row.getString("role")),
                        row.getString("holder"),
                        responsibility(row, number)))
                .list();
    }

    private static List<Custody.Holder> holders(List<Said> said, ResponsibilityRole role) {
        return said.stream()
                .filter(each -> each.role() == role)
                .map(Said::holder)
                .toList();
    }

    private static Responsibility responsibility(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getObject("id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                ResponsibilityRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
