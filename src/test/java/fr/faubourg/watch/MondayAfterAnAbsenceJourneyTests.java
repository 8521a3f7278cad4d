package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody goes on leave, a stand-in sees what waits, and on the Monday after one page says what happened. */
@Tag("slow")
@OnDatabase
class MondayAfterAnAbsenceJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    CurrentDatabase database;

    @Autowired
    Clock clock;

    private WatchTown town;

    @BeforeEach
    void build() {
        instance.setUp("Rivemont", Instance.Mode.DEMONSTRATION);
        town = new WatchTown(jdbc);
    }

    @Test
    void whoComesBackReadsWhatWasDoneByWhomAndWhatStillWaits() throws Exception {
        Viewer lea = town.person("Léa Martin", Role.PARTNER, town.landlord, null);
        LocalDate today = LocalDate.now(clock);

        try (Page page = Browser.desktop(port)) {
            enter(page, "Paul Lestienne");
            page.navigate("/moi");
            page.getByText("Noter une absence").click();
            page.getByLabel("Premier jour").fill(today.toString());
            page.getByLabel("Dernier jour").fill(today.plusDays(4).toString());
            page.getByLabel("Remplacement")
                    .selectOption(page.getByLabel("Remplacement")
                            .locator(
                                    "option",
                                    new com.microsoft.playwright.Locator.LocatorOptions().setHasText("Nadia Ferrand"))
                            .getAttribute("value"));
            button(page, "Noter l’absence");
            assertThat(page.locator("main")).containsText("remplacement par Nadia Ferrand");
            assertThat(page.locator("main")).containsText("Partenaire");
            Browser.look(page, "absence");
        }

        var done = assignedToAgency(today);
        var waiting = assignedToAgency(today);
        try (Page page = Browser.desktop(port)) {
            enter(page, "Nadia Ferrand");
            page.navigate("/aujourdhui");
            assertThat(page.locator("main")).containsText("Pour Paul Lestienne");
            assertThat(page.locator("main a[href='/constats/" + waiting.value() + "']")
                            .first())
                    .isVisible();
            Browser.look(page, "today-stand-in");
            page.navigate("/avis");
            assertThat(page.locator("main")).containsText("À la place de Paul Lestienne");
            assertThat(page.locator("main a[href='/constats/" + waiting.value() + "']"))
                    .isVisible();
            Browser.look(page, "notices-stand-in");
        }
        move(done, lea, Gesture.Answer.accept(today.plusDays(2)), "");
        move(done, lea, Gesture.Answer.of(Move.REPORT_DONE), "Ampoule changée.");
        aWeekPasses();

        try (Page page = Browser.desktop(port)) {
            enter(page, "Paul Lestienne");
            page.navigate("/aujourdhui");
            assertThat(page.locator("header .bell b")).hasText("2");
            Browser.look(page, "today-back");
            page.getByText("Voir ce qui s’est passé").first().click();
            assertThat(page.locator("h1")).containsText("en votre absence");
            assertThat(page.locator("main")).containsText("Déclaré réalisé par Léa Martin");
            assertThat(page.locator("main")).containsText("Ce qui vous attend encore");
            assertThat(page.locator(".story a[href='/constats/" + waiting.value() + "']"))
                    .isVisible();
            assertThat(page.locator(".story a[href='/constats/" + done.value() + "']"))
                    .not()
                    .isVisible();
            Browser.look(page, "return");
            page.navigate("/avis");
            assertThat(page.locator("h1")).containsText("2");
            Browser.look(page, "notices");
            page.locator(".notices .as-link").first().click();
            assertThat(page.locator("header .bell b")).hasText("1");
            page.navigate("/avis");
            button(page, "Tout marquer comme lu");
            assertThat(page.locator("h1")).containsText("Vous avez tout lu");
            page.getByText("Régler mes avis").click();
            page.getByLabel("Un constat est confié à mon organisation").selectOption("AT_ONCE");
            button(page, "Enregistrer");
            assertThat(page.locator("main")).containsText("Vos réglages sont enregistrés");
            Browser.look(page, "preferences");
        }
        try (Page page = Browser.desktop(port)) {
            enter(page, "Hugo Bellanger");
            page.navigate("/travaux/reguliers");
            Browser.look(page, "recurring");
            page.navigate("/travaux/abandons");
            Browser.look(page, "dead-letters");
        }
    }

    /** All that happened is a week ago, the last day of the absence was yesterday. */
    private void aWeekPasses() throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement()) {
            statement.execute("update access.absence set from_on = from_on - 7, to_on = current_date - 1");
            statement.execute("update watch.step set at = at - interval '3 days'");
            statement.execute("update inbox.notice set written_at = written_at - interval '3 days'");
        }
    }

    private ObservationId assignedToAgency(LocalDate today) {
        var id = recording.record(
                town.lampOut(town.tanneries, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
        move(id, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2), "");
        move(id, town.regulator, new Gesture.Assign(town.agency, "Gestionnaire.", today.plusDays(3)), "");
        return id;
    }

    private void move(ObservationId id, Viewer viewer, Gesture gesture, String reason) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(id, viewer, new Submission(Ids.next(), version, reason, List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
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
