package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandlingModuleTests {
    private static final LocalDate DUE = LocalDate.of(2030, 1, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Proposing proposing;

    @Autowired
    ObservationDetailsQueries observations;

    @Autowired
    RoutingRules rules;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void observationGoesFromEntryToClosureThroughEveryHand() {
        var id = recorded();
        assertThat(move(id, town.regulator, qualified())).isEqualTo(new Outcome.Moved(ObservationState.QUALIFIED));
        assertThat(move(id, town.regulator, asked())).isEqualTo(new Outcome.Moved(ObservationState.ASSIGNED));
        assertThat(move(id, town.agencyPartner, Gesture.Answer.accept(DUE.minusDays(2))))
                .isEqualTo(new Outcome.Moved(ObservationState.SCHEDULED));
        assertThat(move(id, town.agencyPartner, Gesture.Answer.of(Move.REPORT_DONE), "Ampoule changée."))
                .isEqualTo(new Outcome.Moved(ObservationState.DONE));
        assertThat(move(id, town.practitioner, new Gesture.Plain(Move.VERIFY)))
                .isEqualTo(new Outcome.Moved(ObservationState.VERIFIED));
        assertThat(move(id, town.regulator, new Gesture.Plain(Move.CLOSE)))
                .isEqualTo(new Outcome.Moved(ObservationState.CLOSED));

        var details = observations.details(id, town.regulator);
        assertThat(details.steps())
                .extracting(ObservationDetails.Step::move)
                .containsExactly("RECORD", "QUALIFY", "ASSIGN", "ACCEPT", "REPORT_DONE", "VERIFY", "CLOSE");
        assertThat(details.steps().get(4).reason()).isEqualTo("Ampoule changée.");
        assertThat(details.steps().get(2).detail()).startsWith("Habitat des Deux Rives, Agence Nord, pour le");
        assertThat(versionsKept(id)).isEqualTo(6);
    }

    @Test
    void partnerGivesBackWhatIsNotItsOwnAndStillSeesIt() {
        var id = assignedToAgency();
        assertThat(move(id, town.agencyPartner, Gesture.Answer.of(Move.RETURN)))
                .isEqualTo(new Outcome.ReasonMissing(Move.RETURN));
        assertThat(move(id, town.agencyPartner, Gesture.Answer.of(Move.RETURN), "C’est la voirie."))
                .isEqualTo(new Outcome.Moved(ObservationState.QUALIFIED));
        assertThat(observations.facts(id, town.agencyPartner).organisation()).isNull();
    }

    @Test
    void whoeverHasNotTheHandIsRefused() {
        var id = assignedToAgency();
        assertThat(move(id, town.reader, Gesture.Answer.accept(null))).isEqualTo(new Outcome.NotYours(Move.ACCEPT));
        assertThat(move(id, town.practitioner, new Gesture.Plain(Move.REJECT), "non"))
                .isEqualTo(new Outcome.NotYours(Move.REJECT));
        assertThat(move(id, town.reader, Gesture.Answer.of(Move.REPORT_DONE), "oui"))
                .isEqualTo(new Outcome.NotYours(Move.REPORT_DONE));
        assertThat(move(id, town.administrator, new Gesture.Plain(Move.REJECT), "non"))
                .isEqualTo(new Outcome.NotYours(Move.REJECT));
        assertThatThrownBy(() -> move(id, town.otherPartner, Gesture.Answer.accept(null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void practitionerActsInItsBranchOnly() {
        var elsewhere =
                recording.record(town.lampOut(null, WatchTown.IN_VIGNES), Ids.next(), List.of(), town.regulator);
        move(elsewhere, town.regulator, qualified());
        move(elsewhere, town.regulator, asked());
        move(elsewhere, town.agencyPartner, Gesture.Answer.of(Move.REPORT_DONE), "Fait.");
        assertThat(move(elsewhere, town.practitioner, new Gesture.Plain(Move.VERIFY)))
                .isEqualTo(new Outcome.NotYours(Move.VERIFY));
    }

    @Test
    void sameFormTwiceDoesNothingTwice() {
        var id = recorded();
        var form = new Submission(Ids.next(), 0, "", List.of());
        assertThat(handling.move(id, town.regulator, form, qualified())).isInstanceOf(Outcome.Moved.class);
        assertThat(handling.move(id, town.regulator, form, qualified())).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(observations.details(id, town.regulator).steps()).hasSize(2);
    }

    @Test
    void sameObservationSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        var draft = town.lampOut(town.tanneries, null);
        var first = recording.record(draft, key, List.of(), town.practitioner);
        assertThat(recording.record(draft, key, List.of(), town.practitioner)).isEqualTo(first);
    }

    @Test
    void whoeverComesSecondIsTold() {
        var id = recorded();
        move(id, town.regulator, qualified());
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), 0, "", List.of()), asked()))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(recording.correct(
                        id,
                        town.lampOut(town.tanneries, null),
                        new Submission(Ids.next(), 0, "", List.of()),
                        town.practitioner))
                .isInstanceOf(Recording.Correction.Stale.class);
    }

    @Test
    void managerOfTheResidenceIsProposedUnlessARuleSaysOtherwise() {
        var id = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.regulator);
        var lighting = town.category("eclairage");
        assertThat(proposing.proposalFor(id, lighting).orElseThrow())
                .isEqualTo(new Proposing.Proposed(
                        town.agency,
                        "Habitat des Deux Rives, Agence Nord",
                        "Gestionnaire de «\u00a0Les Cordiers\u00a0»."));

        rules.put(lighting, town.rivemont, town.lighting, town.regulator, java.time.Instant.EPOCH);
        assertThat(proposing.proposalFor(id, lighting).orElseThrow())
                .isEqualTo(new Proposing.Proposed(
                        town.lighting,
                        "Ville de Rivemont, Éclairage public",
                        "Règle d’orientation\u00a0: Éclairage, Rivemont → Ville de Rivemont, Éclairage public."));
        rules.named().forEach(rule -> rules.remove(rule.id()));
    }

    private ObservationId recorded() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
    }

    private ObservationId assignedToAgency() {
        var id = recorded();
        move(id, town.regulator, qualified());
        move(id, town.regulator, asked());
        return id;
    }

    private Gesture qualified() {
        return new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 3);
    }

    private Gesture asked() {
        return new Gesture.Assign(town.agency, "Choix du régulateur.", DUE);
    }

    private Outcome move(ObservationId id, Viewer viewer, Gesture gesture) {
        return move(id, viewer, gesture, "");
    }

    private Outcome move(ObservationId id, Viewer viewer, Gesture gesture, String reason) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return handling.move(id, viewer, new Submission(Ids.next(), version, reason, List.of()), gesture);
    }

    private long versionsKept(ObservationId id) {
        UUID value = id.value();
        return jdbc.sql("select count(*) from watch.observation_history where id = :id")
                .param("id", value)
                .query(Long.class)
                .single();
    }
}
