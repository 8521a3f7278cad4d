package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A partner administers its own accounts, and comes to nothing more by it: what an attacker in that place would try. */
@OnDatabase
class DelegationModuleTests {

    private static final String PASSWORD = "quatre mots sans rapport";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    Viewers viewers;

    @Autowired
    Instance instance;

    @Autowired
    AccountList accountList;

    @Autowired
    JdbcClient jdbc;

    private UUID landlord;
    private UUID agency;
    private UUID town;
    private UUID commune;
    private UUID district;
    private UUID elsewhere;
    private Viewer central;
    private Viewer nadia;
    private Viewer keeper;
    private Viewer officer;

    @BeforeEach
    void landlordThatAdministersItsAccounts() throws Exception {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        landlord = organisation("Bailleur " + Ids.next(), null);
        agency = organisation("Agence Nord", landlord);
        town = organisation("Ville " + Ids.next(), null);
        commune = place("COMMUNE", "Rivemont " + Ids.next(), null);
        district = place("NEIGHBOURHOOD", "Les Tanneries", commune);
        elsewhere = place("COMMUNE", "Ailleurs " + Ids.next(), null);
        central = person("Hugo", new Grant(Role.ADMINISTRATOR, null, null));
        nadia = person("Nadia", new Grant(Role.ORGANISATION_ADMINISTRATOR, landlord, commune));
        keeper = person("Gardien", new Grant(Role.PARTNER, agency, district));
        officer = person("Agente", new Grant(Role.PARTNER, town, commune));
        assertThat(status(post("/comptes/delegations/" + landlord).param("role", "PARTNER", "READER"), central))
                .isEqualTo(303);
    }

    @Test
    void delegateInvitesChangesAndClosesInTheOwnOrganisationAndItsUnits() throws Exception {
        assertThat(page("/comptes", nadia)).contains("Gardien").doesNotContain("Agente", "Hugo", "Délégations");
        assertThat(status(newAccount("Nouvelle", "PARTNER", agency, district), nadia))
                .isEqualTo(303);
        assertThat(status(change(keeper, "Gardien-chef"), nadia)).isEqualTo(303);
        assertThat(status(grant(keeper, "READER", landlord, commune), nadia)).isEqualTo(303);
        assertThat(page(address(keeper), nadia)).contains("Faire un lien");
        assertThat(status(post(address(keeper) + "/lien"), nadia)).isEqualTo(200);
        assertThat(status(post(address(keeper) + "/fermeture"), nadia)).isEqualTo(303);
        assertThat(status(post(address(keeper) + "/reouverture"), nadia)).isEqualTo(303);
        assertThat(page("/comptes/delegations", central)).contains("Nadia", "délégué par Hugo");
        assertThat(jdbc.sql("select act from access.journal where actor_id = :by")
                        .param("by", nadia.account().value())
                        .query(String.class)
                        .list())
                .contains("ACCOUNT_CREATED", "ROLE_GRANTED", "ACCOUNT_CLOSED", "RESET_MADE");
    }

    @Test
    void delegateTakesOutTheOwnAccountsAndNoRoleFromElsewhere() throws Exception {
        accounts.grant(keeper.account(), new Grant(Role.READER, town, commune), central.account());
        String mine = page("/exports/fichier?liste=comptes&format=csv", nadia);
        assertThat(mine)
                .contains("Nadia", "Gardien", "Agence Nord")
                .doesNotContain("Agente", "Hugo")
                .doesNotContain(name(town));
        assertThat(page("/exports/fichier?liste=comptes&format=csv", central))
                .contains("Nadia", "Agente", "Hugo", name(town));
        assertThat(status(get("/exports/fichier?liste=comptes&format=csv"), keeper))
                .isEqualTo(404);
        for (String list : List.of("journal-acces", "delegations", "domaines-admis", "fusions", "doublons", "seuils")) {
            assertThat(status(get("/exports/fichier?format=csv&liste=" + list), nadia))
                    .as(list)
                    .isEqualTo(404);
        }
        assertThat(accountList.reach(nadia)).containsExactlyInAnyOrder(landlord.toString(), agency.toString());
    }

