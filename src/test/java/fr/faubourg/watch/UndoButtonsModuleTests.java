package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.history.UndoOutcome;
import fr.faubourg.history.Undoing;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of an observation offers to take back what can be taken back, around merges of every kind, and nothing else. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoButtonsModuleTests {
    private static final Pattern MOMENT = Pattern.compile("name=\"moment\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Undoing undoing;

    @Autowired
    TransactionTemplate transaction;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void joiningAndPartingOfferNoButtonAndWhatElseIsOfferedWorks() throws Exception {
        var kept = asked(town.agency);
        var away = asked(town.agency, town.lighting);
        correct(away);
        var before = offered(away);
        merge(away, kept);
        var joined = latest(away);
        assertThat(offered(away)).isNotEmpty().isSubsetOf(before).doesNotContain(joined);
        assertThat(offered(kept)).isNotEmpty();
        allWork(away);
        allWork(kept);
        assertThat(duplicates.separate(away, form(away), town.regulator)).isInstanceOf(Merging.Done.class);
        assertThat(offered(away)).isNotEmpty().doesNotContain(joined, latest(away));
        allWork(away);
        allWork(kept);
    }

    @Test
    void whatWasAddedToAnotherInOneBreathOffersNone() throws Exception {
        var kept = asked(town.agency);
        assertThat(duplicates.add(
                        town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), kept, town.practitioner))
                .isInstanceOf(Merging.Done.class);
        var away = new ObservationId(jdbc.sql("select id from watch.observation where duplicate_of = :kept")
                .param("kept", kept.value())
                .query(UUID.class)
                .single());
        assertThat(offered(away)).isEmpty();
    }

    @Test
    void mergeOfOrganisationsIsUndoneAsAWholeAndNotFromAnObservation() throws Exception {
        var twin = OrganisationId.next();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'LANDLORD', :name)")
                .param("id", twin.value())
                .param("name", "Jumeau " + twin)
                .update();
        var id = asked(twin);
        correct(id);
        merge(MergeKind.ORGANISATION, twin.value(), "directory.organisation", town.otherLandlord.value());
        assertThat(offered(id)).isNotEmpty().doesNotContain(latest(id));
        allWork(id);
        assertThat(undoing.undo(ObservationHistory.KIND, id.value(), latest(id), "", town.regulator))
                .isInstanceOfSatisfying(
                        UndoOutcome.Impossible.class,
                        refused -> assertThat(refused.why()).contains("réuni"));
    }

    @Test
    void mergeOfPlacesIsUndoneAsAWholeAndNotFromAnObservation() throws Exception {
        PlaceId twin = town.place("RESIDENCE", "Les Cordiers bis", town.tanneries, 0.3161, 47.2161, 0.0005);
        var id = recording.record(town.lampOut(twin, null), Ids.next(), List.of(), town.regulator);
        correct(id);
        merge(MergeKind.PLACE, twin.value(), "territory.place", town.cordiers.value());
        assertThat(offered(id)).isNotEmpty().doesNotContain(latest(id));
        allWork(id);
    }

    /** Each button of the page does what it says; tried one by one, and taken back. */
    private void allWork(ObservationId id) throws Exception {
        for (Instant moment : offered(id)) {
            transaction.executeWithoutResult(status -> {
                assertThat(undoing.undo(ObservationHistory.KIND, id.value(), moment, "", town.regulator))
                        .as("offered for " + moment)
                        .isInstanceOf(UndoOutcome.Undone.class);
                status.setRollbackOnly();
            });
        }
    }

    private List<Instant> offered(ObservationId id) throws Exception {
        var page = web.perform(get("/historique/constat/" + id).with(as(town.regulator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var moments = new ArrayList<Instant>();
        var found = MOMENT.matcher(page);
        while (found.find()) {
            moments.add(Instant.parse(found.group(1)));
        }
        return moments;
    }

    private Instant latest(ObservationId id) {
        return undoing.latest(ObservationHistory.KIND, id.value()).orElseThrow();
    }

    private void correct(ObservationId id) {
        jdbc.sql(
                        "update watch.observation set finding = 'Éclairage éteint depuis mardi', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private ObservationId asked(OrganisationId... organisations) {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        move(id, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        for (var each : organisations) {
            move(id, town.regulator, new Gesture.Assign(each, "", LocalDate.of(2030, 1, 10)));
        }
        return id;
    }

    private void move(ObservationId id, Viewer viewer, Gesture gesture) {
        assertThat(handling.move(id, viewer, form(id), gesture)).isInstanceOf(Outcome.Moved.class);
    }

    private void merge(ObservationId away, ObservationId kept) {
        assertThat(duplicates.merge(away, kept, form(away), town.regulator)).isInstanceOf(Merging.Done.class);
    }

    private void merge(MergeKind kind, UUID away, String table, UUID into) throws Exception {
        web.perform(post("/fusions")
                        .param("type", kind.name())
                        .param("part", away.toString())
                        .param("reste", into.toString())
                        .param("versionPart", version(table, away))
                        .param("versionReste", version(table, into))
                        .with(csrf())
                        .with(as(town.administrator)))
                .andExpect(status().isSeeOther());
    }

    private Submission form(ObservationId of) {
        return new Submission(Ids.next(), Integer.parseInt(version("watch.observation", of.value())), "", List.of());
    }

    private String version(String table, UUID row) {
        return jdbc.sql("select version::text from %s where id = :id".formatted(table))
                .param("id", row)
                .query(String.class)
                .single();
    }
}
