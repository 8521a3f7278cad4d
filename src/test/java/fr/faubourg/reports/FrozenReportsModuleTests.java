package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.reports.FrozenReport.Measure;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.Period;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenReportsModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    @Autowired
    Freezing freezing;

    @Autowired
    FrozenReports frozen;

    private ReportTown town;
    private LocalDate today;

    @BeforeAll
    void build() {
        today = reports.today();
        town = new ReportTown(jdbc, today);
    }

    @Test
    void eachFrozenFigureIsTheNumberOfItsRecords() {
        for (Viewer viewer : List.of(town.reader, town.partner)) {
            var report = frozen.get(freezing.freeze(year(), Ids.next(), viewer), viewer);
            var live = reports.of(year(), viewer);
            assertThat(value(report, "Ensemble", "Ensemble", Measure.TOTAL))
                    .isEqualTo(live.whole().total());
            assertThat(report.figures()).hasSizeGreaterThan(20).allSatisfy(figure -> {
                assertThat(figure.now()).as(figure.toString()).isEqualTo(figure.value());
                assertThat(figure.moved()).isFalse();
            });
            assertThat(report.headline()).isEqualTo("Aucun chiffre n’a changé depuis");
        }
    }

    @Test
    void frozenFigureStaysAndSaysWhichRecordsEnteredLeftOrChanged() throws Exception {
        var id = freezing.freeze(year(), Ids.next(), town.reader);
        var before = frozen.get(id, town.reader);
        UUID reopened = one("CLOSED");
        jdbc.sql("update watch.observation set state = 'QUALIFIED', closed_at = null where id = :id")
                .param("id", reopened)
                .update();
        UUID reworded = one("NEW");
        jdbc.sql("update watch.observation set finding = 'Autre chose' where id = :id")
                .param("id", reworded)
                .update();

        var after = frozen.get(id, town.reader);
        var treated = figure(after, "Ensemble", "Ensemble", Measure.TREATED);
        assertThat(treated.value()).isEqualTo(value(before, "Ensemble", "Ensemble", Measure.TREATED));
        assertThat(treated.now()).isEqualTo(treated.value() - 1);
        assertThat(treated.left()).isEqualTo(1);
        var open = figure(after, "Ensemble", "Ensemble", Measure.OPEN);
        assertThat(open.entered()).isEqualTo(1);
        assertThat(open.changed()).isEqualTo(1);
        assertThat(after.headline()).contains("ont changé depuis");

        var movements = frozen.movements(id, open.id(), town.reader);
        assertThat(movements.entered())
                .singleElement()
                .satisfies(member -> assertThat(member.href()).isEqualTo("/historique/constat/" + reopened));
        assertThat(movements.changed())
                .singleElement()
                .satisfies(member -> assertThat(member.href()).isEqualTo("/historique/constat/" + reworded));
        assertThat(Statements.during(
                        () -> web.perform(get("/bilans/figes/" + id).with(as(town.reader)))))
                .hasSizeLessThan(14);
        web.perform(get("/bilans/figes/" + id + "/chiffres/" + open.id()).with(as(town.reader)))
                .andExpect(status().isOk());

        var file = "/exports/fichier?format=csv&liste=bilan-fige-mouvements&bilan=" + id + "&chiffre=" + open.id();
        assertThat(web.perform(get(file).with(as(town.reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("entré;"))
                .anySatisfy(line -> assertThat(line).startsWith("modifié;"));
        web.perform(get(file).with(as(town.partner))).andExpect(status().isNotFound());
        web.perform(get(file.replace(id.toString(), "ailleurs")).with(as(town.reader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothingOfItCanBeChangedOrAdded() {
        var id = freezing.freeze(year(), Ids.next(), town.reader);
        for (String attempt : List.of(
                "update reports.frozen set title = 'Autre' where id = :id",
                "delete from reports.frozen_figure where report_id = :id",
                "update reports.frozen_record set state = 'NEW' where report_id = :id",
                "delete from reports.frozen_task where report_id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param("id", id).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into reports.frozen_figure (id, report_id, position, section, label, measure, value)
                        values (gen_random_uuid(), :id, 9999, 'Ensemble', 'Ajout', 'TOTAL', 1)
                        """).param("id", id).update())
                .rootCause()
                .hasMessageContaining("a frozen report never changes");
        assertThat(jdbc.sql("""
                        select count(*) from pg_trigger where tgname = 'stay_frozen' and tgenabled = 'O'
                        """).query(Long.class).single()).isEqualTo(4);
    }

    @Test
    void partnerReadsOnlyWhatWasFrozenWithItsRights() throws Exception {
        var ofStaff = freezing.freeze(year(), Ids.next(), town.reader);
        var ofPartner = freezing.freeze(year(), Ids.next(), town.partner);
        assertThat(value(frozen.get(ofPartner, town.reader), "Ensemble", "Ensemble", Measure.TOTAL))
                .isLessThan(value(frozen.get(ofStaff, town.reader), "Ensemble", "Ensemble", Measure.TOTAL));
        assertThatThrownBy(() -> frozen.get(ofStaff, town.partner)).isInstanceOf(NotFound.class);
        web.perform(get("/bilans/figes/" + ofStaff + "/xlsx").with(as(town.partner)))
                .andExpect(status().isNotFound());
        var list = web.perform(get("/bilans/figes").with(as(town.partner)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains(ofPartner.toString()).doesNotContain(ofStaff.toString());
    }

    @Test
    void sameFormTwiceFreezesOnceAndTheDocumentsHoldTheFrozenValues() throws Exception {
        var key = Ids.next();
        var first = frozenBy(key);
        assertThat(frozenBy(key)).isEqualTo(first);
        byte[] pdf = web.perform(get(first + "/pdf").with(as(town.reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Figé le")
                    .contains("Définitions, figées avec les chiffres")
                    .contains("Délai médian");
        }
        byte[] file = web.perform(get(first + "/xlsx").with(as(town.reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Chiffres", "Définitions", "Constats", "Sources et filtres");
        }
    }

    @Test
    void reportOfAPastDayShowsWhatWasRecordedThen() throws Exception {
        LocalDate seen = today.minusDays(400);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, address, category_id, kind, finding, state, recorded_from)
                        values (:id, :seen, now(), 'ROUND', :place, '', (select id from watch.category where code = 'voirie'), 'WEAKNESS', 'Trou',
                            'NEW', now() - interval '10 days')
                        """)
                .param("id", id)
                .param("seen", seen)
                .param("place", town.vignes.value())
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number, recorded_from)
                        select :place, id, observed_on, number, now() - interval '10 days' from watch.observation where id = :id
                        """).param("place", town.vignes.value()).param("id", id).update();
        jdbc.sql(
                        "update watch.observation set state = 'REJECTED', closed_at = now(), category_id = (select id from watch.category where code = 'eau') where id = :id")
                .param("id", id)
                .update();
        var period = new Period(seen, seen);
        var now = reports.of(new Coordinates(town.vignes, period, null), town.reader);
        assertThat(now.whole().open()).isZero();
        var then = reports.of(new Coordinates(town.vignes, period, today.minusDays(2)), town.reader);
        assertThat(then.whole().open()).isEqualTo(1);
        assertThat(then.byCategory().getFirst().label()).containsIgnoringCase("voirie");
        assertThat(reports.of(new Coordinates(town.vignes, period, today.minusDays(20)), town.reader)
                        .isEmpty())
                .isTrue();

        var page = web.perform(get("/bilans" + then.coordinates().query()).with(as(town.reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Données telles qu’elles étaient enregistrées le");
        var list = web.perform(get(then.byCategory().getFirst().openHref()).with(as(town.reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list)
                .contains("Données telles qu’elles étaient enregistrées le")
                .contains("Trou")
                .contains("/constats/" + id);
    }

    private String frozenBy(UUID key) throws Exception {
        var request = post("/bilans/figes")
                .param("cle", key.toString())
                .with(as(town.reader))
                .with(csrf());
        for (var field : year().query().fields()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return String.valueOf(web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private UUID one(String state) {
        return jdbc.sql("""
                        select o.id from watch.observation o join watch.observation_place op on op.observation_id = o.id
                        where o.state = :state and op.place_id = :place and o.observed_on > :from
                        order by o.number limit 1
                        """)
                .param("state", state)
                .param("place", town.tanneries.value())
                .param("from", today.minusDays(364))
                .query(UUID.class)
                .single();
    }

    private static long value(FrozenReport report, String section, String label, Measure measure) {
        return figure(report, section, label, measure).value();
    }

    private static FrozenReport.Figure figure(FrozenReport report, String section, String label, Measure measure) {
        return report.figures().stream()
                .filter(figure ->
                        figure.section().equals(section) && figure.label().equals(label) && figure.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private Coordinates year() {
        return new Coordinates(town.tanneries, new Period(today.minusDays(364), today), null);
    }
}
