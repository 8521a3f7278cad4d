package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Links by mail, through a real mail server that the test starts, stops and loses. */
@OnDatabase
@ExtendWith(OutputCaptureExtension.class)
class LinkMailModuleTests {

    private static final Pattern LINK = Pattern.compile("https://faubourg\\.example/invitation/(\\S+)");

    @Autowired
    Accounts accounts;

    @Autowired
    AccountListQueries queries;

    @Autowired
    Links links;

    @Autowired
    Instance instance;

    @Autowired
    AccountRepository repository;

    @Autowired
    JournalRepository journal;

    @Autowired
    GuessRepository guesses;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private LinkMail mail;
    private AccountDetails claire;

    @BeforeEach
    void mailServer() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        server.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        mail = new LinkMail(
                beans.getBeanProvider(JavaMailSender.class),
                instance,
                "localhost",
                "faubourg@rivemont.example",
                "https://faubourg.example/");
        AccountOutcome made =
                accounts.create(new Identity("Claire Vasseur", Ids.next() + "@rivemont.example", ""), List.of(), null);
        claire = queries.details(((AccountOutcome.Done) made).account()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void invitationArrivesInFrenchWithALinkThatOpensOnce() throws Exception {
        LinkToken token = links.make(claire.id(), LinkPurpose.INVITATION, null);
        assertThat(mail.send(claire, LinkPurpose.INVITATION, mail.ownAddress().orElseThrow() + Links.path(token)))
                .isTrue();
        MimeMessage message = received();
        assertThat(message.getAllRecipients()[0]).hasToString(claire.email());
        assertThat(message.getFrom()[0]).hasToString("faubourg@rivemont.example");
        assertThat(message.getSubject()).isEqualTo("Votre compte Faubourg, Rivemont");
        String text = String.valueOf(message.getContent());
        assertThat(text).contains("Bonjour Claire Vasseur", "Un compte vous est ouvert", "sept jours");
        Matcher found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        assertThat(links.choosePassword(new LinkToken(found.group(1)), "quatre mots sans rapport"))
                .contains(claire.id());
        assertThat(links.open(new LinkToken(found.group(1)))).isEmpty();
    }

    @Test
    void resetSaysWhatToDoWhenNothingWasAsked() throws Exception {
        mail.send(claire, LinkPurpose.RESET, "https://faubourg.example/invitation/x");
        assertThat(String.valueOf(received().getContent())).contains("deux heures", "Si vous n’avez rien demandé");
    }

    @Test
    void serverThatIsDownLosesNothingAndSaysSo(CapturedOutput log) {
        server.stop();
        LinkToken token = links.make(claire.id(), LinkPurpose.INVITATION, null);
        assertThat(mail.send(claire, LinkPurpose.INVITATION, "https://faubourg.example" + Links.path(token)))
                .isFalse();
        // The link is still good: the administrator is shown it, to be handed over.
        assertThat(links.open(token)).isPresent();
        assertThat(log.getAll())
                .contains("could not be mailed", claire.id().value().toString())
                .doesNotContain(token.secret(), claire.email());
    }

    @Test
    void requestForANewPasswordThatCouldNotBeMailedWaitsForTheAdministrators() throws Exception {
        server.stop();
        ForgottenPassword forgotten =
                new ForgottenPassword(queries, repository, links, mail, journal, guesses, transaction);
        assertThat(forgotten.ask(claire.email(), "192.0.2.7")).isEmpty();
        Instant limit = Instant.now().plusSeconds(20);
        while (!acts().contains("RESET_MADE") || waitingSince() == null) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(50);
        }
        assertThat(waitingSince()).isNotNull();
    }

    private List<String> acts() {
        return jdbc.sql("select act from access.journal where account_id = :id")
                .param("id", claire.id().value())
                .query(String.class)
                .list();
    }

    private @Nullable Instant waitingSince() {
        return queries.details(claire.id()).orElseThrow().resetAskedAt();
    }

    private MimeMessage received() {
        assertThat(server.waitForIncomingEmail(5000, 1)).isTrue();
        return server.getReceivedMessages()[0];
    }
}
