package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicatesModuleTests {
    private static final GeoPoint HERE = new GeoPoint(0.3120, 47.2120);
    /** 11 m to the north. */
    private static final GeoPoint NEAR = new GeoPoint(0.3120, 47.2121);
    /** 111 m to the north. */
    private static final GeoPoint FAR = new GeoPoint(0.3120, 47.2130);

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
    DuplicateQueries queries;

    @Autowired
    ObservationDetailsQueries observations;

    @Autowired
    ObservationQueries lists;

    @Autowired
    ObservationSelections selections;

    private WatchTown town;

    @BeforeEach
    void build() {
        if (town == null) {
            town = new WatchTown(jdbc);
        }
        jdbc.sql(
                        "update watch.observation set observed_on = observed_on - 4000, version = version + 1 where observed_on > current_date - 3000")
                .update();
    }

    @Test
    void likelyDuplicateIsOfTheSameCategoryNearInSpaceAndTimeAndOpen() {
        var first = noted(HERE);
        assertThat(likely(noted(NEAR))).containsExactly(first.value());
        assertThat(likely(noted(FAR))).isEmpty();
        assertThat(likely(noted(NEAR, "proprete", 0))).isEmpty();
        assertThat(likely(noted(NEAR, "eclairage", 60))).isEmpty();
        end(first);
        assertThat(likely(noted(NEAR, "eclairage", 1))).doesNotContain(first.value());
    }

    @Test
    void subTypeIsLikeItsThemeAndNotLikeItsSibling() {
        var theme = noted(HERE, "parties-communes", 0);
        var halls = noted(HERE, "halls", 0);
        var lifts = noted(HERE, "ascenseurs", 0);
        assertThat(likely(halls)).containsExactly(theme.value());
        assertThat(likely(theme)).containsExactlyInAnyOrder(halls.value(), lifts.value());
    }

    @Test
    void withoutAPointTheSameResidenceIsNear() {
        var somewhere = recording.record(town.lampOut(town.cordiers, null), Ids.next(), List.of(), town.regulator);
        var again = recording.record(town.lampOut(town.cordiers, null), Ids.next(), List.of(), town.regulator);
        var pinned = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.regulator);
        var neighbourhood = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.regulator);
        assertThat(likely(again)).containsExactlyInAnyOrder(somewhere.value(), pinned.value());
        assertThat(likely(neighbourhood)).isEmpty();
    }

    @Test
    void whatIsToldApartIsNotProposedAgain() {
        var first = noted(HERE);
        var second = noted(NEAR);
        assertThat(duplicates.tellApart(second, first, town.practitioner)).isFalse();
        assertThat(duplicates.tellApart(second, first, town.regulator)).isTrue();
        assertThat(likely(second)).isEmpty();
        assertThat(likely(first)).isEmpty();
    }

    @Test
    void duplicateLeavesListsAndCountsAndComesBackAsItWas() {
        var kept = noted(HERE);
        var away = asked(noted(NEAR));
        long open = open();
        assertThat(merge(away, kept, "même lampadaire")).isEqualTo(new Merging.Done(kept));

        assertThat(open()).isEqualTo(open - 1);
        assertThat(inAnyState()).doesNotContain(away.value()).contains(kept.value());
        var facts = observations.facts(away, town.regulator);
        assertThat(facts.state()).isEqualTo(ObservationState.DUPLICATE);
        assertThat(observations.details(away, town.agencyPartner).current()).isEmpty();
        assertThat(kin(away, KinRow.Kin.KEPT)).containsExactly(kept.value());
        assertThat(kin(kept, KinRow.Kin.DUPLICATE)).containsExactly(away.value());
        assertThat(steps(away)).endsWith("MERGE");
        assertThat(steps(kept)).endsWith("MERGE");
        assertThat(found(List.of(ObservationState.DUPLICATE))).contains(away.value());
        assertThat(handling.move(away, town.regulator, form(away), new Gesture.Plain(Move.CLOSE)))
                .isInstanceOf(Outcome.Impossible.class);

        assertThat(duplicates.separate(away, form(away), town.regulator)).isEqualTo(new Merging.Done(away));
        assertThat(open()).isEqualTo(open);
        var back = observations.details(away, town.agencyPartner);
        assertThat(back.facts().state()).isEqualTo(ObservationState.ASSIGNED);
        assertThat(back.current()).extracting(TaskLine::state).containsExactly(TaskState.ASKED);
        assertThat(steps(away)).endsWith("MERGE", "SEPARATE");
        assertThat(kin(kept, KinRow.Kin.DUPLICATE)).isEmpty();
        assertThat(linked(away, kept)).isFalse();
    }

    @Test
    void figuresOfAPastMomentSayWhatWasRecordedThen() {
        var kept = noted(HERE);
        var away = noted(NEAR);
        var before =
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
        merge(away, kept, "");
        assertThat(countedAt(away, before)).isEqualTo(1);
        assertThat(countedAt(
                        away,
                        jdbc.sql("select clock_timestamp()")
                                .query(OffsetDateTime.class)
                                .single()))
                .isZero();
    }

    @Test
    void mergingIntoADuplicateMergesIntoWhatIsFollowedAndMakesNoRing() {
        var first = noted(HERE);
        var second = noted(NEAR);
        var third = noted(HERE);
        merge(second, first, "");
        assertThat(merge(third, second, "")).isEqualTo(new Merging.Done(first));
        assertThat(merge(first, third, "")).isEqualTo(new Merging.Ring());
        assertThat(merge(first, first, "")).isEqualTo(new Merging.Ring());
        var fourth = noted(NEAR);
        assertThat(merge(first, fourth, "")).isEqualTo(new Merging.Done(fourth));
        assertThat(kin(second, KinRow.Kin.KEPT)).containsExactly(fourth.value());
        assertThat(kin(fourth, KinRow.Kin.DUPLICATE))
                .containsExactlyInAnyOrder(first.value(), second.value(), third.value());
        duplicates.separate(first, form(first), town.regulator);
        assertThat(kin(second, KinRow.Kin.KEPT)).containsExactly(first.value());
        assertThat(kin(fourth, KinRow.Kin.DUPLICATE)).isEmpty();
    }

    @Test
    void twoPeopleWhoMergeEachIntoTheOtherMakeOneDuplicate() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = noted(HERE);
            var other = noted(NEAR);
            var forms = List.of(form(one), form(other));
            try (var pool = Executors.newFixedThreadPool(2)) {
                Callable<Merging> there = () -> duplicates.merge(one, other, forms.get(0), town.regulator);
                Callable<Merging> back = () -> duplicates.merge(other, one, forms.get(1), town.regulator);
                var outcomes = pool.invokeAll(List.of(there, back));
                assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                        .filteredOn(Merging.Done.class::isInstance)
                        .hasSize(1);
            }
            assertThat(List.of(state(one), state(other)))
                    .containsExactlyInAnyOrder(ObservationState.NEW, ObservationState.DUPLICATE);
        }
    }

    @Test
    void sameFormTwiceAndStaleFormsDoNothingMore() {
        var kept = noted(HERE);
        var away = noted(NEAR);
        var form = form(away);
        duplicates.merge(away, kept, form, town.regulator);
        assertThat(duplicates.merge(away, kept, form, town.regulator)).isEqualTo(new Merging.Done(kept));
        assertThat(steps(away)).containsExactly("RECORD", "MERGE");
        var other = noted(NEAR);
        var old = form(other);
        asked(other);
        assertThat(duplicates.merge(other, kept, old, town.regulator)).isEqualTo(new Merging.Stale());
    }

    @Test
    void onlyTheRegulatorJoinsAndOnlyOpenOnes() {
        var kept = noted(HERE);
        var away = noted(NEAR);
        assertThat(duplicates.merge(away, kept, form(away), town.practitioner)).isEqualTo(new Merging.NotYours());
        assertThatThrownBy(() -> duplicates.merge(away, kept, form(away), town.otherPartner))
                .isInstanceOf(NotFound.class);
        end(kept);
        assertThat(merge(away, kept, "")).isEqualTo(new Merging.OtherIsOver());
        assertThat(merge(kept, away, "")).isEqualTo(new Merging.TooLate());
    }

    @Test
    void partnerOfTheDuplicateReadsItWithoutBeingShownTheKeptOne() throws Exception {
        var kept = noted(HERE);
        var away = asked(noted(NEAR));
        merge(away, kept, "");
        var page = page("/constats/" + away, town.agencyPartner);
        assertThat(page)
                .contains("que votre organisation ne suit pas")
                .doesNotContain("/constats/" + kept.value() + "\"");
        assertThat(page("/constats/" + away, town.regulator))
                .contains("/constats/" + kept.value() + "\"")
                .contains("Séparer");
    }

    @Test
    void notingSaysThatANearOneExistsAndKeepsAllThatWasTyped() throws Exception {
        var first = noted(HERE);
        var key = Ids.next();
        var page = web.perform(typed(key).with(as(town.practitioner)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("Un constat proche existe déjà")
                .contains("Lampe cassée près du banc")
                .contains("value=\"" + first.value() + "\"");
        web.perform(typed(key)
                        .param("ajouter", Noting.APART)
                        .with(as(town.practitioner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(typed(key).with(as(town.practitioner)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(kin(first, KinRow.Kin.DUPLICATE)).isEmpty();
        assertThat(likely(first)).hasSize(1);
    }

    @Test
    void whatIsAddedToANearOneKeepsItsOwnRecord() throws Exception {
        var first = noted(HERE);
        var key = Ids.next();
        var to = web.perform(typed(key)
                        .param("ajouter", first.value().toString())
                        .with(as(town.practitioner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).isEqualTo("/constats/" + first);
        web.perform(typed(key)
                        .param("ajouter", first.value().toString())
                        .with(as(town.practitioner))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var added = kin(first, KinRow.Kin.DUPLICATE);
        assertThat(added).hasSize(1);
        var id = new ObservationId(added.getFirst());
        assertThat(observations.facts(id, town.regulator).finding()).isEqualTo("Lampe cassée près du banc");
        // Whoever added it may part it, without looking after the place.
        assertThat(duplicates.separate(id, form(id), town.practitioner)).isEqualTo(new Merging.Done(id));
    }

    @Test
    void halfAFormIsEnoughToBeShownWhatIsNear() throws Exception {
        var first = noted(HERE);
        assertThat(page(
                        "/constats/proches?category=" + town.category("eclairage") + "&lon=0.312&lat=47.2121",
                        town.practitioner))
                .contains("/constats/" + first);
        assertThat(page("/constats/proches?lon=0.312&lat=47.2121", town.practitioner))
                .doesNotContain("/constats/" + first);
        assertThat(page(
                        "/constats/proches?category=" + town.category("eclairage") + "&lon=0.312&lat=47.2121",
                        town.otherPartner))
                .doesNotContain("/constats/" + first);
    }

    @Test
    void listOfLikelyDuplicatesShowsEachPairOnceAndFollowsTheFilters() throws Exception {
        var first = noted(HERE);
        var second = noted(NEAR);
        var all = page("/constats/doublons?du=" + LocalDate.now(FrenchFormat.PARIS), town.regulator);
        assertThat(all)
                .contains("1\u00a0doublon probable</h1>")
                .contains("/constats/" + second + "/doublon?avec=" + first);
        assertThat(page("/constats/doublons?categorie=proprete", town.regulator))
                .contains("Aucun doublon probable");
        assertThat(page("/constats/doublons?lieu=" + town.vignes, town.regulator))
                .contains("Aucun doublon probable");
    }

    @Test
    void formOfTheRegulatorMendsAndJoins() throws Exception {
        var first = noted(HERE);
        var second = noted(NEAR);
        var version =
                Integer.toString(observations.facts(second, town.regulator).version());
        assertThat(page("/constats/" + second + "/doublon?avec=" + first, town.regulator))
                .contains("value=\"" + first + "\"");
        web.perform(post("/constats/" + second + "/doublon")
                        .param("key", Ids.next().toString())
                        .param("version", version)
                        .param("autre", "n° 999999999")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/constats/" + second + "/doublon")
                        .param("key", Ids.next().toString())
                        .param("version", version)
                        .param(
                                "autre",
                                Long.toString(observations
                                        .facts(first, town.regulator)
                                        .number()))
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(state(second)).isEqualTo(ObservationState.DUPLICATE);
        assertThat(page("/historique/constat/" + second, town.regulator))
                .contains("Doublon du constat")
                .contains("Doublon");
    }

    private MockMultipartHttpServletRequestBuilder typed(UUID key) {
        var builder = multipart("/constats");
        builder.param("key", key.toString())
                .param("category", town.category("eclairage").toString())
                .param("kind", "WEAKNESS")
                .param("finding", "Lampe cassée près du banc")
                .param("lon", "0.3120")
                .param("lat", "47.2121")
                .param("source", "REPORT");
        return builder;
    }

    private String page(String href, Viewer viewer) throws Exception {
        return web.perform(get(href).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ObservationId noted(GeoPoint point) {
        return noted(point, "eclairage", 0);
    }

    private ObservationId noted(GeoPoint point, String category, int daysAgo) {
        return recording.record(
                new ObservationDraft(
                        town.category(category),
                        FindingKind.WEAKNESS,
                        "Éclairage éteint",
                        null,
                        point,
                        "",
                        LocalDate.now(FrenchFormat.PARIS).minusDays(daysAgo),
                        ObservationSource.REPORT,
                        "",
                        null,
                        null),
                Ids.next(),
                List.of(),
                town.regulator);
    }

    private ObservationId asked(ObservationId id) {
        var facts = observations.facts(id, town.regulator);
        handling.move(
                id,
                town.regulator,
                form(id),
                new Gesture.Qualify(new CategoryId(facts.categoryId()), FindingKind.WEAKNESS, null, null));
        handling.move(
                id,
                town.regulator,
                form(id),
                new Gesture.Assign(List.of(new Gesture.Asking(town.agency, "", "", LocalDate.of(2030, 1, 10))), false));
        return id;
    }

    private void end(ObservationId id) {
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), form(id).version(), "non", List.of()),
                new Gesture.Plain(Move.REJECT));
    }

    private Submission form(ObservationId id) {
        return new Submission(Ids.next(), observations.facts(id, town.regulator).version(), "", List.of());
    }

    private Merging merge(ObservationId id, ObservationId into, String reason) {
        var form = form(id);
        return duplicates.merge(
                id, into, new Submission(form.key(), form.version(), reason, List.of()), town.regulator);
    }

    private List<UUID> likely(ObservationId id) {
        return kin(id, KinRow.Kin.LIKELY);
    }

    private List<UUID> kin(ObservationId id, KinRow.Kin kin) {
        return queries.about(id, true, town.regulator).stream()
                .filter(row -> row.kin() == kin)
                .map(KinRow::id)
                .toList();
    }

    private List<String> steps(ObservationId id) {
        return observations.details(id, town.regulator).steps().stream()
                .map(ObservationDetails.Step::move)
                .toList();
    }

    private ObservationState state(ObservationId id) {
        return observations.facts(id, town.regulator).state();
    }

    private long open() {
        return lists.counts(selections.of(ObservationFilters.open(), town.regulator))
                .total();
    }

    private List<UUID> inAnyState() {
        return found(List.copyOf(ObservationFilters.ALL));
    }

    private List<UUID> found(List<ObservationState> states) {
        return lists
                .rows(
                        selections.of(ObservationFilters.all().inStates(Set.copyOf(states)), town.regulator),
                        ObservationQueries.Sort.NUMBER_DOWN,
                        new Paging(1, 500))
                .stream()
                .map(ObservationRow::id)
                .toList();
    }

    private boolean linked(ObservationId away, ObservationId kept) {
        return jdbc.sql("select exists (select from lineage.link_v where from_id = :away and to_id = :kept)")
                .param("away", away.value())
                .param("kept", kept.value())
                .query(Boolean.class)
                .single();
    }

    private int countedAt(ObservationId id, OffsetDateTime moment) {
        return jdbc.sql("select count(*) from watch.observation_at(:moment) o where o.id = :id")
                .param("moment", moment)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
