package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObservationFiltersTests {
    @Test
    void anEmptyAddressShowsWhatIsOpen() {
        var filters = ObservationFilters.parse(UrlQuery.empty());
        assertThat(filters).isEqualTo(ObservationFilters.open());
        assertThat(filters.toQuery().on("/constats")).isEqualTo("/constats");
        assertThat(filters.href()).isEqualTo("/constats?etat=ouverts");
        assertThat(ObservationFilters.parse(filters.toExplicitQuery())).isEqualTo(filters);
    }

    @Test
    void theAddressKeepsEveryFilter() {
        var filters = new ObservationFilters(
                new PlaceId(Ids.next()),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 20),
                List.of("proprete", "eclairage"),
                EnumSet.of(ObservationState.ASSIGNED, ObservationState.OUT_OF_REMIT),
                new OrganisationId(Ids.next()),
                false,
                FindingKind.WEAKNESS,
                EnumSet.of(ObservationSource.ROUND, ObservationSource.MEETING),
                true,
                "porte d'entrée & hall 7",
                Ids.next(),
                LocalDate.of(2026, 10, 1),
                List.of(new PlaceId(Ids.next())),
                Map.of(Criterion.RETURN, "sans", Criterion.WORKSITE, Ids.next().toString()));
        assertThat(ObservationFilters.parse(filters.toQuery())).isEqualTo(filters);
    }

    @Test
    void eachStateHasItsWord() {
        for (var state : ObservationState.values()) {
            var filters = ObservationFilters.all().inStates(EnumSet.of(state));
            assertThat(ObservationFilters.parse(filters.toQuery())).isEqualTo(filters);
        }
        assertThat(ObservationFilters.parse(ObservationFilters.all().toQuery())).isEqualTo(ObservationFilters.all());
    }

    @Test
    void nobodyInChargeIsAFilterToo() {
        var filters = ObservationFilters.open().askedOf(null);
        assertThat(filters.href()).isEqualTo("/constats?organisation=personne");
        assertThat(ObservationFilters.parse(filters.toQuery())).isEqualTo(filters);
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        var query = UrlQuery.of(Map.of(
                "lieu",
                List.of("ici"),
                "du",
                List.of("hier"),
                "etat",
                List.of("?"),
                "nature",
                List.of("moyen"),
                "import",
                List.of("")));
        assertThat(ObservationFilters.parse(query)).isEqualTo(ObservationFilters.open());
    }
}
