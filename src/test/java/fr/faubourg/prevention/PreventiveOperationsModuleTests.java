package fr.faubourg.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxCounts;
import fr.faubourg.prevention.Operations.Written;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads and writes operations, and what becomes of them. */
@OnDatabase
@Transactional
class PreventiveOperationsModuleTests {
    @Autowired
    Operations operations;

    @Autowired
    OperationQueries queries;

    @Autowired
    OperationSelections selections;

    @Autowired
    OperationInbox inbox;

    @Autowired
    InboxCounts counts;

    @Autowired
    OperationThreads threads;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);
    private PreventionTown prevention;

    @BeforeEach
    void build() {
        prevention = new PreventionTown(jdbc);
    }

    @Test
    void staffReadsEveryOperation() {
        var id = planned(prevention.town.vignes);
        assertThat(queries.get(id, prevention.town.reader).title()).isEqualTo("Grand nettoyage");
        assertThat(list(OperationFilters.all(), prevention.town.reader)).hasSize(1);
    }

    @Test
    void aPartnerReadsWhatItTakesPartInAndWhatAimsAtItsPlaces() {
        var elsewhere = planned(prevention.town.vignes);
        var here = planned(prevention.town.cordiers);
        assertThat(list(OperationFilters.all(), prevention.town.agencyPartner))
                .extracting(OperationRow::id)
                .containsExactly(here.value());
        assertThatThrownBy(() -> queries.get(elsewhere, prevention.town.agencyPartner))
                .isInstanceOf(NotFound.class);
        operations.addPartner(elsewhere, prevention.town.agency.value(), PartnerRole.FUNDER, prevention.town.regulator);
        assertThat(list(OperationFilters.all(), prevention.town.agencyPartner)).hasSize(2);
        assertThat(list(OperationFilters.all(), prevention.town.otherPartner)).isEmpty();
    }

    @Test
    void theLandlordReadsWhatItsAgencyTakesPartIn() {
        var landlord = prevention.town.person("Nora Petit", Role.PARTNER, prevention.town.landlord, null);
        var id = planned(prevention.town.vignes);
        operations.addPartner(id, prevention.town.agency.value(), PartnerRole.PARTNER, prevention.town.regulator);
        assertThat(queries.get(id, landlord).number()).isPositive();
    }

    @Test
    void aPractitionerWritesInTheOwnBranchOnly() {
        assertThat(written(prevention.town.cordiers, prevention.town.practitioner))
                .as("the residence lies in the neighbourhood by geometry")
                .isInstanceOf(Written.Done.class);
        assertThat(written(prevention.town.vignes, prevention.town.practitioner))
                .isInstanceOf(Written.NotYours.class);
        assertThat(operations.record(
                        prevention.cleaning(List.of(prevention.town.tanneries, prevention.town.vignes), today, null),
                        prevention.town.city.value(),
                        Ids.next(),
                        prevention.town.practitioner))
                .as("one of the places is another's")
                .isInstanceOf(Written.NotYours.class);
        assertThat(written(prevention.town.cordiers, prevention.town.reader)).isInstanceOf(Written.NotYours.class);
        assertThat(written(prevention.town.cordiers, prevention.town.agencyPartner))
                .isInstanceOf(Written.NotYours.class);
    }

    @Test
    void thePartnerThatLeadsNotesSessionsAndWhatWasLearntAndNothingElse() {
        var id = prevention.recorded(
                operations,
                prevention.cleaning(List.of(prevention.town.cordiers), today, null),
                prevention.town.agency,
                prevention.town.regulator);
        var partner = prevention.town.agencyPartner;
        operations.addSession(id, prevention.session(today), partner);
        assertThat(queries.get(id, partner).state()).isEqualTo(OperationState.ONGOING);
        int version = queries.get(id, partner).version();
        assertThat(operations.assess(id, "Venir un mercredi", version, partner)).isInstanceOf(Written.Done.class);
        assertThat(queries.get(id, partner).state()).isEqualTo(OperationState.DONE);
        assertThatThrownBy(() -> operations.cancel(id, "pluie", partner)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> operations.correct(
                        id, prevention.cleaning(List.of(prevention.town.cordiers), today, 30), version, partner))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPartnerThatOnlyTakesPartNotesNothing() {
        var id = planned(prevention.town.cordiers);
        operations.addPartner(id, prevention.town.agency.value(), PartnerRole.PARTNER, prevention.town.regulator);
        assertThatThrownBy(() -> operations.addSession(id, prevention.session(today), prevention.town.agencyPartner))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> operations.addSession(id, prevention.session(today), prevention.town.otherPartner))
                .as("hidden")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        var draft = prevention.cleaning(List.of(prevention.town.cordiers), today, null);
        var first = operations.record(draft, prevention.town.city.value(), key, prevention.town.regulator);
        assertThat(operations.record(draft, prevention.town.city.value(), key, prevention.town.regulator))
                .isEqualTo(first);
        assertThat(list(OperationFilters.all(), prevention.town.regulator)).hasSize(1);
    }

    @Test
    void aStaleCorrectionIsRefused() {
        var id = planned(prevention.town.cordiers);
        var draft = prevention.cleaning(List.of(prevention.town.tanneries), today, null, "proprete", "tags");
        assertThat(operations.correct(id, draft, 0, prevention.town.regulator)).isInstanceOf(Written.Done.class);
        assertThat(operations.correct(id, draft, 0, prevention.town.regulator)).isInstanceOf(Written.Stale.class);
        var now = queries.get(id, prevention.town.regulator);
        assertThat(now.placeNames()).isEqualTo("Les Tanneries");
        assertThat(now.themes()).hasSize(2);
    }

    @Test
    void listFiltersByPlaceThemeStatePartnerAndPeriod() {
        var id = planned(prevention.town.cordiers);
        operations.addSession(id, prevention.session(today.minusDays(3)), prevention.town.regulator);
        var viewer = prevention.town.reader;
        var all = OperationFilters.all();
        assertThat(list(all.in(prevention.town.tanneries), viewer)).hasSize(1);
        assertThat(list(all.in(prevention.town.vignes), viewer)).isEmpty();
        assertThat(list(all.standing(OperationState.ONGOING), viewer)).hasSize(1);
        assertThat(list(all.standing(OperationState.PLANNED), viewer)).isEmpty();
        assertThat(list(all.between(today.minusDays(5), today.minusDays(1)), viewer))
                .as("a session was held then")
                .hasSize(1);
        assertThat(list(all.between(today.plusDays(1), null), viewer)).isEmpty();
        assertThat(list(all.containing("nettoyage"), viewer)).hasSize(1);
        assertThat(list(all, viewer)).singleElement().satisfies(row -> {
            assertThat(row.residents()).isEqualTo(12);
            assertThat(row.leads()).isEqualTo("Ville de Rivemont");
        });
    }

    @Test
    void operationsWhoseDayComesAndThoseThatArePastWithoutAnAssessmentWait() {
        var coming = prevention.recorded(
                operations,
                prevention.cleaning(List.of(prevention.town.cordiers), today.plusDays(5), null),
                prevention.town.agency,
                prevention.town.regulator);
        prevention.recorded(
                operations,
                prevention.cleaning(List.of(prevention.town.cordiers), today.plusDays(60), null),
                prevention.town.agency,
                prevention.town.regulator);
        var past = prevention.recorded(
                operations,
                prevention.cleaning(List.of(prevention.town.vignes), today.minusDays(5), null),
                prevention.town.city,
                prevention.town.regulator);
        assertThat(inbox.waiting(prevention.town.regulator, 10))
                .extracting(item -> item.href())
                .containsExactly(OperationFilters.LIST + "/" + past, OperationFilters.LIST + "/" + coming);
        assertThat(counts.of(inbox, prevention.town.regulator, 10).late()).isEqualTo(1);
        assertThat(inbox.waiting(prevention.town.practitioner, 10)).hasSize(1);
        assertThat(inbox.waiting(prevention.town.agencyPartner, 10)).hasSize(1);
        assertThat(inbox.waiting(prevention.town.otherPartner, 10)).isEmpty();
        operations.assess(past, "Trop tôt le matin", 0, prevention.town.regulator);
        assertThat(counts.of(inbox, prevention.town.regulator, 10).late()).isZero();
    }

    @Test
    void threadsNameAnOperationByItsNumberOrAddress() {
        var id = planned(prevention.town.cordiers);
        long number = queries.get(id, prevention.town.reader).number();
        assertThat(threads.find("opération " + number)).contains(id.value());
        assertThat(threads.find("https://faubourg.example" + OperationFilters.LIST + "/" + id))
                .contains(id.value());
        assertThat(threads.find(Long.toString(number))).isEmpty();
        assertThat(threads.records(prevention.town.otherPartner, List.of(id.value())))
                .isEmpty();
        assertThat(threads.mayTie(prevention.town.reader, id.value())).isFalse();
    }

    private PreventiveOperationId planned(PlaceId place) {
        return prevention.recorded(
                operations,
                prevention.cleaning(List.of(place), today, null),
                prevention.town.city,
                prevention.town.regulator);
    }

    private Written written(PlaceId place, Viewer viewer) {
        return operations.record(
                prevention.cleaning(List.of(place), today, null), prevention.town.city.value(), Ids.next(), viewer);
    }

    private List<OperationRow> list(OperationFilters filters, Viewer viewer) {
        return queries.rows(selections.of(filters, viewer), OperationQueries.Sort.NEWEST, new Paging(1, 50));
    }
}
