package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An observation from the pavement to its closure, by the people who handle it. */
@Tag("slow")
@OnDatabase
class ObservationJourneyTests {

    @LocalServerPort
    private int port;

    private boolean withoutScripts;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void fromThePhoneOfTheMediatorToItsClosure() {
        tell("Matelas et meuble cassé devant le hall, côté parking", false);
    }

    @Test
    void theSameWithoutJavaScript() {
        tell("Porte du hall forcée, elle ne ferme plus la nuit", true);
    }

    /** Without scripts by the keyboard alone. */
    private void tell(String finding, boolean withoutScripts) {
        this.withoutScripts = withoutScripts;
        String look = withoutScripts ? "sans-script-" : "";
        String observation = note(finding, look);
        elsewhereIsNotForTheAgency();
        qualifyAndAssign(observation, look);
        answer(observation, finding, look);
        verifyAndClose(observation, look);
        findAgain(observation, finding);
    }

    /** Inès, on foot, with her phone. */
    private String note(String finding, String look) {
        try (Page page = withoutScripts ? Browser.withoutScripts(port) : Browser.phone(port)) {
            Journey.enter(page, "Inès Morvan");
            press(page.locator(withoutScripts ? "header a.note" : "nav.bottom a.note"));
            assertThat(page.locator("main")).containsText("Aucune donnée personnelle d’habitant ici");
            look(page, look + "noter");
            press(Journey.button(page, "Garder ce constat"));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choisissez un thème");
            look(page, look + "noter-a-corriger");

            page.locator("input[type=file]").setInputFiles(Journey.photo("IMG_2041.jpg"));
            pick(page, "Parties communes");
            page.getByLabel("Ce que vous voyez").fill(finding);
            Journey.choose(page.locator("select[name=place]"), "Résidence du Moulin");
            keepApart(page);
            assertThat(page.locator("main")).containsText(finding);
            assertThat(page.locator(".photos img")).hasCount(1);
            look(page, look + "constat-note");
            return path(page);
        }
    }

    /** What lies on another landlord's ground is not the agency's business: it does not even exist for it. */
    private void elsewhereIsNotForTheAgency() {
        String elsewhere;
        try (Page page = desktop()) {
            Journey.enter(page, "Inès Morvan");
            page.navigate("/constats/nouveau");
            pick(page, "Parties communes");
            page.getByLabel("Ce que vous voyez").fill("Ascenseur arrêté depuis hier");
            Journey.choose(page.locator("select[name=place]"), "Résidence Garance");
            keepApart(page);
            elsewhere = path(page);
        }
        try (Page page = desktop()) {
            Journey.enter(page, "Paul Lestienne");
            assertThat(Objects.requireNonNull(page.navigate(elsewhere)).status())
                    .isEqualTo(404);
            page.navigate("/constats?etat=tous&texte=ascenseur");
            assertThat(page.locator("main")).not().containsText("Ascenseur arrêté depuis hier");
        }
    }

