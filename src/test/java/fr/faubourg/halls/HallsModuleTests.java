package fr.faubourg.halls;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Who rates which entrance and who knows of it, which level an entrance has, and what a grid that changes leaves alone. */
@OnDatabase
@Transactional
class HallsModuleTests {
    private static final LocalDate SPRING = HallTown.SPRING;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HallQueries halls;

    @Autowired
    HallsOfPlaces facts;

    private HallTown town;

    @BeforeEach
    void build() {
        town = new HallTown(jdbc);
    }

    @Test
    void entrancesAndBuildingsWithoutAnyAreListed() {
        assertThat(rows(town.regulator(), HallFilters.in(town.town.cordiers)))
                .extracting(HallRow::name)
                .containsExactlyInAnyOrder("Hall 1", "Hall 2", "Bâtiment B");
        assertThat(rows(town.regulator(), HallFilters.in(town.town.cordiers)))
                .extracting(HallRow::above)
                .containsExactlyInAnyOrder("Bâtiment A, Les Cordiers", "Bâtiment A, Les Cordiers", "Les Cordiers");
    }

    @Test
    void latestRatingIsTheLevelAndSaysWhoAloneSaidIt() throws Exception {
        rate(town.hall1, town.town.agency, "jaune", SPRING, town.town.agencyPartner)
                .andExpect(status().isSeeOther());
        rate(town.hall1, town.town.city, "orange", SPRING.plusDays(3), town.regulator())
                .andExpect(status().isSeeOther());
        web.perform(get("/halls/" + town.hall1).with(as(town.town.reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dernière cotation, par Ville de Rivemont, le 5 mars 2026")))
                .andExpect(content().string(containsString("Occupation (chaque jour)")))
                .andExpect(content().string(containsString("Ce qu’en dit chacun")));
        assertThat(rows(town.regulator(), HallFilters.in(town.hall1)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.levelId()).isEqualTo(town.level("orange"));
                    assertThat(row.isAgreed()).isFalse();
                });
    }

    @Test
    void partnerSeesAndRatesOnlyWhatItOwnsOrManages() throws Exception {
        rate(town.hall1, town.town.city, "jaune", SPRING, town.regulator());
        assertThat(rows(town.town.agencyPartner, new HallFilters(null, null, null)))
                .extracting(HallRow::name)
                .contains("Hall 1");
        assertThat(rows(town.town.otherPartner, new HallFilters(null, null, null)))
                .isEmpty();
        web.perform(get("/halls/" + town.hall1).with(as(town.town.otherPartner)))
                .andExpect(status().isNotFound());
        rate(town.hall1, town.town.otherLandlord, "rouge", SPRING, town.town.otherPartner)
                .andExpect(status().isNotFound());
        rate(town.hall1, town.town.otherLandlord, "rouge", SPRING, town.town.agencyPartner)
                .andExpect(status().isUnprocessableContent());
        assertThat(facts.of(town.hall1, town.town.otherPartner)).isEmpty();
    }

    @Test
    void practitionerRatesInTheOwnBranchOnly() throws Exception {
        rate(town.hall1, town.town.landlord, "vert", SPRING, town.town.practitioner)
                .andExpect(status().isSeeOther());
        var elsewhere = town.town.place("BUILDING", "Bâtiment des Vignes", town.town.vignes, 0.3301, 47.2101, 0.0002);
        rate(elsewhere, town.town.landlord, "vert", SPRING, town.town.practitioner)
                .andExpect(status().isForbidden());
        web.perform(get("/halls/" + elsewhere).with(as(town.town.practitioner))).andExpect(status().isOk());
    }

    @Test
    void formSentTwiceIsOneRatingAndMistakesKeepWhatWasTyped() throws Exception {
        var typed = new LinkedHashMap<>(town.typed(town.town.city, "jaune", SPRING));
        send(town.hall1, typed, town.regulator());
        send(town.hall1, typed, town.regulator());
        assertThat(count()).isEqualTo(1);
        typed.put("level", "");
        typed.put("day", LocalDate.now().plusDays(9).toString());
        typed.put("comment", "Porte forcée deux fois");
        send(town.hall1, typed, town.regulator())
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choisissez un niveau.")))
                .andExpect(content().string(containsString("pas encore passé")))
                .andExpect(content().string(containsString("Porte forcée deux fois")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void levelThatIsRenamedLeavesOldRatingsTheirWords() throws Exception {
        rate(town.hall1, town.town.city, "jaune", SPRING, town.regulator());
        var level = town.level("jaune");
        web.perform(post("/halls/grille/niveaux/" + level)
                        .with(as(town.regulator()))
                        .with(csrf())
                        .param("version", "0")
                        .param("label", "Vigilance")
                        .param("meaning", "À surveiller ensemble.")
                        .param("colour", "YELLOW")
                        .param("active", "true"))
                .andExpect(status().isSeeOther());
        web.perform(get("/halls/" + town.hall1).with(as(town.regulator())))
                .andExpect(content().string(containsString("Première alerte : incivilités récurrentes.")))
                .andExpect(content().string(containsString("Jaune")))
                .andExpect(content().string(containsString("Vigilance")));
        web.perform(post("/halls/grille/niveaux/" + level)
                        .with(as(town.regulator()))
                        .with(csrf())
                        .param("version", "0")
                        .param("label", "Vigilance forte")
                        .param("meaning", "À surveiller.")
                        .param("colour", "YELLOW"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Quelqu’un a changé ceci entre-temps")))
                .andExpect(content().string(containsString("Vigilance forte")));
        web.perform(get("/historique/niveau/" + level).with(as(town.regulator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vigilance")));
        web.perform(get("/historique/niveau/" + level).with(as(town.town.agencyPartner)))
                .andExpect(status().isNotFound());
    }

    @Test
    void fourthLevelSaysThatItIsToBeConfirmed() throws Exception {
        web.perform(get("/halls/grille").with(as(town.town.reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("À confirmer")))
                .andExpect(content().string(not(containsString("Ajouter un niveau"))));
    }

    @Test
    void listIsFilteredByPlaceLevelAndTimeSinceTheLatestRating() throws Exception {
        rate(town.hall1, town.town.city, "orange", LocalDate.now().minusDays(5), town.regulator());
        rate(town.hall2, town.town.city, "vert", LocalDate.now().minusMonths(8), town.regulator());
        var in = town.town.cordiers;
        assertThat(rows(town.regulator(), new HallFilters(in, "orange", null)))
                .extracting(HallRow::name)
                .containsExactly("Hall 1");
        assertThat(rows(town.regulator(), new HallFilters(in, null, 6)))
                .extracting(HallRow::name)
                .containsExactlyInAnyOrder("Hall 2", "Bâtiment B");
        assertThat(rows(town.regulator(), new HallFilters(in, HallFilters.NEVER, null)))
                .extracting(HallRow::name)
                .containsExactly("Bâtiment B");
        web.perform(get("/halls").param("lieu", in.toString()).with(as(town.regulator())))
                .andExpect(content().string(containsString("entrées cotées sur 3, dont 1 orange ou rouge")))
                .andExpect(content().string(containsString("format=xlsx")));
    }

    @Test
    void pageOfAnAreaTellsTheLevelsOfTodayAndOfAYearAgo() throws Exception {
        rate(town.hall1, town.town.city, "rouge", LocalDate.now().minusMonths(18), town.regulator());
        rate(town.hall2, town.town.city, "orange", LocalDate.now().minusMonths(18), town.regulator());
        rate(town.hall2, town.town.city, "vert", LocalDate.now().minusDays(2), town.regulator());
        assertThat(facts.of(town.town.cordiers, town.town.reader).orElseThrow().tables())
                .singleElement()
                .extracting(PlaceFacts.Table::title)
                .asString()
                .endsWith("entrée orange ou rouge, contre 2 il y a un an");
        web.perform(get("/lieux/" + town.hall1).with(as(town.town.reader)))
                .andExpect(content().string(containsString("Cotation du hall")))
                .andExpect(content().string(containsString("Rouge, 4 sur 4")))
                .andExpect(content().string(not(containsString("Coter cette entrée"))));
    }

    @Test
    void listAsksTheSameNumberOfQuestionsWhateverItsLength() throws Exception {
        int few = Statements.during(this::list).size();
        for (int i = 0; i < 12; i++) {
            var hall = town.town.place("ENTRANCE", "Hall " + (10 + i), town.building, 0.3155, 47.2153, 0.00001);
            rate(hall, town.town.city, "jaune", SPRING, town.regulator());
        }
        assertThat(Statements.during(this::list)).hasSize(few);
    }

    private void list() throws Exception {
        web.perform(get("/halls").with(as(town.regulator()))).andExpect(status().isOk());
    }

    private List<HallRow> rows(Viewer viewer, HallFilters filters) {
        return halls.rows(filters, viewer, HallQueries.Sort.WORST, new Paging(1, 50));
    }

    private ResultActions rate(PlaceId place, OrganisationId organisation, String level, LocalDate day, Viewer viewer)
            throws Exception {
        return send(place, town.typed(organisation, level, day), viewer);
    }

    private ResultActions send(PlaceId place, Map<String, String> typed, Viewer viewer) throws Exception {
        var request = post("/halls/" + place + "/cotation").with(as(viewer)).with(csrf());
        typed.forEach(request::param);
        return web.perform(request);
    }

    private long count() {
        return jdbc.sql("select count(*) from halls.rating where place_id = :place")
                .param("place", town.hall1.value())
                .query(Long.class)
                .single();
    }
}
