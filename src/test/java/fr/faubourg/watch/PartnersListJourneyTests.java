package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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

/** A partner's round through what is asked, on a phone: one done, one promised, one given back, one asked about, no record opened. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersListJourneyTests {
    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);

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

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        SignIn.allow(jdbc, passwords, town.agencyPartner);
    }

    @Test
    void everyTaskIsAnsweredFromTheListOnAPhone() {
        round(Browser.phone(port), true);
    }

    @Test
    void theSameWithoutJavaScript() {
        round(Browser.withoutScripts(port), false);
    }

    private void round(Page page, boolean pictures) {
        jdbc.sql("update watch.assignment set state = 'DONE', done_at = assigned_at where ended_at is null")
                .update();
        for (int days : List.of(-6, -1, 3, 12)) {
            ask(today.plusDays(days));
        }
        SignIn.as(town.agencyPartner, page);
        page.navigate("/demandes");
        assertThat(page.locator("h1")).hasText("4 demandes à traiter, 2 en retard");
        assertThat(page.locator(".asked-task.late")).hasCount(2);
        if (pictures) {
            Browser.look(page, "demandes");
        }
        page.locator(".asked-task button[value=done]").first().click();
        assertThat(page.locator("h1")).hasText("3 demandes à traiter, 1 en retard");
        assertThat(page.locator("main .notice")).containsText("c’est fait");

        page.locator(".asked-task input[name=plannedOn]")
                .first()
                .fill(today.plusDays(2).toString());
        page.locator(".asked-task button[value=accepted]").first().click();
        assertThat(page.locator(".asked-task").first()).containsText("Programmé");

        var third = page.locator(".asked-task").nth(1);
        third.locator("summary").click();
        third.locator("button[value=returned]").click();
        assertThat(page.locator(".error-summary")).containsText("Dites pourquoi, en une phrase.");
        if (pictures) {
            Browser.look(page, "demandes-a-corriger");
        }
        third.locator("textarea").fill("Ce hall est géré par le Logis du Val.");
        third.locator("button[value=returned]").click();
        assertThat(page.locator("h1")).hasText("2 demandes à traiter, 1 en retard");

        var last = page.locator(".asked-task").nth(1);
        last.locator("summary").click();
        last.locator("textarea").fill("Quelle entrée exactement ?");
        last.locator("button[value=question]").click();
        assertThat(page.locator("main .notice")).containsText("votre question est posée");
        assertThat(page.locator("h1")).hasText("2 demandes à traiter, 1 en retard");
    }

    private void ask(LocalDate due) {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 1, "Changer l’ampoule.", List.of()),
                new Gesture.Assign(town.agency, "Choix du régulateur.", due));
    }
}
