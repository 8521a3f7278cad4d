package fr.faubourg.territory;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Choice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A building that is demolished leaves lists and choices; what happened there stays. */
@OnDatabase
class ClosedPlacesModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Test
    void closedPlaceLeavesListsAndChoicesAndComesBack() throws Exception {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        Viewer regulator = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        Viewer reader = Accounts.with(jdbc, "Mireille Castan", Role.READER);
        PlaceId town = places.add(NewPlace.of(PlaceKind.COMMUNE, "Rivemont"));
        PlaceId tower =
                places.add(NewPlace.of(PlaceKind.BUILDING, "Tour Garance").under(town));
        PlaceId hall =
                places.add(NewPlace.of(PlaceKind.ENTRANCE, "Hall de la tour").under(tower));
        PlaceId before =
                places.add(NewPlace.of(PlaceKind.ENTRANCE, "Ancien porche").under(tower));
        String page = "/lieux/" + tower;

        web.perform(post("/lieux/" + before + "/fermeture")
                        .with(as(regulator))
                        .with(csrf())
                        .param("jour", "2020-01-01")
                        .param("motif", "Muré"))
                .andExpect(status().isSeeOther());
        web.perform(post(page + "/fermeture").with(as(regulator)).with(csrf()).param("jour", "hier"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Dites pourquoi en quelques mots")));
        web.perform(post(page + "/fermeture").with(as(reader)).with(csrf()).param("jour", "2026-10-01"))
                .andExpect(status().isForbidden());
        web.perform(post(page + "/fermeture")
                        .with(as(regulator))
                        .with(csrf())
                        .param("jour", "2026-10-01")
                        .param("motif", "Démolie"))
                .andExpect(status().isSeeOther());

        web.perform(get("/lieux").with(as(reader))).andExpect(content().string(not(containsString("Tour Garance"))));
        web.perform(get("/lieux?fermes=oui").with(as(reader)))
                .andExpect(content().string(containsString("Tour Garance")))
                .andExpect(content().string(containsString("Hall de la tour")));
        assertThat(places.options(PlaceKind.BUILDING, PlaceKind.ENTRANCE))
                .extracting(Choice::label)
                .isEmpty();
        assertThat(places.search("garance", 10)).isEmpty();
        assertThat(places.children(town)).isEmpty();
        web.perform(get(page).with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString("Ce lieu n’existe plus depuis le 1er oct. 2026\u00a0: Démolie")))
                .andExpect(content().string(containsString("Noté par Samuel Okoye")));
        web.perform(get("/recherche?q=garance").with(as(reader)))
                .andExpect(content().string(containsString("Tour Garance")));

        web.perform(post(page + "/reouverture").with(as(regulator)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(places.children(tower)).extracting(PlaceSummary::id).containsExactly(hall);
        assertThat(jdbc.sql("select count(*) from territory.place_history where id = :id and closed_on is not null")
                        .param("id", tower.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
