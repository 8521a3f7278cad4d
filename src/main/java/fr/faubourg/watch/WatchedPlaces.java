package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceMaps;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.WorkingPlaceSource;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places as the pages of this module offer, name and draw them. */
@Component
public class WatchedPlaces {
    private static final String PAGE = "/lieux/";

    private final PlaceMaps maps;
    private final ObjectProvider<WorkingPlaceSource> working;
    private final JdbcClient jdbc;

    WatchedPlaces(PlaceMaps maps, ObjectProvider<WorkingPlaceSource> working, JdbcClient jdbc) {
        this.maps = maps;
        this.working = working;
        this.jdbc = jdbc;
    }

    /** Its name, null when there is no such place. */
    public @Nullable String nameOf(PlaceId id) {
        return jdbc.sql("select name from territory.place_v where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The name that it had at the end of a day, as far back as names are known; its name of now when the day is null. */
    public @Nullable String nameOf(PlaceId id, @Nullable LocalDate recordedOn) {
        return recordedOn == null
                ? nameOf(id)
                : jdbc.sql("select territory.place_name_at(:id, :moment)")
                        .param("id", id.value())
                        .param(
                                "moment",
                                recordedOn
                                        .plusDays(1)
                                        .atStartOfDay(FrenchFormat.PARIS)
                                        .minusNanos(1_000)
                                        .toOffsetDateTime())
                        .query((row, _) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .orElse(null);
    }

    /** Where a list looks, in words, by the name of the day that it is about; null for everywhere, or when its place is unknown. */
    @Nullable String namesOf(ObservationFilters filters) {
        var first = filters.place() == null ? null : nameOf(filters.place(), filters.recordedOn());
        return first == null ? null : withOthers(first, filters.orIn().size());
    }

    /** {@code Les Tanneries et 2 autres lieux}. */
    static String withOthers(String first, int others) {
        return others == 0 ? first : first + " et " + (others == 1 ? "un autre lieu" : others + " autres lieux");
    }

    public boolean exists(UUID id) {
        return nameOf(new PlaceId(id)) != null;
    }

    /** The broader places (at most 300), and the one that is chosen. */
    public List<Choice> choices(@Nullable PlaceId chosen) {
        return jdbc.sql("""
                        select cast(broad.id as text) as value, broad.name as label, parent.name as hint
                        from (
                            select id, name, parent_id, array_position(array['TERRITORY', 'COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET'], kind) as level
                            from territory.place_v
                            where active and kind in ('TERRITORY', 'COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'RESIDENCE')
                            order by level nulls last, name
                            limit 300
                        ) broad
                        left join territory.place_v parent on parent.id = broad.parent_id
                        union
                        select cast(id as text), name, parent_name from territory.place_v where id = :chosen
                        order by label
                        """)
                .param("chosen", chosen == null ? null : chosen.value(), Types.OTHER)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label"), row.getString("hint")))
                .list();
    }

    /** A map about a place with its outline, or about the whole territory. */
    public MapDrawing map(@Nullable PlaceId place, String title) {
        return place == null ? maps.of(List.of(), title) : maps.around(place, title);
    }

    /** The outlines for the interactive map. */
    public String outlinesHref(@Nullable PlaceId place) {
        return maps.outlinesUrl(place);
    }

    /** The ground for the interactive map, or null. */
    public @Nullable String basemapHref() {
        return maps.basemapUrl();
    }

    /** The neighbourhood that the person works in: the one chosen in the top bar, else the branch of the person's first role that has one. */
    public Optional<PlaceId> workingPlace(HttpServletRequest request, Viewer viewer) {
        return working.stream()
                .flatMap(source -> source.workingPlace(request).stream())
                .filter(place -> place.href().startsWith(PAGE))
                .flatMap(place -> Forms.uuid(place.href().substring(PAGE.length())).stream())
                .findFirst()
                .or(() -> viewer.grants().stream()
                        .flatMap(grant -> Stream.ofNullable(grant.placeId()))
                        .findFirst())
                .map(PlaceId::new);
    }
}
