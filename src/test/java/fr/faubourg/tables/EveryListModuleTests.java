package fr.faubourg.tables;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.demo.World;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.UrlQuery;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Every list that may be taken out, in the demonstration's town: by whom, as what, and at what cost. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryListModuleTests {
    /** Sign-in, rights, filters, the rows and the journal: a list that reads row by row would need more. */
    private static final int STATEMENTS = 30;

    @Autowired
    MockMvc web;

    @Autowired
    List<ExportedList> lists;

    @Autowired
    World world;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    private Viewer administrator;
    /** What a list needs to be told of which record it is. */
    private final Map<String, UrlQuery> asked = new TreeMap<>();

    @BeforeAll
    void townWithPeople() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        world.tell(Instant.parse("2026-11-20T17:00:00Z"));
        administrator = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        UUID place = id("select id from territory.place where name = 'Les Tanneries'");
        UUID partner = id("select organisation_id from directory.contact order by id limit 1");
        asked.put("responsabilites", UrlQuery.empty().with("lieu", place));
        asked.put("indicateurs", UrlQuery.empty().with("lieu", place));
        asked.put("contacts", UrlQuery.empty().with("partenaire", partner));
        asked.put("secteurs", UrlQuery.empty().with("partenaire", partner));
        asked.put("historique", UrlQuery.empty().with("sorte", "lieu").with("fiche", place));
        asked.put("constats-chantier", UrlQuery.empty().with("chantier", worksite()));
        asked.put("recherche", UrlQuery.empty().with("q", "Tanneries"));
    }

    @Test
    void everyListComesAsAWorkbookATextAndPaperAndIsJournalled() throws Exception {
        for (ExportedList list : theirs()) {
            for (String format : List.of("xlsx", "csv", "pdf")) {
                List<MvcResult> answer = new ArrayList<>();
                List<String> statements =
                        Statements.during(() -> answer.add(perform(file(list, format), administrator)));
                assertThat(answer.getFirst().getResponse().getStatus())
                        .as("%s as %s", list.key(), format)
                        .isEqualTo(200);
                assertThat(answer.getFirst().getResponse().getHeader("Content-Disposition"))
                        .as("%s as %s", list.key(), format)
                        .startsWith("attachment");
                assertThat(statements).as(list.key()).hasSizeLessThan(STATEMENTS);
            }
            assertThat(journalled(list.key())).as(list.key()).containsExactly("csv", "pdf", "xlsx");
        }
    }

    @Test
    void whoeverSeesThePageTakesTheListOutAndNobodyElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            Viewer viewer = Accounts.with(jdbc, "Personne " + role, role);
            for (ExportedList list : theirs()) {
                int page = status(list.href(query(list)), viewer);
                int form = status(query(list).choosing(list.key()), viewer);
                int file = status(file(list, "csv"), viewer);
                boolean sees = page == 200;
                if (sees != (file == 200) || sees != (form == 200)) {
                    wrong.add("%s for %s: page %d, form %d, file %d".formatted(list.key(), role, page, form, file));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void administratorOfABranchTakesNoAccountOut() throws Exception {
        Viewer branch = new Viewer(
                administrator.account(),
                "Hugo",
                "",
                List.of(new Grant(
                        Role.ADMINISTRATOR, null, id("select id from territory.place where name = 'Les Tanneries'"))));
        for (String key : List.of("comptes", "journal-acces", "delegations", "domaines-admis", "fusions", "doublons")) {
            assertThat(lists.stream()
                            .filter(list -> list.key().equals(key))
                            .findFirst()
                            .orElseThrow()
                            .openTo(branch))
                    .as(key)
                    .isFalse();
        }
    }

    @Test
    void everyListHasANameOfItsOwn() {
        assertThat(lists).extracting(ExportedList::key).doesNotHaveDuplicates();
        assertThat(lists).extracting(ExportedList::label).doesNotHaveDuplicates();
    }

    @Test
    void workbookOfCategoriesHasNumbersWhereThePageHasNumbers() throws Exception {
        List<Row> rows = sheet("categories", "", "Catégories");
        int delay = column(rows, "Délai, jours ouvrés");
        int uses = column(rows, "Constats (1 000 au plus)");
        assertThat(rows.stream()
                        .skip(1)
                        .filter(row -> row.getCellAsNumber(delay).isPresent()))
                .isNotEmpty();
        assertThat(rows.stream().skip(1))
                .allSatisfy(row -> assertThat(row.getCellAsNumber(uses)).isPresent());
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(0))).contains("Éclairage");
    }

    @Test
    void workbookOfSearchResultsSaysWhatWasSearchedForAndTheJournalDoesNot() throws Exception {
        byte[] file = bytes("/exports/fichier?liste=recherche&format=xlsx&q=tanneries");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().stream().skip(1).map(row -> row.getCellText(0)))
                    .contains("Lieux");
            assertThat(workbook.findSheet("Sources et filtres").orElseThrow().read())
                    .extracting(row -> row.getCellText(0) + " | " + row.getCellText(1))
                    .contains("Filtre\u00a0: Mots | tanneries");
        }
        assertThat(jdbc.sql("select filters::text from tables.export_journal where kind = 'recherche'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(filters ->
                        assertThat(filters).contains("recherche par mots").doesNotContain("tanneries"));
    }

    @Test
    void accountsAreReadSomeAtATime() throws Exception {
        int before = accountStatements();
        for (int i = 0; i < 60; i++) {
            Accounts.with(jdbc, "Collègue " + i, Role.PRACTITIONER);
        }
        assertThat(accountStatements()).isEqualTo(before);
    }

    @Test
    void everybodyTakesOutTheOwnJobsAndAdministratorsThoseOfAll() throws Exception {
        Viewer ines = Accounts.with(jdbc, "Inès Caron", Role.PRACTITIONER);
        for (Viewer viewer : List.of(ines, administrator)) {
            jdbc.sql("""
                    insert into jobs.job (id, kind, title, href, params, state, account_id, ended_at)
                    values (:id, 'toy', :title, '', '{}', 'DONE', :account, now())
                    """)
                    .param("id", Ids.next())
                    .param("title", "Travail de " + viewer.name())
                    .param("account", viewer.account().value())
                    .update();
        }
        String address = UrlQuery.empty().asked("travaux", "csv");
        assertThat(text(address, ines)).contains("Travail de Inès Caron").doesNotContain("Hugo Bellanger");
        assertThat(text(address, administrator)).contains("Travail de Inès Caron", "Travail de Hugo Bellanger");
    }

    private int accountStatements() throws Exception {
        String address = UrlQuery.empty().asked("comptes", "csv");
        return Statements.during(() -> perform(address, administrator)).size();
    }

    private String text(String address, Viewer viewer) throws Exception {
        return perform(address, viewer).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** All but those of the tests and those of records that the town has none of, which their own tests try. */
    private List<ExportedList> theirs() {
        return lists.stream()
                .filter(list -> !Set.of(ToyList.KEY, "geste-groupe", "bilan-fige-mouvements")
                        .contains(list.key()))
                .toList();
    }

    private UrlQuery query(ExportedList list) {
        return asked.getOrDefault(list.key(), UrlQuery.empty());
    }

    private String file(ExportedList list, String format) {
        return query(list).asked(list.key(), format);
    }

    private List<Row> sheet(String key, String parameters, String name) throws Exception {
        byte[] file = bytes("/exports/fichier?liste=" + key + "&format=xlsx" + parameters);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Sheet> sheets = workbook.getSheets()) {
            return sheets.filter(sheet -> sheet.getName().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .read();
        }
    }

    private static int column(List<Row> rows, String heading) {
        return rows.getFirst().stream()
                .map(cell -> cell.getText())
                .collect(Collectors.toList())
                .indexOf(heading);
    }

    private byte[] bytes(String address) throws Exception {
        return perform(address, administrator).getResponse().getContentAsByteArray();
    }

    private int status(String address, Viewer viewer) throws Exception {
        return perform(address, viewer).getResponse().getStatus();
    }

    private MvcResult perform(String address, Viewer viewer) throws Exception {
        return web.perform(get(URI.create(address)).with(as(viewer))).andReturn();
    }

    private List<String> journalled(String key) {
        return jdbc.sql("""
                select distinct format from tables.export_journal
                where kind = :kind and account_id = :account and row_count is not null order by format
                """)
                .param("kind", key)
                .param("account", administrator.account().value())
                .query(String.class)
                .list();
    }

    /** One of the landlord's, with a phase. */
    private UUID worksite() {
        UUID worksite = Ids.next();
        jdbc.sql("""
                insert into worksites.worksite (id, name, owner_id)
                select :id, 'Isolation des façades', id from directory.organisation where kind = 'LANDLORD' order by id limit 1
                """).param("id", worksite).update();
        jdbc.sql("""
                insert into worksites.phase (id, worksite_id, name, first_day, last_day)
                values (:id, :worksite, 'Façades', date '2026-10-01', date '2027-03-31')
                """).param("id", Ids.next()).param("worksite", worksite).update();
        return worksite;
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
