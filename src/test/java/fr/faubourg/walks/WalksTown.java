package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.walks.Walks.Written;
import fr.faubourg.watch.WatchTown;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of the module: that of watch, whose residence lies in a neighbourhood, with walks and what was seen on them. */
public final class WalksTown {
    public final WatchTown town;
    public final LocalDate today = LocalDate.now(FrenchFormat.PARIS);
    private final JdbcClient jdbc;

    public WalksTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        town = new WatchTown(jdbc);
        jdbc.sql("insert into territory.place_inside (place_id, area_id, share) values (:cordiers, :tanneries, 1)")
                .param("cordiers", town.cordiers.value())
                .param("tanneries", town.tanneries.value())
                .update();
    }

    /** A walking survey of nine, four of whom live there. */
    WalkDraft survey(PlaceId place, LocalDate day, OrganisationId lead) {
        return new WalkDraft(
                WalkKind.WALKING_SURVEY,
                day,
                LocalTime.of(14, 30),
                place.value(),
                "De l’arrêt Garance au centre social",
                lead.value(),
                "Le mail est sombre",
                "Repasser de nuit",
                List.of(
                        new Participation(ParticipantRole.RESIDENT_WOMEN, 4),
                        new Participation(ParticipantRole.CITY, 3),
                        new Participation(ParticipantRole.LANDLORD, 2)));
    }

    WalkId walked(Walks walks, PlaceId place, LocalDate day, OrganisationId lead, Viewer by) {
        return ((Written.Done) walks.record(survey(place, day, lead), Ids.next(), by)).id();
    }

    /** Seen on foot in a place and all that it lies in, today. */
    public UUID seen(PlaceId place, String source, String kind, String state) {
        return seen(place, today, source, kind, state);
    }

    public UUID seen(PlaceId place, LocalDate day, String source, String kind, String state) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state)
                        values (:id, :day, now(), :source, :place, :category, :kind, 'Banc cassé sur le mail', :state)
                        """)
                .param("id", id)
                .param("day", day)
                .param("source", source)
                .param("place", place.value())
                .param("category", town.category("proprete").value())
                .param("kind", kind)
                .param("state", state)
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select a.area_id, o.id, o.observed_on, o.number
                        from watch.observation o join walks.place_area_v a on a.place_id = o.place_id
                        where o.id = :id
                        """).param("id", id).update();
        return id;
    }

    long number(UUID observation) {
        return jdbc.sql("select number from watch.observation where id = :id")
                .param("id", observation)
                .query(Long.class)
                .single();
    }
}
