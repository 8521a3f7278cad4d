package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.testing.OnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class ThrottleModuleTests {

    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        jdbc.sql("delete from access.guess_count").update();
    }

    @Test
    void sixthGuessWaitsAMinuteAndTheWaitDoubles() {
        GuessRepository guesses = at(NOON);
        for (int i = 0; i < GuessLimit.ACCOUNT.free(); i++) {
            assertThat(guesses.count(GuessLimit.ACCOUNT, "a@b.fr")).isEmpty();
        }
        assertThat(guesses.count(GuessLimit.ACCOUNT, "A@B.fr ")).contains(NOON.plusSeconds(60));
        assertThat(at(NOON.plusSeconds(61)).count(GuessLimit.ACCOUNT, "a@b.fr")).isEmpty();
        assertThat(at(NOON.plusSeconds(62)).count(GuessLimit.ACCOUNT, "a@b.fr")).contains(NOON.plusSeconds(61 + 120));
        assertThat(guesses.count(GuessLimit.ACCOUNT, "c@b.fr")).isEmpty();
    }

    @Test
    void waitNeverExceedsTheLongest() {
        Instant now = NOON;
        for (int i = 0; i < 40; i++) {
            now = at(now).count(GuessLimit.ACCOUNT, "long@b.fr").orElse(now.plusSeconds(1));
        }
        Instant last = now;
        at(last).count(GuessLimit.ACCOUNT, "long@b.fr");
        assertThat(at(last).count(GuessLimit.ACCOUNT, "long@b.fr"))
                .hasValueSatisfying(until ->
                        assertThat(Duration.between(last, until)).isLessThanOrEqualTo(GuessLimit.ACCOUNT.longest()));
    }

    @Test
    void countIsForgottenAfterADayAndErasedOnTheClock() {
        for (int i = 0; i < 5; i++) {
            at(NOON).count(GuessLimit.ACCOUNT, "old@b.fr");
        }
        GuessRepository later = at(NOON.plus(GuessLimit.MEMORY).plusSeconds(1));
        for (int i = 0; i < 4; i++) {
            assertThat(later.count(GuessLimit.ACCOUNT, "old@b.fr")).isEmpty();
        }
        at(NOON.plus(GuessLimit.MEMORY.multipliedBy(2)).plusSeconds(2)).eraseOld();
        assertThat(jdbc.sql("select count(*) from access.guess_count")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void guessesSentAtOnceGetNoFurther() throws Exception {
        GuessRepository guesses = at(NOON);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            attempts.add(() -> guesses.count(GuessLimit.ACCOUNT, "storm@b.fr").isEmpty());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            int passed = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                passed += attempt.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(GuessLimit.ACCOUNT.free());
        }
    }

    @Test
    void knownAndUnknownAddressesAreRefusedInTheSameWords() throws Exception {
        accounts.create(
                new Identity("Hugo Bellanger", "hugo@rivemont.example", ""), "quatre mots sans rapport", List.of());
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            known.add(refusal("hugo@rivemont.example", i));
            unknown.add(refusal("nobody@rivemont.example", i));
        }
        assertThat(known).isEqualTo(unknown);
        assertThat(known.getFirst()).contains("ne vont pas ensemble");
        assertThat(known.getLast()).contains("Trop d’essais de suite. Réessayez à ");
    }

    @Test
    void rightPasswordForgetsTheGuessesBefore() throws Exception {
        accounts.create(
                new Identity("Inès Morvan", "ines@rivemont.example", ""), "quatre mots sans rapport", List.of());
        refusal("ines@rivemont.example", 0);
        web.perform(post("/connexion")
                        .with(csrf())
                        .param("email", "ines@rivemont.example")
                        .param("password", "quatre mots sans rapport"))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select count(*) from access.guess_count where kind = 'ACCOUNT'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ipv6SubscriberCountsOnce() {
        assertThat(NetworkAddress.keyOf("2001:db8:1:2::1")).isEqualTo(NetworkAddress.keyOf("2001:db8:1:2:ffff::9"));
        assertThat(NetworkAddress.keyOf("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(NetworkAddress.keyOf("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private GuessRepository at(Instant now) {
        return new GuessRepository(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** What the error summary says. */
    private String refusal(String email, int attempt) throws Exception {
        String page = web.perform(post("/connexion")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("198.51.100." + attempt);
                            return request;
                        })
                        .param("email", email)
                        .param("password", "autre chose"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return page.substring(page.indexOf("error-summary"), page.indexOf("<form"))
                .replace(email, "");
    }
}
