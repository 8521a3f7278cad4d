package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.OncePerPage;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one person may know of one observation, and do to it. */
@Component
class ObservationAccess {
    private final OncePerPage<ObservationId, List<UUID>> placesOfPage =
            new OncePerPage<>(ObservationAccess.class, "places");
    private final VisibleObservations visible;
    private final OwnOrganisations organisations;
    private final JdbcClient jdbc;

    ObservationAccess(VisibleObservations visible, OwnOrganisations organisations, JdbcClient jdbc) {
        this.visible = visible;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    void require(ObservationId id, Viewer viewer) {
        var rights = visible.eachTo(viewer);
        boolean known = jdbc.sql(
                        "select exists (select 1 from watch.observation o where o.id = :id and " + rights.sql() + ")")
                .params(rights.parameters())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new NotFound();
        }
    }

    /** @throws NotFound when it is not theirs to know of; a link opens what it was made for, and nothing else */
    void require(ObservationId id, Actor actor) {
        if (actor instanceof Actor.Person(Viewer viewer)) {
            require(id, viewer);
        }
    }

    /** The organisations for which somebody answers: by a link, the one that it was sent to. */
    Set<UUID> answeredBy(Actor actor) {
        return switch (actor) {
            case Actor.Person(Viewer viewer) -> answeredBy(viewer);
            case Actor.ByLink(UUID _, OrganisationId organisation) -> Set.of(organisation.value());
        };
    }

    Set<Hand> handsOn(ObservationId id, Actor actor, Collection<OrganisationId> asked) {
        return switch (actor) {
            case Actor.Person(Viewer viewer) -> handsOn(id, viewer, asked);
            case Actor.ByLink(UUID _, OrganisationId organisation) ->
                asked.contains(organisation) ? Set.of(Hand.IN_CHARGE) : Set.of();
        };
    }

    /** The organisations for which the viewer answers. */
    Set<UUID> answeredBy(Viewer viewer) {
        return organisations.answeredBy(viewer);
    }

    /**
     * In which quality the viewer may act on it.
     *
     * @param asked the organisations whose task it is about
     */
    Set<Hand> handsOn(ObservationId id, Viewer viewer, Collection<OrganisationId> asked) {
        var places = placesOfPage.read(id, () -> placesOf(id));
        var own = asked.isEmpty() ? Set.<UUID>of() : organisations.answeredBy(viewer);
        boolean ours = asked.stream().map(OrganisationId::value).anyMatch(own::contains);
        return Hands.of(viewer, places, ours);
    }

    private List<UUID> placesOf(ObservationId id) {
        return jdbc.sql("select place_id from watch.observation_place where observation_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }
}
