package fr.faubourg.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Paging;
import fr.faubourg.walks.Walks.Written;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads and writes walks, and what is theirs. */
@OnDatabase
@Transactional
class WalksModuleTests {
    @Autowired
    Walks walks;

    @Autowired
    WalkQueries queries;

    @Autowired
    SeenQueries seen;

    @Autowired
    WalkSelections selections;

    @Autowired
    WalkThreads threads;

    @Autowired
    JdbcClient jdbc;

    private WalksTown town;

    @BeforeEach
    void build() {
        town = new WalksTown(jdbc);
    }

    @Test
    void staffReadsEveryWalkWithItsParticipants() {
        var id = walked(town.town.vignes);
        var walk = queries.get(id, town.town.reader);
        assertThat(walk.people()).isEqualTo(9);
        assertThat(walk.residents()).isEqualTo(4);
        assertThat(walk.lead()).isEqualTo("Ville de Rivemont");
    }

    @Test
    void aPartnerReadsWalksThatItLeadsAndThoseInItsPlaces() {
        var elsewhere = walked(town.town.vignes);
        var here = walked(town.town.cordiers);
        var led = town.walked(walks, town.town.vignes, town.today, town.town.agency, town.town.regulator);
        assertThat(list(WalkFilters.all(), town.town.agencyPartner))
                .extracting(WalkRow::id)
                .containsExactlyInAnyOrder(here.value(), led.value());
        assertThatThrownBy(() -> queries.get(elsewhere, town.town.agencyPartner))
                .isInstanceOf(NotFound.class);
        assertThat(list(WalkFilters.all(), town.town.otherPartner)).isEmpty();
    }

    @Test
    void aPractitionerWritesInTheOwnBranchOnly() {
        assertThat(written(town.town.cordiers, town.town.practitioner))
                .as("the residence lies in the neighbourhood by geometry")
                .isInstanceOf(Written.Done.class);
        assertThat(written(town.town.vignes, town.town.practitioner)).isInstanceOf(Written.NotYours.class);
        assertThat(written(town.town.cordiers, town.town.reader)).isInstanceOf(Written.NotYours.class);
        assertThat(written(town.town.cordiers, town.town.agencyPartner)).isInstanceOf(Written.NotYours.class);
        var vignes = walked(town.town.vignes);
        assertThatThrownBy(() -> walks.choose(vignes, Set.of(), Set.of(), town.town.practitioner))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> walks.choose(vignes, Set.of(), Set.of(), town.town.agencyPartner))
                .as("hidden")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() {
        var key = Ids.next();
        var draft = town.survey(town.town.cordiers, town.today, town.town.city);
        var first = walks.record(draft, key, town.town.regulator);
        assertThat(walks.record(draft, key, town.town.regulator)).isEqualTo(first);
        assertThat(list(WalkFilters.all(), town.town.regulator)).hasSize(1);
    }

    @Test
    void aStaleCorrectionIsRefusedAndParticipantsFollowTheForm() {
        var id = walked(town.town.cordiers);
        var draft = town.survey(town.town.cordiers, town.today, town.town.city);
        var fewer = new WalkDraft(
                WalkKind.EXPLORATORY_WALK,
                draft.walkedOn(),
                null,
                draft.place(),
                "",
                draft.lead(),
                "",
                "",
                List.of(new Participation(ParticipantRole.CITY, 5), new Participation(ParticipantRole.POLICE, 1)));
        assertThat(walks.correct(id, fewer, 0, town.town.regulator)).isInstanceOf(Written.Done.class);
        assertThat(walks.correct(id, fewer, 0, town.town.regulator)).isInstanceOf(Written.Stale.class);
        assertThat(queries.get(id, town.town.regulator).participants())
                .containsExactly(
                        new Participation(ParticipantRole.CITY, 5), new Participation(ParticipantRole.POLICE, 1));
    }

    @Test
    void listFiltersByPlacePeriodKindAndWords() {
        walked(town.town.cordiers);
        var viewer = town.town.reader;
        var all = WalkFilters.all();
        assertThat(list(all.in(town.town.tanneries), viewer)).hasSize(1);
        assertThat(list(all.in(town.town.vignes), viewer)).isEmpty();
        assertThat(list(all.between(town.today.minusDays(1), town.today), viewer))
                .hasSize(1);
        assertThat(list(all.between(null, town.today.minusDays(1)), viewer)).isEmpty();
        assertThat(list(all.ofKind(WalkKind.WALKING_SURVEY), viewer)).hasSize(1);
        assertThat(list(all.ofKind(WalkKind.SITE_VISIT), viewer)).isEmpty();
        assertThat(list(all.containing("mail sombre"), viewer)).hasSize(1);
    }