    /** Samuel, at his desk. */
    private void qualifyAndAssign(String observation, String look) {
        try (Page page = desktop()) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate(observation);
            press(Journey.link(page, "Qualifier"));
            look(page, look + "qualifier");
            pick(page, "Forte");
            press(Journey.button(page, "Qualifier le constat"));
            assertThat(page.locator("main")).containsText("Constat qualifié.");

            press(Journey.link(page, "Attribuer"));
            assertThat(page.locator("main")).containsText("agence Nord");
            assertThat(page.locator("main")).containsText(Pattern.compile("Gestionnaire de|Règle d’orientation"));
            look(page, look + "attribuer");
            page.locator("textarea[name=reason]").fill("Merci d’enlever avant samedi, jour du marché.");
            press(Journey.button(page, "Confier le constat"));
            assertThat(page.locator("main")).containsText("Constat confié.");
        }
    }

    /** Paul, of the agency that was asked. */
    private void answer(String observation, String finding, String look) {
        try (Page page = desktop()) {
            Journey.enter(page, "Paul Lestienne");
            page.navigate("/constats?texte=" + finding.substring(0, finding.indexOf(' ')));
            assertThat(page.locator("main")).containsText("Moulin");
            look(page, look + "constats-partenaire");
            page.navigate(observation);
            look(page, look + "constat-partenaire");
            assertThat(Journey.link(page, "Qualifier")).hasCount(0);
            page.getByLabel("Nouvelle note").fill("Prévoir deux agents : le meuble est lourd.");
            press(Journey.button(page, "Ajouter la note"));
            assertThat(page.locator("#notes")).containsText("Prévoir deux agents");
            press(Journey.link(page, "Répondre").first());
            look(page, look + "repondre");
            pick(page, "C’est fait");
            page.locator("textarea[name=reason]").fill("Enlevé ce matin par la régie.");
            page.locator("input[type=file]").setInputFiles(Journey.photo("apres.jpg"));
            press(Journey.button(page, "Envoyer la réponse"));
            assertThat(page.locator("main")).containsText("Réponse enregistrée.");
            assertThat(page.locator("main")).containsText("Réalisé");
        }
    }

    /** Inès goes and looks; Samuel closes. */
    private void verifyAndClose(String observation, String look) {
        try (Page page = desktop()) {
            Journey.enter(page, "Inès Morvan");
            page.navigate(observation);
            press(Journey.link(page, "Vérifier sur place"));
            look(page, look + "verifier");
            page.locator("textarea[name=reason]").fill("Le passage est libre.");
            press(Journey.button(page, "Enregistrer"));
            assertThat(page.locator("main")).containsText("Constat vérifié sur site.");
            assertThat(page.locator("main")).not().containsText("Prévoir deux agents");
        }
        try (Page page = desktop()) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate(observation);
            press(Journey.link(page, "Clore"));
            look(page, look + "clore");
            press(Journey.button(page, "Clore"));
            assertThat(page.locator("main")).containsText("Constat clos.");
            assertThat(page.locator("aside ol.thread, aside ul.thread").last())
                    .containsText(Pattern.compile(
                            "Noté.*Inès Morvan.*Qualifié.*Samuel Okoye.*Confié.*agence Nord.*Merci d’enlever.*Samuel Okoye"
                                    + ".*Enlevé ce matin.*Paul Lestienne.*Vérifié.*Le passage est libre.*Inès Morvan.*Clos.*Samuel Okoye",
                            Pattern.DOTALL));
            look(page, look + "constat-clos");
        }
    }

    /** Mireille, elected member, looks for it with a word she spells without its accents. */
    private void findAgain(String observation, String finding) {
        String word = finding.startsWith("Matelas") ? "matela meubles casse" : "portes du hall forcees";
        try (Page page = desktop()) {
            Journey.enter(page, "Mireille Castan");
            page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Chercher"))
                    .first()
                    .fill(word);
            press(Journey.button(page, "Lancer la recherche"));
            assertThat(page.locator("main a[href='" + observation + "']").first())
                    .isVisible();
            press(page.locator("main a[href='" + observation + "']").first());
            assertThat(page.locator("main")).containsText(finding);
            assertThat(Journey.link(page, "Rouvrir")).hasCount(0);
        }
    }

    private Page desktop() {
        return withoutScripts ? Browser.withoutScripts(port) : Browser.desktop(port);
    }

    /** Others may have noted something alike near by: this is another trouble. Nothing of the form, its photo included, is lost on the way. */
    private void keepApart(Page page) {
        press(Journey.button(page, "Garder ce constat"));
        assertThat(page.locator("main"))
                .containsText(Pattern.compile("Constat enregistré\\.|Un constat proche existe déjà"));
        if (page.getByLabel("Non, le noter à part").count() > 0) {
            pick(page, "Non, le noter à part");
            press(Journey.button(page, "Garder ce constat"));
        }
        assertThat(page.locator("main")).containsText("Constat enregistré.");
    }

    private void press(Locator control) {
        if (withoutScripts) {
            control.press("Enter");
        } else {
            control.click();
        }
    }

    private void pick(Page page, String words) {
        if (withoutScripts) {
            page.getByLabel(words).first().press("Space");
        } else {
            Journey.pick(page, words);
        }
    }

    /** axe needs scripts: without them the page was looked at already with them. */
    private static void look(Page page, String name) {
        if (!name.startsWith("sans-script-")) {
            Browser.look(page, name);
        }
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
