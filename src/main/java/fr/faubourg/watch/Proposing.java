package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes to whom an observation should go, and says why in a French sentence. */
@Component
class Proposing {
    /** A proposal as a person reads it. */
    record Proposed(OrganisationId organisation, String name, String because) {}

    private final RoutingRules rules;
    private final Membership membership;
    private final CategoryQueries categories;
    private final OrganisationNames organisations;
    private final JdbcClient jdbc;

    Proposing(
            RoutingRules rules,
            Membership membership,
            CategoryQueries categories,
            OrganisationNames organisations,
            JdbcClient jdbc) {
        this.rules = rules;
        this.membership = membership;
        this.categories = categories;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    Optional<Proposed> proposalFor(ObservationId observation, CategoryId category) {
        var places = membership.placesOf(observation);
        return Routing.propose(categories.lineage(category), places, rules.all(), holdersOf(places))
                .map(proposal -> Routing.narrowed(proposal, places, coveragesOf(places)))
                .map(proposal -> new Proposed(
                        proposal.organisation(), organisations.nameOf(proposal.organisation()), because(proposal)));
    }

    private String because(Routing.Proposal proposal) {
        return switch (proposal) {
            case Routing.Proposal.ByRule byRule -> "Règle d’orientation\u00a0: " + rules.inWords(byRule.rule()) + ".";
            case Routing.Proposal.AsManager manager -> "Gestionnaire de «\u00a0" + nameOf(manager.place()) + "\u00a0».";
            case Routing.Proposal.AsOwner owner ->
                "Propriétaire de «\u00a0" + nameOf(owner.place()) + "\u00a0», sans gestionnaire connu.";
            case Routing.Proposal.AsUnit unit ->
                because(unit.of()) + " Son secteur\u00a0: «\u00a0" + nameOf(unit.place()) + "\u00a0» revient à "
                        + organisations.nameOf(unit.organisation()) + ".";
        };
    }

    private List<Routing.Coverage> coveragesOf(List<PlaceId> places) {
        return jdbc.sql("""
                        select s.place_id, s.organisation_id, array_agg(up.ancestor_id) as above
                        from directory.sector_v s
                        join directory.organisation_ancestor_v up on up.organisation_id = s.organisation_id and up.depth > 0
                        where s.place_id = any (:places)
                        group by s.place_id, s.organisation_id, s.unit_depth
                        order by s.unit_depth desc, s.organisation_id
                        """)
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .query((row, _) -> new Routing.Coverage(
                        new PlaceId(row.getObject("place_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        Arrays.stream((UUID[]) row.getArray("above").getArray())
                                .map(OrganisationId::new)
                                .collect(Collectors.toSet())))
                .list();
    }

    private String nameOf(PlaceId place) {
        return jdbc.sql("select name from territory.place_v where id = :id")
                .param("id", place.value())
                .query(String.class)
                .single();
    }

    private List<Routing.Holder> holdersOf(List<PlaceId> places) {
        record Row(UUID placeId, String role, UUID organisationId) {}
        Map<UUID, OrganisationId> managers = new HashMap<>();
        Map<UUID, OrganisationId> owners = new HashMap<>();
        jdbc.sql("""
                        select place_id, role, organisation_id
                        from directory.responsibility_v
                        where place_id = any (:places)
                        order by place_id, role, organisation_id
                        """)
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> (row.role().equals("MANAGER") ? managers : owners)
                        .putIfAbsent(row.placeId(), new OrganisationId(row.organisationId())));
        return places.stream()
                .map(place -> new Routing.Holder(place, managers.get(place.value()), owners.get(place.value())))
                .toList();
    }
}
