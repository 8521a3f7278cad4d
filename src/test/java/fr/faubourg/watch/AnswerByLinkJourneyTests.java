package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.SignIn;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A partner's answer by link: the régulateur mails it, the partner opens it on a phone, promises a day, says later that it is done; another
 * link is taken back. Through a real mail server.
 */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerByLinkJourneyTests {
    private static final Pattern LINK = Pattern.compile("https://faubourg\\.example(/reponse/\\S+)");
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

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

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "localhost");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("faubourg.mail-from", () -> "faubourg@rivemont.example");
        registry.add("faubourg.public-url", () -> "https://faubourg.example");
    }

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        jdbc.sql("""
                        insert into directory.contact (id, organisation_id, name, job, email)
                        values (:id, :organisation, 'Karim Belkacem', 'gardien', 'gardien@agence-nord.example')
                        """)
                .param("id", Ids.next())
                .param("organisation", town.agency.value())
                .update();
        SignIn.allow(jdbc, passwords, town.regulator);
    }

    @AfterAll
    void stop() {
        SERVER.stop();
    }

    @Test
    void partnerAnswersOnAPhoneWithoutAnAccount() throws Exception {
        answer(Browser.phone(port), true);
    }

    @Test
    void theSameWithoutJavaScript() throws Exception {
        answer(Browser.withoutScripts(port), false);
    }

    private void answer(Page partner, boolean pictures) throws Exception {
        var id = asked();
        var regulator = Browser.desktop(port);
        SignIn.as(town.regulator, regulator);
        var link = mailed(regulator, id, pictures);

        partner.navigate(link);
        assertThat(partner.locator("h1")).containsText("Passage Garance");
        look(partner, pictures, "reponse-par-lien");
        var day = LocalDate.now(FrenchFormat.PARIS).plusDays(2);
        partner.locator("input[name=plannedOn]").fill(day.toString());
        partner.locator("button[value=accepted]").click();
        assertThat(partner.locator("main .notice")).containsText("Merci, votre réponse est enregistrée.");
        assertThat(partner.locator("main")).containsText("prévu le " + FrenchFormat.shortDate(day));
        look(partner, pictures, "reponse-par-lien-prevue");
        partner.locator("button[value=done]").click();
        assertThat(partner.locator("h1")).hasText("Il a été répondu par ce lien");
        look(partner, pictures, "reponse-par-lien-donnee");

        regulator.navigate("/constats/" + id);
        assertThat(regulator.locator("aside")).containsText("par lien, au nom de Habitat des Deux Rives, Agence Nord");
        assertThat(regulator.locator("#demandes")).containsText("Réalisé");
        look(regulator, pictures, "constat-repondu-par-lien");

        var other = asked();
        var revoked = mailed(regulator, other, false);
        regulator
                .locator("#demandes button", new Page.LocatorOptions().setHasText("Révoquer"))
                .click();
        assertThat(regulator.locator("main .notice").first()).containsText("Lien révoqué.");
        partner.navigate(revoked);
        assertThat(partner.locator("h1")).hasText("Ce lien a été révoqué");
        look(partner, pictures, "reponse-par-lien-revoquee");
    }

    /** The link in the mail that the régulateur has sent. */
    private String mailed(Page regulator, ObservationId id, boolean pictures) throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        regulator.navigate("/constats/" + id);
        regulator
                .locator("#demandes a", new Page.LocatorOptions().setHasText("Envoyer un lien"))
                .click();
        assertThat(regulator.locator("main")).containsText("Karim Belkacem");
        look(regulator, pictures, "envoyer-un-lien");
        regulator.locator("main form.form button[type=submit]").click();
        assertThat(regulator.locator("main .notice").first()).containsText("Lien envoyé à Karim Belkacem.");
        assertThat(regulator.locator("#demandes")).containsText("pas encore ouvert");
        look(regulator, pictures, "constat-lien-envoye");
        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        var mail = SERVER.getReceivedMessages()[0];
        var text = (String) mail.getContent();
        assertThat(mail.getAllRecipients()[0]).hasToString("gardien@agence-nord.example");
        assertThat(text)
                .contains("Agence Nord", "sans compte ni mot de passe")
                .doesNotContain("éteint", "Samuel Okoye", "Karim");
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ObservationId asked() {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 0, "", List.of()),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                new Submission(Ids.next(), 1, "", List.of()),
                new Gesture.Assign(
                        List.of(new Gesture.Asking(
                                town.agency,
                                "Choix du régulateur.",
                                "Changer l’ampoule du mât 14.",
                                LocalDate.now(FrenchFormat.PARIS).plusDays(6))),
                        false));
        return id;
    }

    private static void look(Page page, boolean pictures, String name) {
        if (pictures) {
            Browser.look(page, name);
        }
    }
}
