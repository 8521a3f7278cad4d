package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class LinksModuleTests {

    private static final AccountReach ALL = new AccountReach(new AccountId(new java.util.UUID(0, 0)), true, List.of());

    private static final Pattern LINK = Pattern.compile("value=\"http://localhost(/invitation/[A-Za-z0-9_-]{43})\"");

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountListQueries queries;

    @Autowired
    Links links;

    @Autowired
    Viewers viewers;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    private Viewer administrator;
    private AccountId invited;

    @BeforeEach
    void begin() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        jdbc.sql("delete from access.guess_count").update();
        String unique = Instant.now().toString().replaceAll("\\D", "");
        administrator = viewers.find(done(accounts.create(
                        new Identity("Hugo Bellanger", "hugo" + unique + "@rivemont.example", ""),
                        "quatre mots sans rapport",
                        List.of(new Grant(Role.ADMINISTRATOR, null, null)))))
                .orElseThrow();
        invited = done(accounts.create(
                new Identity("Nadia Ferrand", "nadia" + unique + "@rivemont.example", ""),
                List.of(),
                administrator.account()));
    }

    @Test
    void invitationOpensTheChoiceOfAPasswordOnce() throws Exception {
        String link = make();
        web.perform(get(link)).andExpect(status().isOk()).andExpect(header().string("Referrer-Policy", "no-referrer"));
        web.perform(post(link)
                        .with(csrf())
                        .param("password", "quatre mots sans rapport")
                        .param("again", "quatre mots sans rapports"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(link)
                        .with(csrf())
                        .param("password", "quatre mots sans rapport")
                        .param("again", "quatre mots sans rapport"))
                .andExpect(redirectedUrl("/aujourdhui"));
        assertThat(queries.details(invited).orElseThrow().state()).isEqualTo(AccountState.OPEN);
        web.perform(get(link)).andExpect(status().isGone());
        web.perform(post(link)
                        .with(csrf())
                        .param("password", "encore un autre mot de passe")
                        .param("again", "encore un autre mot de passe"))
                .andExpect(status().isGone());
    }

    @Test
    void secretIsNowhereInTheDatabase() throws Exception {
        String secret = make().substring("/invitation/".length());
        for (String table : List.of("account_link", "journal", "spring_session_attributes")) {
            assertThat(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from access." + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain(secret);
        }
    }

    @Test
    void newLinkMakesTheOneBeforeWorthless() throws Exception {
        String first = make();
        String second = make();
        web.perform(get(first)).andExpect(status().isGone());
        web.perform(get(second)).andExpect(status().isOk());
    }

    @Test
    void linkExpiresAndIsErasedAMonthLater() {
        LinkToken token = links.make(invited, LinkPurpose.RESET, administrator.account());
        assertThat(at(Duration.ofMinutes(119)).open(token)).isPresent();
        assertThat(at(Duration.ofMinutes(121)).open(token)).isEmpty();
        assertThat(at(Duration.ofMinutes(121)).spend(token)).isEmpty();
        LinkToken invitation = links.make(invited, LinkPurpose.INVITATION, administrator.account());
        assertThat(at(Duration.ofDays(7).minusMinutes(1)).open(invitation)).isPresent();
        assertThat(at(Duration.ofDays(7).plusMinutes(1)).open(invitation)).isEmpty();
        at(Duration.ofDays(38)).eraseOld();
        assertThat(jdbc.sql("select count(*) from access.account_link where account_id = :id")
                        .param("id", invited.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void linkOfAClosedAccountOpensNothing() throws Exception {
        String link = make();
        accounts.close(invited, administrator.account());
        web.perform(get(link)).andExpect(status().isGone());
    }

    @Test
    void forgottenPasswordIsAnsweredAlikeAndReachesTheAdministrator() throws Exception {
        String email = queries.details(invited).orElseThrow().email();
        assertThat(forgot(email)).isEqualTo(forgot("inconnue@rivemont.example"));
        Instant limit = Instant.now().plusSeconds(10);
        while (queries.resetRequests(ALL) == 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
        assertThat(queries.details(invited).orElseThrow().resetAskedAt()).isNotNull();
        String page = web.perform(get("/comptes").with(as(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("attend un nouveau mot de passe");
        make();
        assertThat(queries.details(invited).orElseThrow().resetAskedAt()).isNull();
    }

    @Test
    void askingAgainAndAgainIsSlowedDown() throws Exception {
        for (int i = 0; i < GuessLimit.RESET_ACCOUNT.free(); i++) {
            forgot("insistante@rivemont.example");
        }
        web.perform(post("/mot-de-passe-oublie").with(csrf()).param("email", "insistante@rivemont.example"))
                .andExpect(status().isUnprocessableContent());
    }

    private String make() throws Exception {
        String page = web.perform(post("/comptes/" + invited.value() + "/lien")
                        .with(csrf())
                        .with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher found = LINK.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String forgot(String email) throws Exception {
        return web.perform(post("/mot-de-passe-oublie").with(csrf()).param("email", email))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(email, "…");
    }

    private LinkRepository at(Duration later) {
        return new LinkRepository(jdbc, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
    }

    private static AccountId done(AccountOutcome outcome) {
        return ((AccountOutcome.Done) outcome).account();
    }
}
