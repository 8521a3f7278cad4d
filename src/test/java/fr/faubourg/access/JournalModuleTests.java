package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal of what administrators did: sentences, filters, files. */
@OnDatabase
class JournalModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    AdministrativeJournal journal;

    @Autowired
    Viewers viewers;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Viewer hugo;
    private Viewer karim;

    @BeforeEach
    void aFewActs() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        hugo = person("Hugo Bellanger", new Grant(Role.ADMINISTRATOR, null, null));
        karim = person("Karim Diallo", new Grant(Role.READER, Ids.next(), null));
        accounts.close(karim.account(), hugo.account());
        accounts.reopen(karim.account(), hugo.account());
    }

    @Test
    void actsReadAsSentences() throws Exception {
        assertThat(page("/comptes/journal?compte=" + karim.account().value()))
                .contains(
                        "Hugo Bellanger a fermé le compte de Karim Diallo.",
                        "Hugo Bellanger a rouvert le compte de Karim Diallo.",
                        "Faubourg a donné à Karim Diallo l’habilitation «\u00a0Lecture\u00a0»");
    }

    @Test
    void everyActHasItsSentence() {
        for (AdministrativeAct act : AdministrativeAct.values()) {
            String told = journal.entry(
                            new JournalQueries.Line(java.time.Instant.EPOCH, act, "A", null, "B", null, "sujet"),
                            new Scopes.Names(Map.of(), Map.of()))
                    .sentence();
            assertThat(told).as(act.name()).endsWith(".").doesNotContain("{", "AdministrativeAct");
        }
    }

    @Test
    void filtersNarrowByPersonActAndDay() throws Exception {
        assertThat(page("/comptes/journal?acte=ACCOUNT_CLOSED"))
                .contains("a fermé le compte")
                .doesNotContain("a rouvert le compte");
        assertThat(page("/comptes/journal?qui=karim")).contains("Karim Diallo");
        assertThat(page("/comptes/journal?qui=personne-de-ce-nom")).contains("Rien n’est noté");
        assertThat(page("/comptes/journal?au=2001-01-01")).contains("Rien n’est noté");
        assertThat(page("/comptes/journal?du=2001-01-01&au=n-importe-quoi&acte=RIEN"))
                .contains("a fermé le compte");
    }

    @Test
    void pageAsksTheDatabaseABoundedNumberOfTimes() throws Exception {
        page("/comptes/journal");
        int few = Statements.during(() -> page("/comptes/journal")).size();
        for (int i = 0; i < 20; i++) {
            person("Quelqu’un", new Grant(Role.READER, Ids.next(), null));
        }
        assertThat(Statements.during(() -> page("/comptes/journal"))).hasSizeLessThanOrEqualTo(few);
    }

    @Test
    void fileHoldsWhatThePageShows() {
        UrlQuery closed = UrlQuery.of(Map.of(
                "acte", List.of("ACCOUNT_CLOSED"),
                "compte", List.of(karim.account().value().toString())));
        transaction.executeWithoutResult(_ -> {
            try (Stream<AdministrativeJournal.Entry> entries = journal.entries(closed)) {
                assertThat(entries)
                        .extracting(AdministrativeJournal.Entry::sentence)
                        .containsExactly("Hugo Bellanger a fermé le compte de Karim Diallo.");
            }
        });
        assertThat(journal.count(closed)).isEqualTo(1);
        assertThat(journal.inWords(closed)).containsExactly(List.of("Acte", "Compte fermé"));
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(as(hugo))).andReturn().getResponse().getContentAsString();
    }

    private Viewer person(String name, Grant grant) {
        AccountOutcome outcome = accounts.create(
                new Identity(name, Ids.next() + "@rivemont.example", ""), "quatre mots sans rapport", List.of(grant));
        return viewers.find(((AccountOutcome.Done) outcome).account()).orElseThrow();
    }
}
