package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.SignIn;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A régulateur's morning: what arrived is sorted and asked of city and landlord, each answers, one is late, the whole is verified and closed. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegulatorsMorningJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    PasswordEncoder passwords;

    private WatchTown town;
    private ObservationId late;

    @BeforeAll
    void yesterday() {
        town = new WatchTown(jdbc);
        late = recorded();
        handling.move(
                late,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                late,
                town.regulator,
                new Submission(Ids.next(), 1, "", List.of()),
                new Gesture.Assign(
                        town.lighting,
                        "Choix du régulateur.",
                        LocalDate.now(FrenchFormat.PARIS).minusDays(3)));
        SignIn.allow(jdbc, passwords, town.regulator, town.agencyPartner, town.lightingPartner, town.practitioner);
    }

    @Test
    void cityAndLandlordSolveItTogether() {
        morning(Browser.desktop(port), true);
    }

    @Test
    void theSameWithoutJavaScript() {
        morning(Browser.withoutScripts(port), false);
    }

    private void morning(Page page, boolean pictures) {
        var fresh = recorded();
        var address = "/constats/" + fresh;
        SignIn.as(town.regulator, page);
        page.navigate(address);
        link(page, "Qualifier");
        page.locator("input[name=severity][value='2']").check();
        submit(page);
        link(page, "Attribuer");
        page.locator("select[name=organisation]").selectOption(town.lighting.toString());
        page.locator("textarea[name=reason]").fill("Changer les deux ampoules.");
        page.locator("main details summary").first().click();
        page.locator("select[name=organisation2]").selectOption(town.agency.toString());
        page.locator("textarea[name=wanted2]").fill("Ouvrir l’armoire électrique du hall.");
        look(page, pictures, "suivi-attribution");
        submit(page);
        assertThat(page.locator("#demandes")).containsText("0 sur 2 réalisée");
        look(page, pictures, "suivi-qui-fait-quoi");

        page.navigate("/constats/" + late);
        assertThat(page.locator("#demandes")).containsText("en retard");
        look(page, pictures, "suivi-en-retard");

        SignIn.as(town.agencyPartner, page);
        page.navigate(address);
        link(page, "Répondre");
        page.locator("input[name=answer][value=done]").check();
        page.locator("textarea[name=reason]").fill("Armoire ouverte, clé laissée au gardien.");
        look(page, pictures, "suivi-reponse");
        submit(page);
        assertThat(page.locator("#demandes")).containsText("1 sur 2 réalisée");

        SignIn.as(town.lightingPartner, page);
        page.navigate(address);
        link(page, "Répondre");
        page.locator("input[name=answer][value=started]").check();
        submit(page);
        assertThat(page.locator("#demandes")).containsText("En cours depuis le");

        SignIn.as(town.regulator, page);
        page.navigate(address);
        page.locator("#demandes a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Changer ou retirer"))
                .first()
                .click();
        look(page, pictures, "suivi-demande");
        page.locator("input[name=dueOn]")
                .fill(LocalDate.now(FrenchFormat.PARIS).plusDays(40).toString());
        submit(page);
        assertThat(page.locator("main")).containsText("désormais pour le");
        link(page, "Décider de l’état");
        page.locator("input[name=state][value=DONE]").check();
        page.locator("textarea[name=reason]").fill("Vu allumé hier soir.");
        look(page, pictures, "suivi-etat");
        submit(page);
        assertThat(page.locator("main")).containsText("État décidé par Samuel Okoye");
        assertThat(page.locator("main")).containsText("D’après les demandes\u00a0: en cours");
        look(page, pictures, "suivi-etat-decide");
        link(page, "Vérifier sur place");
        look(page, pictures, "suivi-verification");
        submit(page);
        link(page, "Clore");
        submit(page);
        assertThat(page.locator("main")).containsText("Clos");
        page.navigate("/constats?etat=tous");
        look(page, pictures, "suivi-liste");
    }

    private ObservationId recorded() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
    }

    private static void look(Page page, boolean pictures, String name) {
        if (pictures) {
            Browser.look(page, name);
        }
    }

    private static void link(Page page, String name) {
        page.locator("main .actions")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void submit(Page page) {
        page.locator("main form.form button[type=submit]").first().click();
        page.waitForURL(address -> address.matches(".*/constats/[0-9a-f-]{36}"));
    }
}
