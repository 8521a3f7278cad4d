package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.Located;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PlaceId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes field reports a few thousand at a time: three statements for a chunk, whatever its size. */
@Repository
class FieldReportRepository {
    /** What all reports of a file have in common. */
    record Batch(String source, UUID importId, Viewer viewer, ObservationState state) {}

    /** A report with its id and where it lies. */
    private record Lying(UUID id, FieldReport report, Located places) {}

    private static final Located NOWHERE = new Located(List.of());

    private final JdbcClient jdbc;
    private final Locator locator;
    private final Recurrences recurrences;
    private final Clock clock;

    FieldReportRepository(JdbcClient jdbc, Locator locator, Recurrences recurrences, Clock clock) {
        this.jdbc = jdbc;
        this.locator = locator;
        this.recurrences = recurrences;
        this.clock = clock;
    }

    /** Which of these numbers of the source are there already. */
    Set<String> known(String source, List<String> numbers) {
        return new HashSet<>(jdbc.sql("""
                        select external_number from watch.observation
                        where external_source = :source and external_number = any (:numbers)
                        """)
                .param("source", source)
                .param("numbers", numbers.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Writes the reports; their ids. */
    List<UUID> insert(List<FieldReport> reports, Batch batch) {
        var lying = located(reports);
        var observations = new ArrayList<UUID>();
        var containing = new ArrayList<UUID>();
        for (var each : lying) {
            for (var place : each.places().containing()) {
                observations.add(each.id());
                containing.add(place.value());
            }
        }
        jdbc.sql("""
                        with added as (
                        insert into watch.observation (id, observed_on, recorded_at, source, external_source, external_number, import_id,
                                                       place_id, place_located, lon, lat, address, category_id, kind, finding, proposal, state,
                                                       closed_at, author_id, author_organisation_id)
                        select r.id, r.day, :now, 'IMPORT', :source, r.number, :import, r.place, true, r.lon, r.lat, r.address, r.category,
                               case when c.strength then 'STRENGTH' else 'WEAKNESS' end, r.finding, r.proposal, :state,
                               case when :state = 'CLOSED' then cast(:now as timestamptz) end, :author, :organisation
                        from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:numbers as text[]), cast(:places as uuid[]),
                                    cast(:lons as float8[]), cast(:lats as float8[]), cast(:addresses as text[]),
                                    cast(:categories as uuid[]), cast(:findings as text[]), cast(:proposals as text[]))
                             with ordinality as r (id, day, number, place, lon, lat, address, category, finding, proposal, rank)
                        join watch.category c on c.id = r.category
                        order by r.rank
                        on conflict (external_source, external_number) do nothing
                        returning id, observed_on, number)
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select m.place, a.id, a.observed_on, a.number
                        from added a
                        join unnest(cast(:observations as uuid[]), cast(:containing as uuid[])) as m (observation, place) on m.observation = a.id
                        """)
                .param("now", ObservationRepository.utc(clock.instant()))
                .param("source", batch.source())
                .param("import", batch.importId())
                .param("state", batch.state().name())
                .param("author", batch.viewer().account().value())
                .param("organisation", organisationOf(batch.viewer()))
                .param("ids", lying.stream().map(Lying::id).toArray(UUID[]::new))
                .param("days", texts(lying, report -> report.day().toString()))
                .param("numbers", texts(lying, FieldReport::number))
                .param("places", nearest(lying))
                .param("lons", degrees(lying, GeoPoint::longitude))
                .param("lats", degrees(lying, GeoPoint::latitude))
                .param("addresses", texts(lying, FieldReport::address))
                .param("categories", texts(lying, report -> report.category().toString()))
                .param("findings", texts(lying, FieldReport::finding))
                .param("proposals", texts(lying, FieldReport::proposal))
                .param("observations", observations.toArray(UUID[]::new))
                .param("containing", containing.toArray(UUID[]::new))
                .update();
        var ids = lying.stream().map(Lying::id).toList();
        recurrences.wish(ids);
        return ids;
    }

    private List<Lying> located(List<FieldReport> reports) {
        var points = new ArrayList<GeoPoint>();
        for (var report : reports) {
            if (report.point() != null) {
                points.add(report.point());
            }
        }
        var found = locator.locateAll(points).iterator();
        return reports.stream()
                .map(report -> new Lying(Ids.next(), report, report.point() == null ? NOWHERE : found.next()))
                .toList();
    }

    private static String[] texts(List<Lying> lying, Function<FieldReport, String> value) {
        return lying.stream().map(Lying::report).map(value).toArray(String[]::new);
    }

    private static @Nullable UUID[] nearest(List<Lying> lying) {
        return lying.stream()
                .map(each -> each.places().mostPrecise().map(PlaceId::value).orElse(null))
                .toArray(UUID[]::new);
    }

    private static @Nullable Double[] degrees(List<Lying> lying, Function<GeoPoint, Double> value) {
        return lying.stream()
                .map(each -> each.report().point() == null
                        ? null
                        : value.apply(each.report().point()))
                .toArray(Double[]::new);
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER).stream()
                .findFirst()
                .orElse(null);
    }
}
