package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.directory.Contact;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Sectors;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator makes one partner of two and two again, says what a unit covers, and hands over what it had open. */
@Tag("slow")
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergesJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    Organisations organisations;

    @Autowired
    Sectors sectors;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    private WatchTown town;

    @BeforeAll
    void build() {
        instance.setUp("Rivemont", Instance.Mode.DEMONSTRATION);
        town = new WatchTown(jdbc);
    }

    @Test
    void partnersEnteredTwiceBecomeOneAndTwoAgain() {
        OrganisationId stays = organisations.add(Organisation.named(OrganisationKind.CITY, "Propreté urbaine", null));
        OrganisationId goes = organisations.add(Organisation.named(OrganisationKind.CITY, "Propreté urbain", null)
                .reachedAt("proprete@rivemont.example", "02 00 00 00 02", "Du lundi au vendredi"));
        organisations.addContact(Contact.at(goes, "Alix Morel", "", "", ""));
        town.person("Inès Caron", Role.PARTNER, goes, null);
        asked(goes);
        try (Page page = Browser.desktop(port)) {
            enter(page, "Hugo Bellanger");
            page.navigate("/fusions");
            assertThat(page.getByText("Noms proches")).isVisible();
            Browser.look(page, "merges");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Comparer Propreté")))
                    .click();
            // Which of the two was entered first is not the journey's to know.
            if (page.url().contains("reste=" + goes)) {
                page.getByText("Garder plutôt l’autre").click();
            }
            assertThat(page.locator("h1"))
                    .containsText("«\u00a0Propreté urbain\u00a0» rejoint «\u00a0Propreté urbaine\u00a0»");
            assertThat(page.locator("main")).containsText("Inès Caron aura le rôle «\u00a0Partenaire\u00a0»");
            Browser.look(page, "merge-comparison");
            button(page, "Fusionner");
            assertThat(page.locator("main")).containsText("Relisez ce que cela change aux droits");
            Browser.look(page, "merge-refused");
            page.getByLabel("J’ai lu ce que cela change").check();
            button(page, "Fusionner");
            assertThat(page.locator("h1")).containsText("a rejoint");
            Browser.look(page, "merge-done");
            page.navigate("/partenaires/" + goes);
            assertThat(page).hasURL(Pattern.compile(".*/partenaires/" + stays));
            assertThat(page.locator("main")).containsText("02 00 00 00 02");
            page.goBack();
            button(page, "Défaire la fusion");
            assertThat(page.locator("main")).containsText("Défait");
            Browser.look(page, "merge-undone");
            page.navigate("/partenaires/" + goes);
            assertThat(page.locator("h1")).hasText("Propreté urbain");
            assertThat(page.locator("main")).containsText("Alix Morel");
            page.navigate("/fusions");
            Browser.look(page, "merges-afterwards");
        }
    }

    @Test
    void unitThatEndsHandsOverWhatItCovers() {
        OrganisationId heir =
                organisations.add(Organisation.named(OrganisationKind.LANDLORD, "Agence Sud", town.landlord));
        sectors.cover(town.agency, List.of(town.cordiers), LocalDate.of(2024, 1, 1), null);
        asked(town.agency);
        try (Page page = Browser.desktop(port)) {
            enter(page, "Hugo Bellanger");
            page.navigate("/partenaires/" + town.agency + "/secteurs");
            page.getByLabel("Le Clos des Vignes").check();
            Browser.look(page, "sectors");
            button(page, "Ajouter les lieux cochés");
            assertThat(page.locator("main")).containsText("1 lieu ajouté au secteur");
            page.navigate("/partenaires/" + town.agency);
            Browser.look(page, "unit");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Passer la main"))
                    .click();
            assertThat(page.locator("h1")).hasText("Que devient ce que cette unité a en cours\u00a0?");
            Browser.look(page, "handover");
            page.getByLabel("Unité").selectOption(heir.toString());
            button(page, "Voir ce que cela change");
            assertThat(page.locator("main")).containsText("Paul Lestienne aura le rôle «\u00a0Partenaire\u00a0»");
            Browser.look(page, "handover-chosen");
            page.getByLabel("J’ai lu ce que cela change").check();
            button(page, "Passer la main");
            assertThat(page.locator("h1")).containsText("a passé la main à");
            Browser.look(page, "handover-done");
            button(page, "Reprendre la main");
            assertThat(page.locator("main")).containsText("Défait");
        }
    }

    private void asked(OrganisationId organisation) {
        ObservationId id = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.regulator);
        move(id, 0, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        move(id, 1, new Gesture.Assign(organisation, "", LocalDate.of(2030, 1, 10)));
    }

    private void move(ObservationId id, int version, Gesture gesture) {
        handling.move(id, town.regulator, new Submission(Ids.next(), version, "", List.of()), gesture);
    }

    private static void enter(Page page, String name) {
        page.navigate("/connexion");
        page.locator("button.card-link", new Page.LocatorOptions().setHasText(name))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }
}
