package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.prevention.Operations.Written;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.WatchTown;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of the module: that of watch, whose residence lies in a neighbourhood, and what is planned and seen there. */
final class PreventionTown {
    final WatchTown town;
    private final JdbcClient jdbc;

    PreventionTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        town = new WatchTown(jdbc);
        jdbc.sql("insert into territory.place_inside (place_id, area_id, share) values (:cordiers, :tanneries, 1)")
                .param("cordiers", town.cordiers.value())
                .param("tanneries", town.tanneries.value())
                .update();
    }

    UUID kind(String code) {
        return jdbc.sql("select id from prevention.kind where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** A cleaning with the residents, against untidiness. */
    OperationDraft cleaning(List<PlaceId> places, LocalDate day, @Nullable Integer days) {
        return cleaning(places, day, days, "proprete");
    }

    OperationDraft cleaning(List<PlaceId> places, LocalDate day, @Nullable Integer days, String... themes) {
        return new OperationDraft(
                "Grand nettoyage",
                "Moins de dépôts au pied des immeubles",
                kind("nettoyage-participatif"),
                List.of(themes).stream()
                        .map(code -> town.category(code).value())
                        .toList(),
                places.stream().map(PlaceId::value).toList(),
                day,
                null,
                days,
                null);
    }

    /** A session with 12 residents, 7 children and 3 professionals. */
    SessionForm.Draft session(LocalDate day) {
        return new SessionForm.Draft(day, null, null, "Ramassage avec les habitants", 12, 7, 3);
    }

    PreventiveOperationId recorded(Operations operations, OperationDraft draft, OrganisationId lead, Viewer by) {
        return ((Written.Done) operations.record(draft, lead.value(), Ids.next(), by)).id();
    }

    /** A weakness of a theme, seen in a place and all that it lies in. */
    UUID seen(String theme, PlaceId place, LocalDate day) {
        return seen(theme, place, day, "WEAKNESS", "NEW");
    }

    UUID seen(String theme, PlaceId place, LocalDate day, String kind, String state) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state)
                        values (:id, :day, now(), 'REPORT', :place, :category, :kind, 'Sacs au pied du hall', :state)
                        """)
                .param("id", id)
                .param("day", day)
                .param("place", place.value())
                .param("category", town.category(theme).value())
                .param("kind", kind)
                .param("state", state)
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select a.area_id, o.id, o.observed_on, o.number
                        from watch.observation o join prevention.place_area_v a on a.place_id = o.place_id
                        where o.id = :id
                        """).param("id", id).update();
        return id;
    }

    void seen(int times, String theme, PlaceId place, LocalDate day) {
        for (int i = 0; i < times; i++) {
            seen(theme, place, day);
        }
    }
}
