package fr.faubourg.interventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxCounts;
import fr.faubourg.interventions.Interventions.Written;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads and writes interventions, who knows their cost, and what they are tied to. */
@OnDatabase
@Transactional
class InterventionsModuleTests {
    @Autowired
    Interventions interventions;

    @Autowired
    InterventionQueries queries;

    @Autowired
    InterventionSelections selections;

    @Autowired
    InterventionHistory history;

    @Autowired
    AnsweredQueries observations;

    @Autowired
    InterventionInbox inbox;

    @Autowired
    InboxCounts counts;

    @Autowired
    Lineage lineage;

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;

    @BeforeEach
    void build() {
        town = new InterventionTown(jdbc);
    }

    @Test
    void staffReadsEveryInterventionWithItsCost() {
        var id = done(town.lock(town.hall1, town.town.agency, InterventionTown.SPRING), town.town.regulator);
        assertThat(queries.get(id, town.town.reader).cost()).isEqualByComparingTo("350.00");
        assertThat(queries.get(id, town.town.reader).firm()).isEqualTo("Serrures du Val");
    }

    @Test
    void partnerReadsItsOwnWithTheCost() {
        var id = done(town.lock(town.town.vignes, town.town.agency, InterventionTown.SPRING), town.town.regulator);
        var read = queries.get(id, town.town.agencyPartner);
        assertThat(read.costShown()).isTrue();
        assertThat(read.cost()).isEqualByComparingTo("350.00");
        assertThatThrownBy(() -> queries.get(id, town.town.otherPartner)).isInstanceOf(NotFound.class);
    }

    @Test
    void partnerReadsThoseOfOthersOnItsPlacesWithoutTheCost() {
        var id = done(town.lock(town.hall1, town.town.city, InterventionTown.SPRING), town.town.regulator);
        var read = queries.get(id, town.town.agencyPartner);
        assertThat(read.costShown()).isFalse();
        assertThat(read.cost()).isNull();
        assertThat(read.tax()).isNull();
        assertThat(list(town.town.agencyPartner)).singleElement().satisfies(row -> {
            assertThat(row.cost()).isNull();
            assertThat(row.tax()).isNull();
        });
        assertThat(queries.counts(selections.of(InterventionFilters.all(), town.town.agencyPartner))
                        .priced())
                .isZero();
        assertThatThrownBy(() -> history.get(town.town.agencyPartner, id.value()))
                .as("the history would tell the cost")
                .isInstanceOf(NotFound.class);
        assertThat(list(town.town.otherPartner)).isEmpty();
    }

    @Test
    void landlordsOrganisationReadsWhatItsAgencyHadDone() {
        var landlord = town.town.person("Nora Petit", fr.faubourg.access.Role.PARTNER, town.town.landlord, null);
        var id = done(town.lock(town.town.vignes, town.town.agency, InterventionTown.SPRING), town.town.agencyPartner);
        assertThat(queries.get(id, landlord).cost()).isEqualByComparingTo("350.00");
    }

    @Test
    void partnerWritesForItsOwnOrganisationOnly() {
        assertThat(written(
                        town.lock(town.town.vignes, town.town.agency, InterventionTown.SPRING),
                        town.town.agencyPartner))
                .isInstanceOf(Written.Done.class);
        assertThat(written(town.lock(town.hall1, town.town.city, InterventionTown.SPRING), town.town.agencyPartner))
                .isInstanceOf(Written.NotYours.class);
    }

    @Test
    void practitionerWritesInTheOwnBranchOnly() {
        assertThat(written(town.lock(town.hall1, town.town.city, InterventionTown.SPRING), town.practitioner()))
                .as("the residence lies in the neighbourhood by geometry")
                .isInstanceOf(Written.Done.class);
        assertThat(written(town.lock(town.town.vignes, town.town.city, InterventionTown.SPRING), town.practitioner()))
                .isInstanceOf(Written.NotYours.class);
        assertThat(written(town.lock(town.hall1, town.town.city, InterventionTown.SPRING), town.town.reader))
                .isInstanceOf(Written.NotYours.class);
    }

