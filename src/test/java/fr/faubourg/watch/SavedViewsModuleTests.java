package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Filters kept under a name, for oneself or for others: what they show follows from the rights of whoever opens them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedViewsModuleTests {
    private static final String FILTERS = "?etat=clos&source=tournee&retour=sans";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    private WatchTown town;
    private Viewer reader;
    private Viewer colleague;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @BeforeEach
    void people() {
        reader = town.person("Mireille Castan", Role.READER, town.city, null);
        colleague = town.person("Inès Morvan", Role.READER, town.city, null);
    }

    @Test
    void aViewIsFoundByItsOwnerAloneUntilItIsShared() throws Exception {
        save("Clos et muets", "OWN", reader);
        assertThat(shown("/constats", reader)).contains("Clos et muets");
        assertThat(shown("/aujourdhui", reader)).contains("Vos vues", "Clos et muets");
        assertThat(shown("/constats", colleague)).doesNotContain("Clos et muets");
        assertThat(sent("/vues/" + only(), colleague, "nom", "Pris").getStatus())
                .isEqualTo(404);
        share("ORGANISATION");
        assertThat(shown("/constats", colleague)).contains("Clos et muets", "de Mireille Castan");
        assertThat(shown("/constats", town.otherPartner)).doesNotContain("Clos et muets");
        share("EVERYONE");
        assertThat(shown("/carte", town.otherPartner)).contains("Clos et muets");
        assertThat(sent("/vues/" + only(), colleague, "nom", "Pris").getStatus())
                .isEqualTo(403);
        assertThat(sent("/vues/" + only() + "/suppression", colleague).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoOpensASharedViewSeesWhatTheirOwnRightsShow() throws Exception {
        var seen = recording.record(town.lampOut(null, WatchTown.IN_CORDIERS), Ids.next(), List.of(), town.regulator);
        save("Éclairage", "EVERYONE", reader, "?categorie=eclairage&etat=ouverts");
        assertThat(shown(address(), reader)).contains("/constats/" + seen);
        assertThat(shown(address(), town.agencyPartner)).contains("/constats/" + seen);
        assertThat(shown(address(), town.otherPartner)).doesNotContain("/constats/" + seen);
    }

    @Test
    void onlyStaffShareWithAllAndWhatCannotBeReadIsSaidBesideItsField() throws Exception {
        var refused = save("Pour tous", "EVERYONE", town.otherPartner);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Choisissez qui trouve cette vue", "Pour tous");
        assertThat(save(" ", "OWN", reader).getContentAsString()).contains("Donnez un nom à cette vue");
        assertThat(save("x".repeat(61), "OWN", reader).getStatus()).isEqualTo(422);
        assertThat(sent("/vues", reader, "liste", "comptes", "page", "/comptes", "nom", "Ailleurs")
                        .getStatus())
                .isEqualTo(404);
        assertThat(sent("/vues", reader, "liste", "constats", "page", "//ailleurs", "nom", "Ailleurs")
                        .getStatus())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from search.saved_view where account_id in (:reader, :partner)")
                        .param("reader", reader.account().value())
                        .param("partner", town.otherPartner.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nothingButFiltersIsKept() throws Exception {
        save("Propre", "OWN", reader, "?etat=clos&x=1&_csrf=secret&page=3&tri=-date&lieu=ici&%zz=1&retour=peut");
        assertThat(address()).isEqualTo("/constats?etat=clos&tri=-date");
        shown(address(), reader);
    }

    @Test
    void theListOpensWithTheViewThatOneChoseAndItsLinksStillSayWhatTheyMean() throws Exception {
        save("Clos", "OWN", reader);
        assertThat(sent("/vues/" + only() + "/defaut", reader, "dabord", "oui").getStatus())
                .isEqualTo(303);
        assertThat(opened("/constats", reader)).isEqualTo("/constats" + FILTERS);
        assertThat(opened("/constats", colleague)).isNull();
        assertThat(opened("/constats?etat=ouverts", reader)).isNull();
        assertThat(shown("/constats?etat=clos", reader)).contains("href=\"/constats?etat=ouverts\"");
        sent("/vues/" + only() + "/defaut", reader, "dabord", "non");
        assertThat(opened("/constats", reader)).isNull();
    }

    @Test
    void aRemovedViewIsTakenBackByItsOwnerWithItsPlace() throws Exception {
        save("Clos", "ORGANISATION", reader);
        var id = only();
        sent("/vues/" + id + "/defaut", reader, "dabord", "oui");
        assertThat(sent("/vues/" + id + "/suppression", reader).getStatus()).isEqualTo(303);
        assertThat(opened("/constats", reader)).isNull();
        assertThat(shown("/vues", colleague)).doesNotContain("/vues/" + id);
        assertThat(sent("/vues/" + id + "/retablissement", colleague).getStatus())
                .isEqualTo(404);
        assertThat(sent("/vues/" + id + "/retablissement", reader).getStatus()).isEqualTo(303);
        assertThat(opened("/constats", reader)).isEqualTo("/constats" + FILTERS);
        assertThat(shown("/vues", colleague)).contains("/vues/" + id);
    }

    @Test
    void aSharedViewOutlivesTheAccountOfItsAuthorAndAnAdministratorCaresForIt() throws Exception {
        save("Partagée", "EVERYONE", reader);
        jdbc.sql("update access.account set closed_at = now() where id = :id")
                .param("id", reader.account().value())
                .update();
        assertThat(shown("/constats", colleague)).contains("Partagée");
        assertThat(sent("/vues/" + only(), town.administrator, "nom", "Reprise", "portee", "EVERYONE")
                        .getStatus())
                .isEqualTo(303);
        assertThat(shown("/constats", colleague)).contains("Reprise");
        var id = only();
        assertThat(sent("/vues/" + id + "/suppression", town.administrator).getStatus())
                .isEqualTo(303);
        assertThat(shown("/constats", colleague)).doesNotContain("Reprise");
        assertThat(sent("/vues/" + id + "/retablissement", town.administrator).getStatus())
                .isEqualTo(303);
        assertThat(shown("/constats", colleague)).contains("Reprise");
    }

    @Test
    void viewsAreReadInOneStatementHoweverMany() throws Exception {
        shown("/vues", reader);
        var before = Statements.during(() -> shown("/vues", reader)).size();
        for (int i = 0; i < 12; i++) {
            save("Vue " + i, "OWN", reader);
        }
        assertThat(Statements.during(() -> shown("/vues", reader))).hasSizeLessThanOrEqualTo(before);
        assertThat(shown("/constats", reader)).contains("Toutes vos vues");
    }

    private MockHttpServletResponse save(String name, String reach, Viewer by) throws Exception {
        return save(name, reach, by, FILTERS);
    }

    private MockHttpServletResponse save(String name, String reach, Viewer by, String filters) throws Exception {
        return sent(
                "/vues",
                by,
                "liste",
                "constats",
                "page",
                "/constats",
                "filtres",
                filters,
                "nom",
                name,
                "portee",
                reach);
    }

    private void share(String reach) throws Exception {
        assertThat(sent("/vues/" + only(), reader, "nom", "Clos et muets", "portee", reach)
                        .getStatus())
                .isEqualTo(303);
    }

    /** The latest view of the reader. */
    private UUID only() {
        return jdbc.sql(
                        "select id from search.saved_view where account_id = :account order by saved_at desc, id desc limit 1")
                .param("account", reader.account().value())
                .query(UUID.class)
                .single();
    }

    private String address() {
        return jdbc.sql("select path || query from search.saved_view where id = :id")
                .param("id", only())
                .query(String.class)
                .single();
    }

    private @Nullable String opened(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer))).andReturn().getResponse().getRedirectedUrl();
    }

    private String shown(String path, Viewer viewer) throws Exception {
        var answer =
                web.perform(get(URI.create(path)).with(as(viewer))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse sent(String path, Viewer by, String... fields) throws Exception {
        var request = post(path).with(as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }
}
