package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.TimelineQueries.What;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The timeline tells what happened to the observations of the list, those that the reader may see. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineModuleTests {
    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    ObservationSelections selections;

    @Autowired
    TimelineQueries timelines;

    private WatchTown town;

    /** Three today: one in the residence of the agency, one closed and reopened, one closed. */
    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.regulator);
        for (int i = 0; i < 2; i++) {
            var id = recording.record(town.lampOut(null, WatchTown.IN_VIGNES), Ids.next(), List.of(), town.regulator);
            move(id, 0, Move.REJECT);
            if (i == 0) {
                move(id, 1, Move.REOPEN);
            }
        }
    }

    @Test
    void itCountsWhatIsSeenWhatIsOpenAndWhatCameBack() {
        assertThat(count(What.SEEN, ObservationFilters.all(), town.reader)).isEqualTo(3);
        assertThat(count(What.OPEN, ObservationFilters.all(), town.reader)).isEqualTo(2);
        assertThat(count(What.REOPENED, ObservationFilters.all(), town.reader)).isEqualTo(1);
        assertThat(count(What.SEEN, ObservationFilters.open(), town.reader)).isEqualTo(2);
        assertThat(count(What.SEEN, ObservationFilters.open().in(town.cordiers), town.reader))
                .isEqualTo(1);
        assertThat(count(What.SEEN, ObservationFilters.all().asRecordedOn(today.minusDays(1)), town.reader))
                .isZero();
    }

    @Test
    void aReaderIsToldOfWhatTheListShowsAndOfNothingElse() {
        assertThat(count(What.SEEN, ObservationFilters.all(), town.agencyPartner))
                .isEqualTo(1);
        assertThat(count(What.REOPENED, ObservationFilters.all(), town.agencyPartner))
                .isZero();
        assertThat(count(What.SEEN, ObservationFilters.all(), town.otherPartner))
                .isZero();
    }

    @Test
    void eachBarOpensTheListOfItsDaysWithTheOtherFilters() throws Exception {
        var week = TimelineStep.WEEK.first(today);
        var page = body("/constats/frise?etat=tous&source=diagnostic-en-marchant", town.reader);
        assertThat(page)
                .contains("href=\"/constats?du=" + week + "&amp;au=" + week.plusDays(6)
                        + "&amp;etat=tous&amp;source=diagnostic-en-marchant\"")
                .contains("est la plus chargée", "3\u00a0constats, dont 2\u00a0encore ouverts");
        assertThat(body("/constats?du=" + week + "&au=" + week.plusDays(6) + "&etat=tous", town.reader))
                .contains("3\u00a0constats, dont 2 ouverts");
    }

    @Test
    void thePageIsOneStatementMoreThanItsFilters() throws Exception {
        assertThat(Statements.during(() -> body("/constats/frise?pas=mois", town.agencyPartner)))
                .hasSizeLessThanOrEqualTo(30);
        assertThat(body("/constats/frise?pas=siecle&du=hier&au=0&retour=x&chantier=y", town.reader))
                .contains("2\u00a0constats ouverts");
        assertThat(body("/constats/frise?lieu=" + town.vignes + "&source=reunion", town.reader))
                .contains("Aucun constat ne répond à ces filtres");
        assertThat(body("/constats/frise?enregistre=2020-01-01&lieu=" + town.vignes, town.reader))
                .contains("Aucun constat");
    }

    private long count(What what, ObservationFilters filters, Viewer viewer) {
        return timelines.happened(selections.of(filters, viewer)).stream()
                .filter(each -> each.what() == what)
                .mapToLong(TimelineQueries.Happened::count)
                .sum();
    }

    private void move(ObservationId id, int version, Move move) {
        assertThat(handling.move(
                        id,
                        town.regulator,
                        new Submission(Ids.next(), version, "Erreur", List.of()),
                        new Gesture.Plain(move)))
                .isInstanceOf(Outcome.Moved.class);
    }

    private String body(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