    @Test
    void accountsOfOthersAreHidden() throws Exception {
        for (Viewer other : List.of(officer, central)) {
            for (MockHttpServletRequestBuilder attempt : List.of(
                    get(address(other)),
                    change(other, "À moi"),
                    grant(other, "PARTNER", landlord, district),
                    post(address(other) + "/lien"),
                    post(address(other) + "/fermeture"),
                    post(address(other) + "/reouverture"),
                    post(address(other) + "/habilitations/" + grantOf(other) + "/retrait"))) {
                assertThat(status(attempt, nadia)).isEqualTo(404);
            }
        }
    }

    @Test
    void delegateGivesNothingThatIsNotDelegated() throws Exception {
        assertThat(status(grant(keeper, "ADMINISTRATOR", null, null), nadia)).isEqualTo(422);
        assertThat(status(grant(keeper, "ADMINISTRATOR", landlord, district), nadia))
                .isEqualTo(422);
        assertThat(status(grant(keeper, "ORGANISATION_ADMINISTRATOR", landlord, district), nadia))
                .isEqualTo(422);
        assertThat(status(grant(keeper, "REGULATOR", landlord, district), nadia))
                .isEqualTo(422);
        assertThat(status(grant(keeper, "PRACTITIONER", landlord, district), nadia))
                .as("not made delegable")
                .isEqualTo(422);
        assertThat(status(grant(keeper, "PARTNER", town, district), nadia)).isEqualTo(422);
        assertThat(status(newAccount("Complice", "REGULATOR", landlord, district), nadia))
                .isEqualTo(422);
        assertThat(status(newAccount("Complice", "PARTNER", town, district), nadia))
                .isEqualTo(422);
        assertThat(rolesOf(keeper)).containsExactly("PARTNER");
    }

    @Test
    void delegateGivesNoBranchWiderThanTheOwn() throws Exception {
        assertThat(status(grant(keeper, "READER", landlord, null), nadia)).isEqualTo(422);
        assertThat(status(grant(keeper, "READER", landlord, elsewhere), nadia)).isEqualTo(422);
        assertThat(status(grant(keeper, "READER", landlord, district), nadia)).isEqualTo(303);
    }

    @Test
    void delegateCannotWidenTheOwnRights() throws Exception {
        assertThat(status(grant(nadia, "READER", landlord, district), nadia)).isEqualTo(403);
        assertThat(status(post(address(nadia) + "/habilitations/" + grantOf(nadia) + "/retrait"), nadia))
                .isEqualTo(403);
        assertThat(status(post(address(nadia) + "/lien"), nadia)).isEqualTo(403);
        assertThat(page(address(nadia), nadia))
                .contains("Personne ne change ses propres habilitations")
                .doesNotContain("Donner l’habilitation");
        assertThat(status(post("/comptes/delegations/" + landlord).param("role", "PRACTITIONER"), nadia))
                .isEqualTo(403);
        assertThat(status(get("/comptes/delegations"), nadia)).isEqualTo(403);
        assertThat(status(get("/comptes/journal"), nadia)).isEqualTo(403);
    }

    @Test
    void accountThatCanDoMoreCannotBeTakenOver() throws Exception {
        accounts.grant(keeper.account(), new Grant(Role.REGULATOR, landlord, district), central.account());
        for (MockHttpServletRequestBuilder attempt : List.of(
                post(address(keeper) + "/lien"),
                change(keeper, "À moi"),
                post(address(keeper) + "/fermeture"),
                grant(keeper, "READER", landlord, district))) {
            assertThat(status(attempt, nadia)).isEqualTo(403);
        }
        Viewer peer = person("Collègue", new Grant(Role.ORGANISATION_ADMINISTRATOR, landlord, commune));
        assertThat(status(post(address(peer) + "/lien"), nadia)).isEqualTo(403);
    }

    @Test
    void linkMadeBeforeAnAccountCameToMoreIsWorthNothing() {
        LinkToken token = links.make(keeper.account(), LinkPurpose.RESET, nadia.account());
        assertThat(links.open(token)).isPresent();
        accounts.grant(keeper.account(), new Grant(Role.ADMINISTRATOR, null, null), central.account());
        assertThat(links.open(token)).isEmpty();
    }

