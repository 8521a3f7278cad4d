package fr.faubourg.inbox;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails to a real SMTP server, at moments of a fixed clock. */
@OnDatabase
class NoticeMailModuleTests {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final NoticeKind AT_ONCE =
            new NoticeKind("toy.now", "Un essai presse", "pressant", NoticeChannel.AT_ONCE);
    private static final NoticeKind DIGEST =
            new NoticeKind("toy.later", "Un essai attend", "en attente", NoticeChannel.DIGEST);

    /** A Tuesday. */
    private static final Instant TUESDAY_AT_TEN = at("2026-11-17T10:00");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NoticeRepository notices;

    @Autowired
    MailRepository mails;

    @Autowired
    MailSchedule schedule;

    @Autowired
    Addressees addressees;

    @Autowired
    Instance instance;

    @Autowired
    PreferenceRepository preferences;

    @Autowired
    MockMvc web;

    private final Set<UUID> hidden = new HashSet<>();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Viewer nadia;

    @BeforeEach
    void aServerIsThere() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        jdbc.sql("delete from inbox.notice").update();
        jdbc.sql("delete from inbox.mail").update();
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.PRACTITIONER);
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void theServerStops() {
        server.stop();
    }

    @Test
    void nothingLeavesWithinTheTimeToUndoAndWhatIsUndoneNever() {
        UUID act = tell(AT_ONCE, TUESDAY_AT_TEN);
        runAt(TUESDAY_AT_TEN.plusSeconds(119));
        assertThat(received()).isEmpty();
        notices.withdraw(act, TUESDAY_AT_TEN.plusSeconds(119));
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        assertThat(received()).isEmpty();
    }

    @Test
    void noticeUndoneAfterItWasGatheredDoesNotLeaveEither() {
        server.stop();
        UUID act = tell(AT_ONCE, TUESDAY_AT_TEN);
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        notices.withdraw(act, TUESDAY_AT_TEN.plusSeconds(150));
        server.start();
        sender.setPort(server.getSmtp().getPort());
        runAt(TUESDAY_AT_TEN.plusSeconds(400));
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("DROPPED");
    }

    @Test
    void oneMailSaysWhatWhereAndALink() throws Exception {
        tell(AT_ONCE, TUESDAY_AT_TEN);
        tell(AT_ONCE, TUESDAY_AT_TEN.plusSeconds(20));
        runAt(TUESDAY_AT_TEN.plusSeconds(200));
        runAt(TUESDAY_AT_TEN.plusSeconds(300));
        assertThat(received()).hasSize(1);
        MimeMessage mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("2 fiches ont du nouveau (Faubourg, Rivemont)");
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://faubourg.rivemont.example/avis/reglages>");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .contains("Bonjour Nadia Ferrand")
                .contains("• Essai · Les Tanneries\n  Pressant\n  https://faubourg.rivemont.example/essais/")
                .contains("Recevoir moins de courriels");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void digestComesAtItsHourWithAllThatWaits() throws Exception {
        tell(DIGEST, TUESDAY_AT_TEN);
        tell(DIGEST, TUESDAY_AT_TEN.plus(Duration.ofHours(5)));
        runAt(TUESDAY_AT_TEN.plus(Duration.ofHours(6)));
        assertThat(received()).isEmpty();
        runAt(at("2026-11-18T08:00"));
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getContent().toString()).contains("En attente");
        runAt(at("2026-11-19T08:00"));
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatWasReadDoesNotLeave() {
        tell(DIGEST, TUESDAY_AT_TEN);
        notices.markAllRead(nadia.account(), TUESDAY_AT_TEN.plusSeconds(60), TUESDAY_AT_TEN.plusSeconds(60));
        runAt(at("2026-11-18T08:00"));
        assertThat(received()).isEmpty();
    }

    @Test
    void quietHoursHoldMailUntilTheirEnd() {
        tell(AT_ONCE, at("2026-11-20T18:59"));
        runAt(at("2026-11-20T19:02"));
        runAt(at("2026-11-21T10:00"));
        runAt(at("2026-11-23T07:29"));
        assertThat(received()).isEmpty();
        runAt(at("2026-11-23T07:30"));
        assertThat(received()).hasSize(1);
    }

    @Test
    void serverThatIsAwayIsTriedAgainEverMoreRarely() {
        server.stop();
        tell(AT_ONCE, TUESDAY_AT_TEN);
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        runAt(TUESDAY_AT_TEN.plusSeconds(150));
        assertThat(tries()).isEqualTo(1);
        runAt(TUESDAY_AT_TEN.plusSeconds(190));
        assertThat(tries()).isEqualTo(2);
        runAt(TUESDAY_AT_TEN.plusSeconds(400));
        assertThat(tries()).isEqualTo(2);
        server.start();
        sender.setPort(server.getSmtp().getPort());
        runAt(TUESDAY_AT_TEN.plusSeconds(600));
        assertThat(received()).hasSize(1);
        runAt(TUESDAY_AT_TEN.plusSeconds(900));
        assertThat(received()).hasSize(1);
    }

    @Test
    void mailWhoseSenderVanishedLeavesAsTheSameMessage() throws Exception {
        tell(AT_ONCE, TUESDAY_AT_TEN);
        server.stop();
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        server.start();
        sender.setPort(server.getSmtp().getPort());
        UUID mail = jdbc.sql("select id from inbox.mail").query(UUID.class).single();
        Instant vanished = TUESDAY_AT_TEN.plusSeconds(600);
        assertThat(mails.claim(mail, vanished, vanished.minusSeconds(600))).isPresent();
        assertThat(mails.claim(mail, vanished, vanished.minusSeconds(600))).isEmpty();
        runAt(vanished.plusSeconds(300));
        assertThat(received()).isEmpty();
        runAt(vanished.plusSeconds(700));
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getMessageID()).startsWith("<" + mail + "@");
    }

    @Test
    void noticeOfARecordThatIsHiddenNowDoesNotLeave() {
        tell(AT_ONCE, TUESDAY_AT_TEN);
        hidden.addAll(jdbc.sql("select subject_id from inbox.notice")
                .query(UUID.class)
                .list());
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        assertThat(received()).isEmpty();
    }

    @Test
    void mailOfSomebodyAbsentGoesToTheStandIn() throws Exception {
        Viewer ines = Accounts.with(jdbc, "Inès Morvan", Role.PRACTITIONER);
        jdbc.sql("""
                        insert into access.absence (id, account_id, from_on, to_on, stand_in_id, said_by, said_at)
                        values (gen_random_uuid(), :nadia, current_date - 1, current_date + 1, :ines, :nadia, now())
                        """)
                .param("nadia", nadia.account().value())
                .param("ines", ines.account().value())
                .update();
        tell(AT_ONCE, TUESDAY_AT_TEN);
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getAllRecipients()[0].toString())
                .isEqualTo(ines.account().value() + "@rivemont.example");
        assertThat(received().getFirst().getContent().toString())
                .contains("Bonjour Inès Morvan")
                .contains("Vous remplacez Nadia Ferrand");
    }

    @Test
    void demonstrationNeverMails() {
        jdbc.sql("update access.instance set mode = 'DEMONSTRATION'").update();
        tell(AT_ONCE, TUESDAY_AT_TEN);
        runAt(TUESDAY_AT_TEN.plusSeconds(121));
        jdbc.sql("update access.instance set mode = 'OWN'").update();
        assertThat(received()).isEmpty();
    }

    @Test
    void choicesOfAPersonHold() throws Exception {
        web.perform(get("/avis/reglages").with(as(nadia)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Un constat est confié à mon organisation")));
        web.perform(post("/avis/reglages")
                        .with(as(nadia))
                        .with(csrf())
                        .param("avis-jobs-failed", "AT_ONCE")
                        .param("recapitulatif", "WEEKLY")
                        .param("heure", "9h15")
                        .param("silence-de", "21:00")
                        .param("silence-a", "06:00"))
                .andExpect(status().isSeeOther());
        assertThat(preferences.channels(nadia.account())).containsEntry("jobs.failed", NoticeChannel.AT_ONCE);
        assertThat(preferences.hours(nadia.account()).orElseThrow())
                .isEqualTo(new MailHours(
                        DigestRhythm.WEEKLY,
                        java.time.LocalTime.of(9, 15),
                        java.time.LocalTime.of(21, 0),
                        java.time.LocalTime.of(6, 0),
                        false));
        web.perform(post("/avis/reglages").with(as(nadia)).with(csrf()).param("heure", "vers midi"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("vers midi")));
    }

    private UUID tell(NoticeKind kind, Instant at) {
        UUID act = Ids.next();
        notices.insert(
                new Notice(kind.key(), Ids.next(), act, null, ""), kind.byDefault(), List.of(nadia.account()), at);
        return act;
    }

    private void runAt(Instant now) {
        var factory = new StaticListableBeanFactory();
        factory.addBean("toys", new ToyNotices());
        factory.addBean("sender", sender);
        NoticeKinds kinds = new NoticeKinds(factory.getBeanProvider(NoticeSource.class));
        NoticeMail mail = new NoticeMail(
                factory.getBeanProvider(JavaMailSender.class),
                instance,
                "localhost",
                "faubourg@rivemont.example",
                "https://faubourg.rivemont.example/");
        new NoticeMailer(
                        mails,
                        kinds,
                        schedule,
                        new MailDispatch(mails, mail, kinds, addressees, transaction),
                        new NoticeMailer.Tools(Clock.fixed(now, PARIS), transaction))
                .run();
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private List<String> states() {
        return jdbc.sql("select state from inbox.mail").query(String.class).list();
    }

    private int tries() {
        return jdbc.sql("select tries from inbox.mail").query(Integer.class).single();
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(PARIS).toInstant();
    }

    /** Records that exist as long as they are not hidden. */
    private final class ToyNotices implements NoticeSource {
        @Override
        public List<NoticeKind> kinds() {
            return List.of(AT_ONCE, DIGEST);
        }

        @Override
        public Map<UUID, NoticeRecord> records(Collection<UUID> subjects, Viewer viewer) {
            return subjects.stream()
                    .filter(subject -> !hidden.contains(subject))
                    .collect(Collectors.toMap(
                            Function.identity(),
                            subject -> new NoticeRecord("Essai", "Les Tanneries", "/essais/" + subject)));
        }
    }
}
