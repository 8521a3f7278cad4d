package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TyingModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    private WatchTown town;
    private ObservationId first;
    private ObservationId back;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        first = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.practitioner);
        back = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.practitioner);
    }

    @Test
    void twoObservationsAreTiedByNumberReadFromBothSidesAndUntied() throws Exception {
        web.perform(tie(back, town.practitioner)
                        .param("autre", "n° " + numberOf(first))
                        .param("lien", "RECURRED_AS.back")
                        .param("motif", "même lampe que <en> mars"))
                .andExpect(status().isSeeOther());
        assertThat(shown(back)).contains("est le retour de", "/constats/" + first, "même lampe que &lt;en");
        assertThat(shown(first)).contains("est revenu avec", "/constats/" + back, "Relié par");
        assertThat(page("/constats/" + first)).contains("/constats/" + back);

        web.perform(post(address(first) + "/suppression")
                        .with(as(town.practitioner))
                        .with(csrf())
                        .param("lien", "RECURRED_AS/observation/" + back))
                .andExpect(status().isSeeOther());
        assertThat(shown(first)).contains("Rien n’est encore relié").doesNotContain("/constats/" + back);
        assertThat(jdbc.sql("select count(*) from lineage.link where ended_by is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var page = web.perform(
                        tie(first, town.practitioner).param("autre", "999999").param("motif", "déjà vu"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Aucune fiche de ce numéro", "Dites ce qui relie", "déjà vu", "999999");
        web.perform(tie(first, town.practitioner)
                        .param("autre", "https://ville.example/constats/" + first)
                        .param("lien", "LED_TO"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void nobodyTiesOrReadsWhatIsHidden() throws Exception {
        web.perform(get(address(first)).with(as(town.otherPartner))).andExpect(status().isNotFound());
        web.perform(tie(first, town.otherPartner).param("autre", "1").param("lien", "LED_TO"))
                .andExpect(status().isForbidden());
        web.perform(get("/fil/nothing/" + first.value()).with(as(town.practitioner)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder tie(ObservationId id, Viewer viewer) {
        return post(address(id)).with(as(viewer)).with(csrf());
    }

    private static String address(ObservationId id) {
        return "/fil/observation/" + id.value();
    }

    private String shown(ObservationId id) throws Exception {
        return page(address(id));
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(as(town.practitioner)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long numberOf(ObservationId id) {
        return jdbc.sql("select number from watch.observation where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
