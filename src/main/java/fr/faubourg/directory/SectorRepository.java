package fr.faubourg.directory;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which unit covers which places. */
@Repository
class SectorRepository {

    private final JdbcClient jdbc;

    SectorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says it of each of these places of which it is not said yet for one of these days; how many that were. */
    int insert(OrganisationId unit, Collection<PlaceId> places, @Nullable LocalDate from, @Nullable LocalDate to) {
        UUID[] asked = valuesOf(places);
        return jdbc.sql("""
                insert into directory.sector (id, organisation_id, place_id, valid_from, valid_to)
                select added.id, :unit, added.place_id, :from::date, :to::date
                from unnest(:ids::uuid[], :places::uuid[]) as added (id, place_id)
                join territory.place_v p on p.id = added.place_id
                where not exists (
                    select from directory.sector said
                    where said.organisation_id = :unit and said.place_id = added.place_id
                        and daterange(said.valid_from, said.valid_to, '[]') && daterange(:from::date, :to::date, '[]'))
                """)
                .param("ids", places.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("places", asked)
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Ends these with this day, the last one; those that begin later stay. */
    int end(OrganisationId unit, Collection<UUID> sectors, LocalDate lastDay) {
        return jdbc.sql("""
                update directory.sector set valid_to = :lastDay, version = version + 1
                where organisation_id = :unit and id = any (:sectors) and (valid_from is null or valid_from <= :lastDay)
                """)
                .param("unit", unit.value())
                .param("sectors", sectors.toArray(UUID[]::new))
                .param("lastDay", lastDay)
                .update();
    }

    /** Takes back what was a mistake; the history keeps it. */
    int delete(OrganisationId unit, Collection<UUID> sectors) {
        return jdbc.sql("delete from directory.sector where organisation_id = :unit and id = any (:sectors)")
                .param("unit", unit.value())
                .param("sectors", sectors.toArray(UUID[]::new))
                .update();
    }

    private static UUID[] valuesOf(Collection<PlaceId> places) {
        return places.stream().map(PlaceId::value).toArray(UUID[]::new);
    }
}
