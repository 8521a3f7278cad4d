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
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Paging;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Two landlords rate the same entrances without seeing each other, then compare and agree. */
@OnDatabase
@Transactional
class HarmonisationModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HallQueries halls;

    private HallTown town;
    private Viewer first;
    private Viewer second;
    private String session = "";

    @BeforeEach
    void open() throws Exception {
        town = new HallTown(jdbc);
        first = town.town.agencyPartner;
        second = town.town.otherPartner;
        session = Objects.requireNonNull(web.perform(post("/halls/harmonisations")
                        .with(as(town.regulator()))
                        .with(csrf())
                        .param("key", UUID.randomUUID().toString())
                        .param("heldOn", "2026-03-02")
                        .param("place", town.town.cordiers.toString())
                        .param("first", town.town.landlord.toString())
                        .param("second", town.town.otherLandlord.toString()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void neitherSeesTheRatingsOfTheOtherBeforeBothHaveFinished() throws Exception {
        rate(town.hall1, "orange", "Serrure forcée deux fois", first).andExpect(status().isSeeOther());
        rate(town.hall1, "jaune", "Rien de cassé", second).andExpect(status().isSeeOther());
        page(first)
                .andExpect(content().string(containsString("Orange")))
                .andExpect(content().string(not(containsString("Jaune"))));
        page(second)
                .andExpect(content().string(containsString("Jaune")))
                .andExpect(content().string(not(containsString("Orange"))));
        page(town.regulator())
                .andExpect(content().string(not(containsString("Orange"))))
                .andExpect(content().string(not(containsString("Jaune"))));
        web.perform(get("/halls/" + town.hall1).with(as(town.town.reader)))
                .andExpect(content().string(containsString("pas encore été cotée")))
                .andExpect(content().string(not(containsString("Serrure forcée"))));
        assertThat(halls.rows(HallFilters.in(town.hall1), town.regulator(), HallQueries.Sort.WORST, new Paging(1, 50)))
                .singleElement()
                .satisfies(row -> assertThat(row.levelId()).isNull());
        finish(first).andExpect(status().isSeeOther());
        page(second).andExpect(content().string(not(containsString("Orange"))));
        page(first).andExpect(content().string(not(containsString("Jaune"))));
        finish(second).andExpect(status().isSeeOther());
        page(first)
                .andExpect(content().string(containsString("Orange")))
                .andExpect(content().string(containsString("Jaune")))
                .andExpect(content().string(containsString("sur 1 au même niveau")))
                .andExpect(content().string(containsString("niveau d’écart")));
    }

    @Test
    void whoHasFinishedRatesNoMoreAndNobodyFinishesWithoutRating() throws Exception {
        finish(first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cotez au moins une entrée")));
        rate(town.hall1, "vert", "", first);
        rate(town.hall1, "jaune", "Plus grave, tout compte fait", first).andExpect(status().isSeeOther());
        finish(first);
        rate(town.hall1, "rouge", "", first).andExpect(status().isForbidden());
        page(first).andExpect(content().string(containsString("Jaune")));
    }

    @Test
    void agreedLevelBecomesThatOfTheEntranceAndALaterRatingOnlyAsksToTalkAgain() throws Exception {
        rate(town.hall1, "orange", "", first);
        rate(town.hall1, "jaune", "", second);
        finish(first);
        agree(town.hall1, "orange", "Vu deux fois", first).andExpect(status().isForbidden());
        finish(second);
        agree(town.hall1, "orange", "", first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dites en une phrase")));
        agree(town.hall1, "orange", "L’économie souterraine est installée", second)
                .andExpect(status().isSeeOther());
        web.perform(get("/halls/" + town.hall1).with(as(town.town.reader)))
                .andExpect(
                        content().string(containsString("Niveau convenu entre Habitat des Deux Rives et Logis du Val")))
                .andExpect(content().string(containsString("L’économie souterraine est installée")));
        assertThat(halls.rows(HallFilters.in(town.hall1), town.regulator(), HallQueries.Sort.WORST, new Paging(1, 50)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.levelId()).isEqualTo(town.level("orange"));
                    assertThat(row.isAgreed()).isTrue();
                });
    }

    @Test
    void strangersAndReadersTakeNoPart() throws Exception {
        page(town.town.lightingPartner).andExpect(status().isNotFound());
        page(town.town.reader).andExpect(status().isOk());
        rate(town.hall1, "vert", "", town.regulator()).andExpect(status().isForbidden());
        rate(town.town.tanneries, "vert", "", first).andExpect(status().isNotFound());
        web.perform(get("/halls/" + town.hall1).with(as(second))).andExpect(status().isNotFound());
    }

    @Test
    void organisationIsNotHarmonisedWithItsOwnUnit() throws Exception {
        web.perform(post("/halls/harmonisations")
                        .with(as(town.regulator()))
                        .with(csrf())
                        .param("heldOn", "2026-03-02")
                        .param("place", town.town.cordiers.toString())
                        .param("first", town.town.landlord.toString())
                        .param("second", town.town.agency.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("deux organisations distinctes")));
    }

    private ResultActions page(Viewer viewer) throws Exception {
        return web.perform(get(session).with(as(viewer)));
    }

    private ResultActions finish(Viewer viewer) throws Exception {
        return web.perform(post(session + "/fin").with(as(viewer)).with(csrf()));
    }

    private ResultActions rate(PlaceId place, String level, String comment, Viewer viewer) throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(town.typed(town.town.landlord, level, HallTown.SPRING));
        typed.put("comment", comment);
        var request = post(session + "/cotations/" + place).with(as(viewer)).with(csrf());
        typed.forEach(request::param);
        return web.perform(request);
    }

    private ResultActions agree(PlaceId place, String level, String sentence, Viewer viewer) throws Exception {
        return web.perform(post(session + "/accords/" + place)
                .with(as(viewer))
                .with(csrf())
                .param("level", town.level(level).toString())
                .param("sentence", sentence));
    }
}
