package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTests {
    private final CategoryId lighting = CategoryId.next();
    private final CategoryId deadLamp = CategoryId.next();
    private final PlaceId town = new PlaceId(Ids.next());
    private final PlaceId tanneries = new PlaceId(Ids.next());
    private final PlaceId hall = new PlaceId(Ids.next());
    private final OrganisationId lamps = new OrganisationId(Ids.next());
    private final OrganisationId neighbourhoodOffice = new OrganisationId(Ids.next());
    private final OrganisationId landlord = new OrganisationId(Ids.next());
    private final OrganisationId agency = new OrganisationId(Ids.next());

    @Test
    void theTradeComesBeforeTheNeighbourhood() {
        assertThat(proposed(rule(null, tanneries, neighbourhoodOffice), rule(lighting, null, lamps)))
                .isEqualTo(lamps);
    }

    @Test
    void theNearestPlaceWinsAmongRulesOfATrade() {
        assertThat(proposed(
                        rule(lighting, null, neighbourhoodOffice),
                        rule(lighting, town, lamps),
                        rule(lighting, hall, agency)))
                .isEqualTo(agency);
    }

    @Test
    void theSubTypeWinsOverTheThemeInTheSamePlace() {
        assertThat(proposed(rule(lighting, town, neighbourhoodOffice), rule(deadLamp, town, lamps)))
                .isEqualTo(lamps);
    }

    @Test
    void rulesOfOtherTradesAndPlacesAreLeftAside() {
        assertThat(Routing.propose(
                        List.of(deadLamp, lighting),
                        List.of(hall, tanneries, town),
                        List.of(rule(CategoryId.next(), null, lamps), rule(lighting, new PlaceId(Ids.next()), agency)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void withoutARuleTheManagerOfTheNearestPlaceIsProposed() {
        var proposal = Routing.propose(
                List.of(deadLamp, lighting),
                List.of(hall, tanneries, town),
                List.of(),
                List.of(
                        new Routing.Holder(tanneries, neighbourhoodOffice, null),
                        new Routing.Holder(hall, agency, landlord)));
        assertThat(proposal).contains(new Routing.Proposal.AsManager(hall, agency));
    }

    @Test
    void whereNobodyManagesTheOwnerIsProposed() {
        var proposal = Routing.propose(
                List.of(deadLamp, lighting),
                List.of(hall, tanneries, town),
                List.of(),
                List.of(new Routing.Holder(hall, null, landlord)));
        assertThat(proposal).contains(new Routing.Proposal.AsOwner(hall, landlord));
    }

    private OrganisationId proposed(RoutingRule... rules) {
        return Routing.propose(List.of(deadLamp, lighting), List.of(hall, tanneries, town), List.of(rules), List.of())
                .orElseThrow()
                .organisation();
    }

    private static RoutingRule rule(
            @Nullable CategoryId category, @Nullable PlaceId place, OrganisationId organisation) {
        return new RoutingRule(Ids.next(), category, place, organisation);
    }
}