    @Test
    void delegateKeepsTheLastRoleOfAnAccountInSight() throws Exception {
        assertThat(status(post(address(keeper) + "/habilitations/" + grantOf(keeper) + "/retrait"), nadia))
                .isEqualTo(422);
        assertThat(rolesOf(keeper)).containsExactly("PARTNER");
    }

    @Test
    void delegationTakenBackIsTakenBackAtOnce() throws Exception {
        assertThat(status(post("/comptes/delegations/" + landlord), central)).isEqualTo(303);
        assertThat(status(grant(keeper, "READER", landlord, district), nadia)).isEqualTo(403);
        accounts.withdraw(nadia.account(), grantOf(nadia), false, central.account());
        assertThat(status(get("/comptes"), viewers.find(nadia.account()).orElseThrow()))
                .isEqualTo(403);
    }

    @Test
    void careOfAccountsOpensNoFacts() {
        assertThat(nadia.isStaff()).isFalse();
        assertThat(nadia.organisations()).isEmpty();
        assertThat(nadia.administersAccounts()).isFalse();
    }

    private MockHttpServletRequestBuilder newAccount(String name, String role, UUID organisation, UUID place) {
        return post("/comptes")
                .param("name", name)
                .param("email", Ids.next() + "@bailleur.example")
                .param("role", role)
                .param("organisation", organisation.toString())
                .param("place", place.toString());
    }

    private MockHttpServletRequestBuilder change(Viewer who, String name) {
        Map<String, Object> now = jdbc.sql("select email, version from access.account where id = :id")
                .param("id", who.account().value())
                .query()
                .singleRow();
        return post(address(who))
                .param("name", name)
                .param("email", String.valueOf(now.get("email")))
                .param("version", String.valueOf(now.get("version")));
    }

    private static MockHttpServletRequestBuilder grant(
            Viewer who, String role, @Nullable UUID organisation, @Nullable UUID place) {
        return post(address(who) + "/habilitations")
                .param("role", role)
                .param("organisation", organisation == null ? "" : organisation.toString())
                .param("place", place == null ? "" : place.toString());
    }

    private static String address(Viewer who) {
        return "/comptes/" + who.account().value();
    }

    private int status(MockHttpServletRequestBuilder request, Viewer by) throws Exception {
        return answer(request, by).getResponse().getStatus();
    }

    private String page(String path, Viewer by) throws Exception {
        return answer(get(path), by).getResponse().getContentAsString();
    }

    private MvcResult answer(MockHttpServletRequestBuilder request, Viewer by) throws Exception {
        return web.perform(request.with(csrf()).with(as(by))).andReturn();
    }

    private UUID grantOf(Viewer who) {
        return jdbc.sql("select id from access.role_grant where account_id = :id limit 1")
                .param("id", who.account().value())
                .query(UUID.class)
                .single();
    }

    private List<String> rolesOf(Viewer who) {
        return jdbc.sql("select role from access.role_grant where account_id = :id")
                .param("id", who.account().value())
                .query(String.class)
                .list();
    }

    private String name(UUID organisation) {
        return jdbc.sql("select name from directory.organisation where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    private UUID organisation(String name, @Nullable UUID above) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into directory.organisation (id, kind, name, parent_id) values (:id, 'LANDLORD', :name, :parent)
                """).param("id", id).param("name", name).param("parent", above).update();
        return id;
    }

    private UUID place(String kind, String name, @Nullable UUID above) {
        UUID id = Ids.next();
        jdbc.sql("insert into territory.place (id, kind, name, parent_id) values (:id, :kind, :name, :parent)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("parent", above)
                .update();
        return id;
    }

    private Viewer person(String name, Grant grant) {
        AccountOutcome outcome =
                accounts.create(new Identity(name, Ids.next() + "@rivemont.example", ""), PASSWORD, List.of(grant));
        return viewers.find(((AccountOutcome.Done) outcome).account()).orElseThrow();
    }
}
