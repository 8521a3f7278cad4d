package fr.faubourg.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real Chromium, with the authenticator that it simulates for tests. */
@OnDatabase
@Tag("slow")
class PasskeyJourneyTests {

    private static final String PASSWORD = "quatre mots sans rapport";
    private static final String EMAIL = "claire.vasseur@rivemont.example";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Links links;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    private AccountId claire;
    private AccountId hugo;

    @BeforeEach
    void twoAccounts() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        jdbc.sql("delete from access.passkey").update();
        claire = account("Claire Vasseur", EMAIL, List.of());
        hugo = account("Hugo Bellanger", "hugo@rivemont.example", List.of(new Grant(Role.ADMINISTRATOR, null, null)));
    }

    @Test
    void personAddsNamesUsesAndRemovesPasskey() {
        Page page = Browser.desktop(port);
        plugIn(page);
        signIn(page, EMAIL);
        addPasskey(page, "Téléphone du travail");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Clé d’accès ajoutée");
        assertThat(page.getByText("jamais")).isVisible();
        Browser.look(page, "own-passkeys");

        signOut(page);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Se connecter avec une clé d’accès")))
                .isVisible();
        Browser.look(page, "sign-in-passkey");
        usePasskey(page);
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        page.navigate("/moi");
        assertThat(page.getByText("jamais")).not().isVisible();
        assertThat(page.locator(".side")).containsText("clé d’accès · cet appareil");

        page.getByText("Renommer").first().click();
        page.getByLabel("Nouveau nom de").fill("Poste de l’accueil");
        page.getByRole(AriaRole.BUTTON, named("Renommer").setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Poste de l’accueil")))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, named("Retirer Poste de l’accueil")).click();
        assertThat(page.getByText("elle n’ouvre plus votre compte")).isVisible();
        signOut(page);
        usePasskey(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("n’est pas reconnue ici");
        Browser.look(page, "sign-in-passkey-refused");
        assertThat(acts()).contains("PASSKEY_ADDED", "PASSKEY_REMOVED");
    }

    @Test
    void olderSessionMustShowPasswordAgainBeforePasskeyIsAdded() {
        Page page = Browser.desktop(port);
        plugIn(page);
        signIn(page, EMAIL);
        jdbc.sql("delete from access.spring_session_attributes where attribute_name = 'faubourg.proved'")
                .update();
        page.navigate("/moi/cles/nouvelle");
        assertThat(page.getByText("Confirmez d’abord que c’est bien vous")).isVisible();
        Browser.look(page, "new-passkey-confirm");
        page.getByLabel("Votre mot de passe").fill("pas le bon du tout");
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ce n’est pas votre mot de passe actuel");
        page.getByLabel("Votre mot de passe").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Continuer")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Ajouter la clé"))).isVisible();
        Browser.look(page, "new-passkey");
    }

    @Test
    void passkeyOfClosedOrResetAccountOpensNothing() {
        Page page = Browser.desktop(port);
        plugIn(page);
        signIn(page, EMAIL);
        addPasskey(page, "Ordinateur");
        links.make(claire, LinkPurpose.RESET, hugo);
        signOut(page);
        usePasskey(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("n’est pas reconnue ici");

        signIn(page, EMAIL);
        addPasskey(page, "Ordinateur, encore");
        accounts.close(claire, hugo);
        page.navigate("/connexion");
        usePasskey(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("n’est pas reconnue ici");
        accounts.reopen(claire, hugo);
        usePasskey(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("n’est pas reconnue ici");
        assertThat(acts().stream().filter("PASSKEYS_REVOKED"::equals)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void answerToOldChallengeIsWorthNothing() {
        Page page = Browser.desktop(port);
        plugIn(page);
        signIn(page, EMAIL);
        addPasskey(page, "Ordinateur");
        signOut(page);
        page.route("**/connexion/cle", route -> {
            page.unroute("**/connexion/cle");
            String sent = route.request().postData();
            page.evaluate("sent => sessionStorage.setItem('sent', sent)", sent);
            route.resume();
        });
        usePasskey(page);
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        signOut(page);
        Object status = page.evaluate("""
                async () => {
                  const sent = new URLSearchParams(sessionStorage.getItem('sent'));
                  sent.set('_csrf', document.querySelector('[name=_csrf]').value);
                  return (await fetch('/connexion/cle', { method: 'POST', body: sent })).status;
                }
                """);
        assertThat(status).isEqualTo(422);
        page.navigate("/moi");
        assertThat(page).hasURL(Pattern.compile(".*/connexion"));
    }

    @Test
    void personEndsOneOtherSession() {
        Page lost = Browser.phone(port);
        signIn(lost, EMAIL);
        Page page = Browser.desktop(port);
        signIn(page, EMAIL);
        page.navigate("/moi");
        page.locator(".side form[action*='/moi/connexions/'] button").first().click();
        assertThat(page.getByText("Cet appareil est déconnecté")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/moi"));
        lost.navigate("/moi");
        assertThat(lost).hasURL(Pattern.compile(".*/connexion"));
    }

    /** A built-in authenticator that knows its owner, as that of a phone. */
    private static void plugIn(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject command = new JsonObject();
        command.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", command);
    }

    private static void signIn(Page page, String email) {
        page.navigate("/connexion");
        page.getByLabel("Courriel").fill(email);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Se connecter").setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*/(aujourdhui|moi.*)"));
    }

    private static void addPasskey(Page page, String label) {
        page.navigate("/moi");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ajouter une clé d’accès"))
                .click();
        page.getByLabel("Nom de la clé").fill(label);
        page.getByRole(AriaRole.BUTTON, named("Ajouter la clé")).click();
        assertThat(page).hasURL(Pattern.compile(".*/moi$"));
    }

    private static void usePasskey(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Se connecter avec une clé d’accès"))
                .click();
    }

    private static void signOut(Page page) {
        page.locator(".rail form[action='/deconnexion'] button").click();
        assertThat(page).hasURL(Pattern.compile(".*/connexion"));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private List<String> acts() {
        return jdbc.sql("select act from access.journal").query(String.class).list();
    }

    private AccountId account(String name, String email, List<Grant> grants) {
        jdbc.sql("update access.account set email = id || '@parti.example', closed_at = now() where email = :email")
                .param("email", email)
                .update();
        AccountOutcome outcome = accounts.create(new Identity(name, email, ""), PASSWORD, grants);
        return ((AccountOutcome.Done) outcome).account();
    }
}