    @Test
    void formSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        var draft = town.lock(town.hall1, town.town.agency, InterventionTown.SPRING);
        var first = interventions.record(draft, key, null, town.town.regulator);
        assertThat(interventions.record(draft, key, null, town.town.regulator)).isEqualTo(first);
        assertThat(list(town.town.regulator)).hasSize(1);
    }

    @Test
    void staleCorrectionIsRefused() {
        var id = done(town.lock(town.hall1, town.town.agency, InterventionTown.SPRING), town.town.regulator);
        var draft = town.lock(town.hall2, town.town.agency, InterventionTown.SPRING);
        assertThat(interventions.correct(id, draft, 0, town.town.regulator)).isInstanceOf(Written.Done.class);
        assertThat(interventions.correct(id, draft, 0, town.town.regulator)).isInstanceOf(Written.Stale.class);
    }

    @Test
    void interventionAnswersObservationsFromBothSides() {
        UUID broken = town.seen("acces", town.hall1, InterventionTown.SPRING.minusDays(3));
        var id = done(town.lock(town.hall1, town.town.agency, InterventionTown.SPRING), broken, town.town.regulator);
        var read = queries.get(id, town.town.regulator);
        assertThat(observations.answered(read, town.town.regulator))
                .extracting(AnsweredObservation::id)
                .containsExactly(broken);
        assertThat(lineage.thread(town.town.regulator, new RecordRef("observation", broken))
                        .outcomes())
                .singleElement()
                .satisfies(knot -> assertThat(knot.record().href()).isEqualTo("/interventions/" + id));
        interventions.untie(id, broken, town.town.regulator);
        assertThat(observations.answered(read, town.town.regulator)).isEmpty();
    }

    @Test
    void nearObservationsOfARelatedThemeAreProposed() {
        var near = town.seen("acces", town.hall2, InterventionTown.SPRING.minusDays(10));
        town.seen("espaces-verts", town.hall1, InterventionTown.SPRING.minusDays(10));
        town.seen("acces", town.town.vignes, InterventionTown.SPRING.minusDays(10));
        town.seen("acces", town.hall1, InterventionTown.SPRING.minusDays(400));
        var id = done(town.lock(town.hall1, town.town.agency, InterventionTown.SPRING), town.town.regulator);
        var read = queries.get(id, town.town.regulator);
        assertThat(observations.proposed(read, town.town.regulator))
                .extracting(AnsweredObservation::id)
                .containsExactly(near);
        interventions.answer(id, List.of(near), town.town.regulator);
        assertThat(observations.proposed(read, town.town.regulator)).isEmpty();
        assertThat(observations.takenOver(near, town.town.otherPartner))
                .as("hidden from a partner who answers for nothing there")
                .isEmpty();
    }

    @Test
    void plannedOnesWhoseDayIsPastWaitForThoseWhoMayWriteThem() {
        var id = done(
                town.draft(
                        town.hall1, town.town.agency, InterventionTown.SPRING, "serrurerie", InterventionState.PLANNED),
                town.town.regulator);
        assertThat(inbox.waiting(town.town.regulator, 10)).hasSize(1);
        assertThat(inbox.waiting(town.practitioner(), 10)).hasSize(1);
        assertThat(inbox.waiting(town.town.agencyPartner, 10)).hasSize(1);
        assertThat(inbox.waiting(town.town.otherPartner, 10)).isEmpty();
        assertThat(counts.of(inbox, town.town.regulator, 10).late()).isEqualTo(1);
        interventions.finish(id, InterventionTown.SPRING, null, town.town.agencyPartner);
        assertThat(inbox.waiting(town.town.regulator, 10)).isEmpty();
        assertThat(queries.get(id, town.town.regulator).state()).isEqualTo(InterventionState.DONE);
    }

    private InterventionId done(InterventionDraft draft, Viewer viewer) {
        return done(draft, null, viewer);
    }

    private InterventionId done(InterventionDraft draft, @Nullable UUID answers, Viewer viewer) {
        return ((Written.Done) interventions.record(draft, Ids.next(), answers, viewer)).id();
    }

    private Written written(InterventionDraft draft, Viewer viewer) {
        return interventions.record(draft, Ids.next(), null, viewer);
    }

    private List<InterventionRow> list(Viewer viewer) {
        return queries.rows(
                selections.of(InterventionFilters.all(), viewer), InterventionQueries.Sort.NEWEST, new Paging(1, 50));
    }
}
