package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.ConsoleCode;
import fr.faubourg.bench.PublicData;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator's first hour with their own data, from an empty instance to one in which observations lie in their neighbourhoods. */
@Tag("slow")
@OnDatabase
class FirstHourJourneyTests {

    private static final double PATIENCE = 60_000;

    @TempDir
    private Path folder;

    private final ApplicationContext application;
    private final int port;

    @Autowired
    FirstHourJourneyTests(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
    }

    @BeforeEach
    void nothingIsThereYet(@Autowired CurrentDatabase database) {
        database.renew();
    }

    @Test
    void anEmptyInstanceBecomesAWorkingOne() throws IOException {
        try (Page page = Browser.desktop(port)) {
            Journey.beginOwnTerritory(page, "Pays de Lanvaux", ConsoleCode.of(application));
            assertThat(visit(page)).containsText("Pour commencer\u00a0: votre première heure");
            assertThat(visit(page)).containsText("6 étapes");
            Browser.look(page, "premiere-heure");

            bringPerimeters(page, perimeters());
            assertThat(done(page)).hasCount(1);

            addAPlace(page);
            assertThat(done(page)).hasCount(2);

            addAnOrganisation(page);
            inviteSomebody(page);
            assertThat(done(page)).hasCount(4);
            Browser.look(page, "premiere-heure-avancee");

            bringObservations(page);
            page.navigate("/aujourdhui");
            assertThat(done(page)).hasCount(5);
            Journey.button(page, "Régler la grille et les délais").click();
            assertThat(page.locator("h1")).containsText("grille");

            page.navigate("/aujourdhui");
            assertThat(visit(page)).hasCount(0);
            page.navigate("/premiere-visite");
            assertThat(done(page)).hasCount(6);

            page.navigate("/constats?etat=tous");
            assertThat(page.locator("h1")).containsText("3 constats");
            assertThat(page.locator("main")).containsText("Les Genêts");
            Browser.look(page, "premiere-heure-constats");
        }
    }

    @Test
    void theRealNeighbourhoodsOfARegionTickTheFirstStep() {
        var data = PublicData.orSkip();
        try (Page page = Browser.desktop(port)) {
            Journey.beginOwnTerritory(page, "Occitanie", ConsoleCode.of(application));
            assertThat(visit(page)).isVisible();
            bringPerimeters(page, data.folder().resolve("qpv/qpv2015_occitanie.geojson"));
            assertThat(done(page)).hasCount(1);
            page.navigate("/lieux");
            assertThat(page.locator("h1")).containsText("105 lieux");
        }
    }

    private static void bringPerimeters(Page page, Path file) {
        follow(page, "Importer les périmètres");
        page.locator("input[type=file]").setInputFiles(file);
        Journey.button(page, "Déposer le fichier").click();
        assertThat(page).hasURL(Pattern.compile("/imports/[0-9a-f-]+/colonnes"));
        Journey.choose(page.getByLabel("Ce que contient le fichier"), "QPV de 2015");
        Journey.check(page, PATIENCE);
        Journey.apply(page, PATIENCE);
        page.navigate("/aujourdhui");
    }

    private static void addAPlace(Page page) {
        follow(page, "Ajouter un lieu");
        page.locator("[name=name]").fill("Résidence des Ajoncs");
        Journey.choose(page.locator("select[name=kind]"), "Résidence");
        page.locator("[name=latitude]").fill("47,805");
        page.locator("[name=longitude]").fill("-2,795");
        Journey.button(page, "Enregistrer le lieu").click();
        assertThat(page.locator("main")).containsText("Les Genêts");
        page.navigate("/aujourdhui");
    }

    private static void addAnOrganisation(Page page) {
        follow(page, "Ajouter les organisations");
        page.locator("[name=name]").fill("Services techniques de Lanvaux");
        page.locator("select[name=kind]").selectOption("CITY");
        Journey.button(page, "Enregistrer le partenaire").click();
        assertThat(page.locator("h1")).containsText("Services techniques");
        page.navigate("/aujourdhui");
    }

    private static void inviteSomebody(Page page) {
        follow(page, "Inviter vos collègues");
        page.locator("[name=name]").fill("Maëlle Riou");
        page.locator("[name=email]").fill("maelle.riou@lanvaux.example");
        page.locator("[name=job]").fill("Chargée de mission GUSP");
        page.locator("input[name=role][value=REGULATOR]").check();
        Journey.choose(page.locator("select[name=organisation]"), "Services techniques");
        Journey.button(page, "Ouvrir le compte").click();
        assertThat(page.locator("main")).containsText("Compte créé");
        page.navigate("/aujourdhui");
    }

    private void bringObservations(Page page) throws IOException {
        Path file = Files.writeString(folder.resolve("marche-de-juin.csv"), """
                numero;date;type;constat;latitude;longitude
                1;12/06/2026;Éclairage;Candélabre éteint devant la boulangerie;47,805;-2,795
                2;12/06/2026;Voirie et trottoirs;Trou dans la chaussée;47,806;-2,794
                3;12/06/2026;Point fort;Jardin partagé très vivant;47,804;-2,796
                """);
        follow(page, "Importer les constats");
        page.locator("input[type=file]").setInputFiles(file);
        Journey.button(page, "Déposer le fichier").click();
        assertThat(page).hasURL(Pattern.compile("/imports/[0-9a-f-]+/colonnes"));
        page.getByLabel("Source des constats").fill("Marche de juin");
        Journey.check(page, PATIENCE);
        assertThat(Journey.figure(page, "à créer")).isEqualTo(3);
        Journey.apply(page, PATIENCE);
    }

    /** A neighbourhood as a town's service draws it. */
    private Path perimeters() throws IOException {
        return Files.writeString(folder.resolve("quartiers.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature",
                    "properties": {"code_qp": "QP056099", "nom_qp": "Les Genêts"},
                    "geometry": {"type": "Polygon", "coordinates":
                        [[[-2.80, 47.80], [-2.79, 47.80], [-2.79, 47.81], [-2.80, 47.81], [-2.80, 47.80]]]}}]}
                """);
    }

    private static Locator visit(Page page) {
        return page.locator("section.first-visit");
    }

    private static Locator done(Page page) {
        return page.locator("ol.visit > li.past");
    }

    private static void follow(Page page, String title) {
        visit(page)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + title)))
                .click();
    }
}
