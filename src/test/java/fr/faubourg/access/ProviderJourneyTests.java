package fr.faubourg.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in through a real OpenID provider, which the test starts beside the application; and through one that is away. */
@OnDatabase
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class ProviderJourneyTests {

    private static final String PASSWORD = "quatre mots sans rapport";
    private static final OpenIdProvider PROVIDER = new OpenIdProvider();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    private AccountId claire;
    private AccountId hugo;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        registry.add("faubourg.oidc.issuer", PROVIDER::issuer);
        registry.add("faubourg.oidc.client-id", () -> OpenIdProvider.CLIENT);
        registry.add("faubourg.oidc.client-secret", () -> OpenIdProvider.SECRET);
        registry.add("faubourg.oidc.name", () -> "l’annuaire de Rivemont");
        registry.add("faubourg.oidc.acr-values", () -> "eidas1");
        registry.add("faubourg.oidc.2.issuer", () -> "http://localhost:1");
        registry.add("faubourg.oidc.2.client-id", () -> OpenIdProvider.CLIENT);
        registry.add("faubourg.oidc.2.name", () -> "un annuaire absent");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void accountsOfBothSides() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        PROVIDER.know("http://localhost:" + port);
        PROVIDER.forgeNonce(false);
        PROVIDER.signUserInfo(false);
        PROVIDER.person("u-claire", claims("claire@rivemont.example", true));
        jdbc.sql("delete from access.identity_link").update();
        jdbc.sql("delete from access.provider_domain").update();
        jdbc.sql("update access.account set email = id || '@parti.example'").update();
        claire = account("Claire Vasseur", "claire@rivemont.example", List.of());
        hugo = account("Hugo Bellanger", "hugo@rivemont.example", List.of(new Grant(Role.ADMINISTRATOR, null, null)));
    }

    @Test
    void invitedPersonComesInIsLinkedAndLeavesBothSides() {
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        Browser.look(page, "sign-in-providers");
        enter(page, "u-claire");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        assertThat(jdbc.sql("select subject || ' ' || last_acr || ' ' || last_amr from access.identity_link")
                        .query(String.class)
                        .single())
                .isEqualTo("u-claire eidas1 pwd otp");
        assertThat(acts()).contains("IDENTITY_LINKED");
        page.navigate("/moi");
        assertThat(page.locator(".side")).containsText("annuaire · cet appareil");
        page.locator(".rail form[action='/deconnexion'] button").click();
        assertThat(page).hasURL("http://localhost:" + port + "/connexion");

        // The provider has forgotten the person too: it asks for the password again.
        page.getByText("Se connecter avec l’annuaire de Rivemont").click();
        assertThat(page).hasURL(Pattern.compile(PROVIDER.issuer() + "/login.*"));
    }

    @Test
    void linkedIdentityCountsAndAddressNoMore() {
        Page page = Browser.desktop(port);
        enter(page, "u-claire");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        PROVIDER.person("u-claire", claims("claire.mariee@rivemont.example", true));
        Page later = Browser.desktop(port);
        enter(later, "u-claire");
        assertThat(later).hasURL(Pattern.compile(".*/aujourdhui"));

        PROVIDER.person("u-autre", claims("claire@rivemont.example", true));
        Page other = Browser.desktop(port);
        enter(other, "u-autre");
        assertThat(other.getByRole(AriaRole.HEADING)).containsText("relié à une autre identité");
    }

    @Test
    void unknownPersonIsToldToAskForAnInvitation() {
        PROVIDER.person("u-inconnu", claims("inconnu@ailleurs.example", true));
        long before = count("access.account");
        Page page = Browser.desktop(port);
        enter(page, "u-inconnu");
        assertThat(page.getByText("Demandez une invitation")).isVisible();
        Browser.look(page, "provider-not-invited");
        assertThat(count("access.account")).isEqualTo(before);
        page.navigate("/moi");
        assertThat(page).hasURL(Pattern.compile(".*/connexion"));
    }

    @Test
    void personOfAllowedDomainGetsAnAccountThatReads() {
        UUID organisation = Ids.next();
        jdbc.sql("""
                insert into access.provider_domain (issuer, domain, organisation_id, allowed_by, allowed_at)
                values (:issuer, 'ville.example', :organisation, :by, now())
                """)
                .param("issuer", PROVIDER.issuer())
                .param("organisation", organisation)
                .param("by", hugo.value())
                .update();
        PROVIDER.person("u-elue", claims("Jeanne.ELUE@Ville.example", true));
        Page page = Browser.desktop(port);
        enter(page, "u-elue");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        assertThat(jdbc.sql("""
                select a.name || ' ' || g.role || ' ' || g.organisation_id from access.account a
                join access.role_grant g on g.account_id = a.id where lower(a.email) = 'jeanne.elue@ville.example'
                """).query(String.class).list()).containsExactly("Prénom Usuel READER " + organisation);

        PROVIDER.person("u-sous", claims("malin@pas-ville.example", true));
        Page sly = Browser.desktop(port);
        enter(sly, "u-sous");
        assertThat(sly.getByText("Demandez une invitation")).isVisible();
    }

    @Test
    void administratorAllowsADomainAndTakesItBack() {
        UUID organisation = Ids.next();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'CITY', 'Ville de Rivemont')")
                .param("id", organisation)
                .update();
        Page admin = Browser.desktop(port);
        admin.navigate("/connexion");
        admin.getByLabel("Courriel").fill("hugo@rivemont.example");
        admin.getByLabel("Mot de passe").fill(PASSWORD);
        admin.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                .click();
        assertThat(admin).hasURL(Pattern.compile(".*/aujourdhui"));
        admin.navigate("/comptes/domaines");
        admin.getByLabel("Fournisseur d’identité").selectOption("1");
        admin.locator("#f-domaine").fill("gmail.com");
        admin.getByText("Admettre ce domaine").click();
        assertThat(admin.locator("main")).containsText("Tout le monde peut avoir une adresse chez gmail.com");
        assertThat(admin.locator("main")).containsText("Choisissez l’organisation");
        Browser.look(admin, "domains-refused");
        admin.locator("#f-domaine").fill("@Nouveau.Example");
        admin.getByLabel("Au nom de quelle organisation").selectOption(organisation.toString());
        admin.getByText("Admettre ce domaine").click();
        assertThat(admin.locator("main"))
                .containsText("«\u00a0nouveau.example\u00a0» entrent désormais sans invitation");
        Browser.look(admin, "domains");

        PROVIDER.person("u-neuve", claims("neuve@nouveau.example", true));
        Page page = Browser.desktop(port);
        enter(page, "u-neuve");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));

        admin.locator("form[action='/comptes/domaines/retrait'] button").click();
        assertThat(admin.locator("main")).containsText("n’est plus admis");
        PROVIDER.person("u-tard", claims("tard@nouveau.example", true));
        Page late = Browser.desktop(port);
        enter(late, "u-tard");
        assertThat(late.getByText("Demandez une invitation")).isVisible();
        admin.navigate("/comptes/journal");
        assertThat(
                        admin.getByText(
                                "Hugo Bellanger a admis les adresses de nouveau.example\u00a0: «\u00a0Lecture\u00a0», Ville de Rivemont."))
                .isVisible();
        assertThat(admin.getByText("Hugo Bellanger n’admet plus les adresses de nouveau.example."))
                .isVisible();
    }

    @Test
    void unverifiedAddressOpensNothing() {
        PROVIDER.person("u-faux", claims("claire@rivemont.example", false));
        Page page = Browser.desktop(port);
        enter(page, "u-faux");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("n’est pas vérifiée");
        assertThat(count("access.identity_link")).isZero();
    }

    @Test
    void closedAccountStaysClosed() {
        Page first = Browser.desktop(port);
        enter(first, "u-claire");
        accounts.close(claire, hugo);
        Page page = Browser.desktop(port);
        enter(page, "u-claire");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("Votre compte est fermé");
        page.navigate("/moi");
        assertThat(page).hasURL(Pattern.compile(".*/connexion"));
    }

    @Test
    void signedUserInfoIsRead() {
        PROVIDER.signUserInfo(true);
        Page page = Browser.desktop(port);
        enter(page, "u-claire");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
    }

    @Test
    void demandServesOnceAndOnlyToWhoMadeIt() {
        Page page = Browser.desktop(port);
        String[] back = new String[1];
        page.onRequest(request -> {
            if (request.url().contains("/retour?")) {
                back[0] = request.url();
            }
        });
        enter(page, "u-claire");
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        Response replayed = page.navigate(back[0]);
        assertThat(replayed.status()).isEqualTo(403);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("a expiré ou a déjà servi");
        Page stranger = Browser.desktop(port);
        assertThat(stranger.navigate(back[0]).status()).isEqualTo(403);
        stranger.navigate("/connexion/annuaire/1");
        assertThat(stranger.navigate("/connexion/annuaire/1/retour?code=x&state=invente")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tokenForAnotherDemandIsRefusedAndNothingSecretIsLogged(CapturedOutput log) {
        PROVIDER.forgeNonce(true);
        Page page = Browser.desktop(port);
        enter(page, "u-claire");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("a expiré ou a déjà servi");
        assertThat(count("access.identity_link")).isZero();
        assertThat(log.getAll())
                .contains("Sign-in through provider 1 failed", "invalid_nonce")
                .doesNotContain(OpenIdProvider.SECRET, "claire@rivemont.example", "eyJ", "celle-d-un-autre");
    }

    @Test
    void providerThatIsAwayLeavesThePassword() {
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        page.getByText("Se connecter avec un annuaire absent").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Un annuaire absent ne répond pas");
        Browser.look(page, "provider-away");
        page.getByLabel("Courriel").fill("claire@rivemont.example");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
    }

    private static Map<String, Object> claims(String email, boolean verified) {
        return Map.of(
                "email", email,
                "email_verified", verified,
                "given_name", "Prénom",
                "usual_name", "Usuel",
                "siret", "21330063500017");
    }

    private void enter(Page page, String subject) {
        page.setDefaultTimeout(10_000);
        page.navigate("/connexion");
        page.getByText("Se connecter avec l’annuaire de Rivemont").click();
        page.locator("input[name=username]").fill(subject);
        page.locator("input[name=password]").fill(OpenIdProvider.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile("http://localhost:" + port + "/.*"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> acts() {
        return jdbc.sql("select act from access.journal").query(String.class).list();
    }

    private AccountId account(String name, String email, List<Grant> grants) {
        AccountOutcome outcome = accounts.create(new Identity(name, email, ""), PASSWORD, grants);
        return ((AccountOutcome.Done) outcome).account();
    }
}
