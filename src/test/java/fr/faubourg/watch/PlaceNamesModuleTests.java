package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A hall is named with its building and its residence wherever somebody must find it: each residence has its hall 1. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceNamesModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    private WatchTown town;
    private PlaceId hall;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        var building = town.place("BUILDING", "Bâtiment A", town.cordiers, 0.3151, 47.2151, 0.0008);
        hall = town.place("ENTRANCE", "Hall 1", building, 0.3152, 47.2152, 0.00005);
    }

    @Test
    void listsAndThePageSayWhichHallItIs() throws Exception {
        var id = recording.record(lampOut(hall), Ids.next(), List.of(), town.practitioner);
        assertThat(page("/constats", town.regulator)).contains("Hall 1, Bâtiment A, Les Cordiers");
        assertThat(page("/constats/" + id, town.regulator)).contains("Hall 1, Bâtiment A, Les Cordiers");
    }

    @Test
    void whoeverIsAskedReadsWhichHallItIs() throws Exception {
        var id = recording.record(lampOut(hall), Ids.next(), List.of(), town.practitioner);
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 1, "Changer l’ampoule.", List.of()),
                new Gesture.Assign(
                        town.agency,
                        "Choix du régulateur.",
                        LocalDate.now(FrenchFormat.PARIS).plusDays(5)));
        assertThat(page("/demandes", town.agencyPartner)).contains("Hall 1, Bâtiment A, Les Cordiers");
        assertThat(page("/aujourdhui", town.agencyPartner)).contains("Hall 1, Bâtiment A, Les Cordiers");
    }

    @Test
    void placeThatEverybodyKnowsIsNamedAlone() throws Exception {
        recording.record(lampOut(town.cordiers), Ids.next(), List.of(), town.practitioner);
        assertThat(page("/constats", town.regulator))
                .contains("Les Cordiers")
                .doesNotContain("Les Cordiers, Les Tanneries");
    }

    /** Without an address of its own, which would be shown instead. */
    private ObservationDraft lampOut(PlaceId place) {
        return new ObservationDraft(
                town.category("eclairage"),
                FindingKind.WEAKNESS,
                "Éclairage éteint",
                place,
                null,
                "",
                LocalDate.now(FrenchFormat.PARIS),
                ObservationSource.WALKING_SURVEY,
                "",
                null,
                null);
    }

    private String page(String address, Viewer viewer) throws Exception {
        var response = web.perform(get(address).with(as(viewer))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }
}
