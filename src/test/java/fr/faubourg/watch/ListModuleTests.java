package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxCounts;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListModuleTests {
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
    ObservationQueries observations;

    @Autowired
    ObservationSearch search;

    @Autowired
    ObservationInbox inbox;

    @Autowired
    InboxCounts counts;

    private WatchTown town;
    private ObservationId inCordiers;
    private ObservationId inTanneries;
    private ObservationId inVignes;
    private ObservationId nowhereNear;

    /** One in the residence, one in the neighbourhood around it, one in the other neighbourhood for the lighting service, and a closed one. */
    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        inCordiers = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.regulator);
        inTanneries = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.regulator);
        inVignes = recording.record(town.lampOut(null, WatchTown.IN_VIGNES), Ids.next(), List.of(), town.regulator);
        nowhereNear = recording.record(town.lampOut(town.rivemont, null), Ids.next(), List.of(), town.regulator);
        move(inVignes, 0, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 3, 3), "");
        move(inVignes, 1, new Gesture.Assign(town.lighting, "", LocalDate.of(2020, 1, 10)), "");
        move(nowhereNear, 0, new Gesture.Plain(Move.REJECT), "Doublon");
    }

    @Test
    void placeFilterAnswersAtEveryLevel() {
        assertThat(found(ObservationFilters.open().in(town.cordiers), town.reader))
                .containsExactly(inCordiers);
        assertThat(found(ObservationFilters.open().in(town.tanneries), town.reader))
                .containsExactlyInAnyOrder(inCordiers, inTanneries);
        assertThat(found(ObservationFilters.open().in(town.rivemont), town.reader))
                .containsExactlyInAnyOrder(inCordiers, inTanneries, inVignes);
        assertThat(found(ObservationFilters.all().in(town.rivemont), town.reader))
                .hasSize(4);
    }

    @Test
    void everyFilterNarrowsTheSameList() {
        var open = ObservationFilters.open();
        assertThat(found(open.onlyLate(true), town.reader)).containsExactly(inVignes);
        assertThat(found(open.askedOf(town.city), town.reader)).containsExactly(inVignes);
        assertThat(found(open.askedOf(null), town.reader)).containsExactlyInAnyOrder(inCordiers, inTanneries);
        assertThat(found(open.ofCategories(List.of("proprete")), town.reader)).isEmpty();
        assertThat(found(open.ofCategories(List.of("eclairage")), town.reader)).hasSize(3);
        assertThat(found(open.ofKind(FindingKind.STRENGTH), town.reader)).isEmpty();
        assertThat(found(open.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)), town.reader))
                .isEmpty();
        assertThat(found(open.containing("éclairages éteints"), town.reader)).hasSize(3);
        assertThat(found(open.madeBy(EnumSet.of(ObservationSource.WALKING_SURVEY)), town.reader))
                .hasSize(3);
        assertThat(found(open.madeBy(EnumSet.of(ObservationSource.ROUND, ObservationSource.REPORT)), town.reader))
                .isEmpty();
        assertThat(found(ObservationFilters.all().inStates(EnumSet.of(ObservationState.REJECTED)), town.reader))
                .containsExactly(nowhereNear);
    }

    @Test
    void partnersSeeWhatIsAskedOfThemOrLiesOnTheirPlaces() {
        var all = ObservationFilters.all();
        assertThat(found(all, town.agencyPartner)).containsExactly(inCordiers);
        assertThat(found(all, town.lightingPartner)).containsExactly(inVignes);
        assertThat(found(all, town.otherPartner)).isEmpty();
        for (var staff : List.of(town.regulator, town.practitioner, town.reader, town.administrator)) {
            assertThat(found(all, staff)).hasSize(4);
        }
    }

    @Test
    void countsAgreeWithTheRows() {
        var counts = observations.counts(selections.of(ObservationFilters.all(), town.reader));
        assertThat(counts).isEqualTo(new ObservationQueries.Counts(4, 3, 1));
        assertThat(ListPages.headline(ObservationFilters.all(), counts))
                .isEqualTo(FrenchFormat.count(4, "constat", "constats") + ", dont 3 ouverts, 1 en retard");
        assertThat(ListPages.headline(ObservationFilters.open(), new ObservationQueries.Counts(10_001, 10_001, 0)))
                .isEqualTo("Plus de " + FrenchFormat.count(10_000, "", "constats ouverts"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        var selection = selections.of(ObservationFilters.all(), town.reader);
        for (var sort : ObservationQueries.Sort.values()) {
            var whole = observations.rows(selection, sort, new Paging(1, 10));
            var first = observations.rows(selection, sort, new Paging(1, 3));
            var second = observations.rows(selection, sort, new Paging(2, 3));
            assertThat(first).isEqualTo(whole.subList(0, 3));
            assertThat(second).isEqualTo(whole.subList(3, 4));
        }
    }

    @Test
    void mapShowsThePointsOfTheList() throws Exception {
        var points = JsonMapper.shared().readTree(body("/constats.geojson", town.reader));
        assertThat(points.get("gathered").asBoolean()).isFalse();
        assertThat(points.get("features").size()).isEqualTo(2);
        var near = JsonMapper.shared().readTree(body("/constats.geojson?bbox=0.33,47.21,0.34,47.22", town.reader));
        assertThat(near.get("features").size()).isEqualTo(1);
        assertThat(near.get("features").get(0).get("properties").get("tone").asString())
                .isEqualTo("late");
        assertThat(JsonMapper.shared()
                        .readTree(body("/constats.geojson", town.otherPartner))
                        .get("features")
                        .size())
                .isZero();
    }

    @Test
    void exportHoldsTheRowsShownToThisReader() throws Exception {
        var csv = body("/exports/fichier?liste=constats&format=csv&etat=tous", town.reader);
        assertThat(csv.lines()).hasSize(5).first().asString().contains("Numéro").contains("Confié à");
        assertThat(body("/exports/fichier?liste=constats&format=csv&etat=tous", town.lightingPartner)
                        .lines())
                .hasSize(2);
        var points = JsonMapper.shared().readTree(body("/exports/fichier?liste=constats&format=geojson", town.reader));
        assertThat(points.get("features").size()).isEqualTo(3);
        web.perform(get("/exports/fichier?liste=constats&format=xlsx").with(as(town.reader)))
                .andExpect(status().isOk());
        web.perform(get("/exports/fichier?liste=constats&format=docx").with(as(town.reader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void listAndMapSendFewStatementsWhateverTheirLength() throws Exception {
        // The first page after settings were changed, by whichever test, reads them.
        body("/constats", town.reader);
        for (var path : List.of(
                "/constats",
                "/carte",
                "/constats?lieu=" + town.tanneries + "&retard=oui&texte=lampe&source=tournee&retour=avec")) {
            assertThat(Statements.during(() -> body(path, town.agencyPartner)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(20);
        }
        assertThat(Statements.during(() -> body("/constats/" + inCordiers, town.regulator)))
                .hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void wordsThatCannotBeReadOpenAPageAllTheSame() throws Exception {
        var unreadable = "?source=lune&retour=peut-être&chantier='x&lieu=ici&du=hier&etat=?&pas=siècle&page=-3&tri=oui";
        for (var path : List.of("/constats", "/carte")) {
            assertThat(body(path + unreadable, town.reader)).contains("3\u00a0constats ouverts");
        }
        assertThat(body("/constats.geojson" + unreadable + "&bbox=a,b,c,d", town.reader))
                .contains("FeatureCollection");
        assertThat(body("/exports/fichier?liste=constats&format=csv&source=lune&retour=oui", town.reader)
                        .lines())
                .hasSize(4);
    }

    @Test
    void everyFilterIsKeptFromViewToViewAndIntoTheFile() throws Exception {
        var filters = "source=diagnostic-en-marchant&retour=sans";
        for (var path : List.of("/constats", "/carte")) {
            assertThat(body(path + "?" + filters, town.reader))
                    .contains("/constats?" + filters.replace("&", "&amp;"))
                    .contains("/carte?" + filters.replace("&", "&amp;"))
                    .contains("/exports/fichier?" + filters.replace("&", "&amp;"));
        }
    }

    @Test
    void searchFindsByWordAndByNumberWithinTheReadersRights() {
        var words = SearchQuery.of("éclairages eteint");
        assertThat(search.search(town.reader, words, 10)).hasSize(4);
        assertThat(search.search(town.otherPartner, words, 10)).isEmpty();
        var number = jdbc.sql("select number from watch.observation where id = :id")
                .param("id", inVignes.value())
                .query(Long.class)
                .single();
        assertThat(search.search(town.reader, SearchQuery.of("n° " + number), 10))
                .singleElement()
                .satisfies(hit -> assertThat(hit.exact()).isTrue());
    }

    @Test
    void todaySaysToEachOneWhatWaits() {
        assertThat(counts.of(inbox, town.regulator, 100).waiting()).isEqualTo(3);
        assertThat(counts.of(inbox, town.regulator, 100).late()).isEqualTo(1);
        assertThat(inbox.waiting(town.regulator, 10).getFirst().tag()).isEqualTo("sans réponse");
        assertThat(counts.of(inbox, town.lightingPartner, 100).waiting()).isEqualTo(1);
        assertThat(inbox.waiting(town.lightingPartner, 10).getFirst().tag()).isEqualTo("à faire");
        assertThat(counts.of(inbox, town.practitioner, 100).waiting()).isZero();
        assertThat(counts.of(inbox, town.reader, 100).waiting()).isZero();
        assertThat(inbox.figures(town.reader).getFirst().value()).isEqualTo("4");
        assertThat(inbox.waitingHref(town.regulator)).isPresent();
    }

    private void move(ObservationId id, int version, Gesture gesture, String reason) {
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), version, reason, List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }

    private List<ObservationId> found(ObservationFilters filters, Viewer viewer) {
        return observations
                .rows(selections.of(filters, viewer), ObservationQueries.Sort.NEWEST, new Paging(1, 100))
                .stream()
                .map(row -> new ObservationId(row.id()))
                .toList();
    }

    private String body(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