    @Test
    void observationsAreAttachedAndDetachedAndBelongToOneWalkAtMost() {
        var first = walked(town.town.cordiers);
        var second = walked(town.town.tanneries);
        var bench = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        var garden = town.seen(town.town.cordiers, "WALKING_SURVEY", "STRENGTH", "NEW");
        assertThat(walks.choose(first, Set.of(bench, garden), Set.of(), town.town.regulator))
                .isEqualTo(new Walks.Moved(2, 0, 0));
        assertThat(walks.choose(second, Set.of(bench), Set.of(), town.town.regulator))
                .as("it is another's")
                .isEqualTo(new Walks.Moved(0, 0, 1));
        assertThat(list(WalkFilters.all().in(town.town.cordiers), town.town.reader))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.weak()).isEqualTo(1);
                    assertThat(row.strong()).isEqualTo(1);
                });
        assertThat(walks.choose(first, Set.of(), Set.of(bench), town.town.regulator))
                .isEqualTo(new Walks.Moved(0, 1, 0));
        assertThat(seen.rows(first, town.town.reader)).extracting(SeenRow::id).containsExactly(garden);
    }

    @Test
    void whatWasSeenNearByOnFootIsProposedUntilItBelongsToAWalk() {
        var id = walked(town.town.tanneries);
        var bench = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        town.seen(town.town.cordiers, "REPORT", "WEAKNESS", "NEW");
        town.seen(town.town.vignes, "WALKING_SURVEY", "WEAKNESS", "NEW");
        town.seen(town.town.cordiers, town.today.minusDays(30), "WALKING_SURVEY", "WEAKNESS", "NEW");
        var walk = queries.get(id, town.town.regulator);
        assertThat(seen.proposed(walk, town.town.regulator))
                .extracting(SeenRow::id)
                .containsExactly(bench);
        walks.choose(id, Set.of(bench), Set.of(), town.town.regulator);
        assertThat(seen.proposed(walk, town.town.regulator)).isEmpty();
    }

    @Test
    void theLoopCountsWhatWasDecidedDoneSeenAgainAndTold() {
        var id = walked(town.town.cordiers);
        var done = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "DONE");
        var closed = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "CLOSED");
        var fresh = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        var good = town.seen(town.town.cordiers, "WALKING_SURVEY", "STRENGTH", "CLOSED");
        walks.choose(id, Set.of(done, closed, fresh, good), Set.of(), town.town.regulator);
        jdbc.sql("update watch.observation set verified_at = now(), qualified_at = now() where id = :id")
                .param("id", closed)
                .update();
        var loop = seen.loop(id, town.town.reader);
        assertThat(loop.count(WalkFigure.SEEN)).isEqualTo(3);
        assertThat(loop.count(WalkFigure.STRENGTHS)).isEqualTo(1);
        assertThat(loop.count(WalkFigure.UNDECIDED)).isEqualTo(1);
        assertThat(loop.count(WalkFigure.QUALIFIED)).isEqualTo(1);
        assertThat(loop.count(WalkFigure.TREATED)).isEqualTo(2);
        assertThat(loop.count(WalkFigure.VERIFIED)).isEqualTo(1);
        assertThat(loop.count(WalkFigure.CAME_BACK)).isZero();
        assertThat(loop.sentence()).contains("3", "traités", "vérifié sur site", "aucun revenu");
    }

    @Test
    void aPartnerCountsOnlyTheObservationsThatItMayRead() {
        var id = town.walked(walks, town.town.tanneries, town.today, town.town.agency, town.town.regulator);
        var mine = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        var theirs = town.seen(town.town.tanneries, "WALKING_SURVEY", "WEAKNESS", "NEW");
        walks.choose(id, Set.of(mine, theirs), Set.of(), town.town.regulator);
        assertThat(seen.loop(id, town.town.regulator).count(WalkFigure.SEEN)).isEqualTo(2);
        assertThat(seen.loop(id, town.town.agencyPartner).count(WalkFigure.SEEN))
                .isEqualTo(1);
        assertThat(seen.rows(id, town.town.agencyPartner))
                .extracting(SeenRow::id)
                .containsExactly(mine);
        assertThat(list(WalkFilters.all(), town.town.agencyPartner))
                .singleElement()
                .satisfies(row -> assertThat(row.weak()).isEqualTo(1));
    }

    @Test
    void ofADuplicateTheOneThatIsFollowedBelongsToTheWalk() {
        var id = walked(town.town.cordiers);
        var kept = town.seen(town.town.cordiers, "REPORT", "WEAKNESS", "NEW");
        var duplicate = town.seen(town.town.cordiers, "WALKING_SURVEY", "WEAKNESS", "NEW");
        walks.choose(id, Set.of(duplicate), Set.of(), town.town.regulator);
        jdbc.sql("""
                        update watch.observation set state = 'DUPLICATE', duplicate_of = :kept, merged_from = 'NEW', merged_by = :by, merged_at = now(),
                            merged_because = '' where id = :id
                        """)
                .param("kept", kept)
                .param("by", town.town.regulator.account().value())
                .param("id", duplicate)
                .update();
        assertThat(seen.rows(id, town.town.reader)).extracting(SeenRow::id).containsExactly(kept);
        assertThat(walks.choose(id, Set.of(), Set.of(kept), town.town.regulator).detached())
                .isEqualTo(1);
    }

    @Test
    void threadsNameAWalkByItsNumberOrAddress() {
        var id = walked(town.town.cordiers);
        long number = queries.get(id, town.town.reader).number();
        assertThat(threads.find("marche " + number)).contains(id.value());
        assertThat(threads.find("https://faubourg.example/marches/" + id)).contains(id.value());
        assertThat(threads.find(Long.toString(number))).isEmpty();
        assertThat(threads.records(town.town.otherPartner, List.<UUID>of(id.value())))
                .isEmpty();
        assertThat(threads.mayTie(town.town.reader, id.value())).isFalse();
    }

    private WalkId walked(PlaceId place) {
        return town.walked(walks, place, town.today, town.town.city, town.town.regulator);
    }

    private Written written(PlaceId place, Viewer viewer) {
        return walks.record(town.survey(place, town.today, town.town.city), Ids.next(), viewer);
    }

    private List<WalkRow> list(WalkFilters filters, Viewer viewer) {
        return queries.rows(selections.of(filters, viewer), WalkQueries.Sort.NEWEST, new Paging(1, 50), viewer);
    }
}
