package fr.faubourg.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What was seen before an operation and after it. */
@OnDatabase
@Transactional
class BeforeAfterModuleTests {
    @Autowired
    Operations operations;

    @Autowired
    OperationQueries queries;

    @Autowired
    Comparing comparing;

    @Autowired
    ObservationSelections selections;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);
    private final LocalDate first = today.minusDays(60);
    private final LocalDate last = today.minusDays(55);
    private PreventionTown prevention;

    @BeforeEach
    void build() {
        prevention = new PreventionTown(jdbc);
    }

    @Test
    void windowsEndTheDayBeforeTheFirstSessionAndBeginTheDayAfterTheLast() {
        var id = held(List.of(prevention.town.tanneries), 30);
        seen(first.minusDays(31));
        seen(first.minusDays(30));
        seen(first.minusDays(1));
        seen(first);
        seen(last);
        seen(last.plusDays(1));
        seen(last.plusDays(30));
        seen(last.plusDays(31));
        var line = aimed(compare(id, prevention.town.regulator));
        assertThat(line.before().number()).isEqualTo(2);
        assertThat(line.after().number()).isEqualTo(2);
    }

    @Test
    void onlyWeaknessesOfTheAimedThemesCountAndRejectedOnesDoNot() {
        var id = held(List.of(prevention.town.tanneries), 30);
        var day = first.minusDays(3);
        seen(day);
        prevention.seen("eclairage", prevention.town.tanneries, day);
        prevention.seen("proprete", prevention.town.tanneries, day, "STRENGTH", "NEW");
        prevention.seen("proprete", prevention.town.tanneries, day, "WEAKNESS", "REJECTED");
        prevention.seen("proprete", prevention.town.vignes, day);
        assertThat(aimed(compare(id, prevention.town.regulator)).before().number())
                .isEqualTo(1);
    }

    @Test
    void theRestOfTheCommuneIsTheCommuneWithoutTheAimedPlaces() {
        var id = held(List.of(prevention.town.tanneries), 30);
        prevention.seen(18, "proprete", prevention.town.tanneries, first.minusDays(4));
        prevention.seen(7, "proprete", prevention.town.tanneries, last.plusDays(4));
        prevention.seen(5, "proprete", prevention.town.vignes, first.minusDays(4));
        prevention.seen(4, "proprete", prevention.town.vignes, last.plusDays(4));
        var comparison = compare(id, prevention.town.regulator);
        assertThat(comparison.lines())
                .extracting(line -> line.before().number(), line -> line.after().number())
                .containsExactly(tuple(18L, 7L), tuple(23L, 11L), tuple(5L, 4L));
        assertThat(plain(comparison.finding()))
                .startsWith("18 constats « Propreté")
                .endsWith("avant, 7 après ; ailleurs dans la commune sur les mêmes périodes : 5 puis 4.");
        assertThat(comparison.cautions()).noneMatch(text -> text.startsWith("Les nombres sont petits"));
    }

    @Test
    void anOperationInTheWholeCommuneHasNoRestToCompareWith() {
        var id = held(List.of(prevention.town.rivemont), 30);
        seen(first.minusDays(1));
        var comparison = compare(id, prevention.town.regulator);
        assertThat(comparison.lines()).hasSize(1);
        assertThat(comparison.finding()).doesNotContain("ailleurs");
    }

    @Test
    void anObservationInTwoAimedPlacesCountsOnce() {
        var id = held(List.of(prevention.town.tanneries, prevention.town.cordiers), 30);
        prevention.seen("proprete", prevention.town.cordiers, first.minusDays(2));
        prevention.seen("proprete", prevention.town.tanneries, first.minusDays(2));
        var comparison = compare(id, prevention.town.regulator);
        assertThat(comparison.lines())
                .extracting(line -> line.before().number())
                .as("Les Cordiers, Les Tanneries, both, the commune, the rest of it")
                .containsExactly(1L, 2L, 2L, 2L, 0L);
    }

    @Test
    void eachCountOpensTheListThatShowsAsMany() {
        var id = held(List.of(prevention.town.tanneries, prevention.town.vignes), 30);
        prevention.seen(6, "proprete", prevention.town.tanneries, first.minusDays(9));
        prevention.seen(3, "proprete", prevention.town.vignes, first.minusDays(2));
        prevention.seen(2, "proprete", prevention.town.cordiers, last.plusDays(3));
        prevention.seen(4, "proprete", prevention.town.rivemont, last.plusDays(3));
        for (Viewer viewer : List.of(prevention.town.regulator, prevention.town.agencyPartner)) {
            operations.addPartner(id, prevention.town.agency.value(), PartnerRole.PARTNER, prevention.town.regulator);
            var comparison = compare(id, viewer);
            var counts = new ArrayList<Opened>();
            comparison.lines().forEach(line -> {
                counts.add(new Opened(line.before().number(), line.before().href()));
                counts.add(new Opened(line.after().number(), line.after().href()));
            });
            comparison.chart().columns().forEach(column -> counts.add(new Opened(column.count(), column.href())));
            assertThat(counts).anyMatch(each -> each.href() != null && each.number() > 0);
            for (Opened each : counts) {
                if (each.href() != null) {
                    assertThat(listed(each.href(), viewer)).as(each.href()).isEqualTo(each.number());
                }
            }
        }
    }

    @Test
    void aPartnerCountsWhatItMayReadAndIsToldSo() {
        var id = held(List.of(prevention.town.tanneries), 30);
        operations.addPartner(id, prevention.town.agency.value(), PartnerRole.PARTNER, prevention.town.regulator);
        prevention.seen(3, "proprete", prevention.town.cordiers, first.minusDays(2));
        prevention.seen(2, "proprete", prevention.town.tanneries, first.minusDays(2));
        var comparison = compare(id, prevention.town.agencyPartner);
        assertThat(aimed(comparison).before().number()).isEqualTo(3);
        assertThat(comparison.cautions()).anyMatch(text -> text.startsWith("Seuls sont comptés"));
    }

    @Test
    void readersAreWarnedOfSmallNumbersAndOfAnUnfinishedWindow() {
        var id = held(List.of(prevention.town.tanneries), 90);
        var cautions = compare(id, prevention.town.regulator).cautions();
        assertThat(cautions).anyMatch(text -> text.startsWith("La période d’après n’est pas finie"));
        assertThat(cautions).anyMatch(text -> plain(text).contains("sur 55 jours sur 90"));
        assertThat(cautions).anyMatch(text -> text.startsWith("Les nombres sont petits"));
        assertThat(cautions).anyMatch(text -> text.contains("ne disent pas que l’opération est la cause"));
        var over = compare(held(List.of(prevention.town.tanneries), 54), prevention.town.regulator);
        assertThat(over.cautions())
                .as("its last day was yesterday")
                .noneMatch(text -> text.startsWith("La période d’après"));
    }

    @Test
    void withoutAChoiceTheThresholdOfTheTerritoryHolds() {
        assertThat(compare(held(List.of(prevention.town.tanneries), null), prevention.town.regulator)
                        .days())
                .isEqualTo(90);
    }

    @Test
    void nothingIsComparedBeforeTheFirstSession() {
        var id = prevention.recorded(
                operations,
                prevention.cleaning(List.of(prevention.town.tanneries), today, 30),
                prevention.town.city,
                prevention.town.regulator);
        assertThat(comparing.compare(queries.get(id, prevention.town.regulator), prevention.town.regulator))
                .isEmpty();
    }

    @Test
    void theComparisonTakesABoundedNumberOfStatements() throws Exception {
        var one = held(List.of(prevention.town.tanneries), 30);
        var operation = queries.get(one, prevention.town.regulator);
        assertThat(Statements.during(() -> comparing.compare(operation, prevention.town.regulator)))
                .hasSizeLessThanOrEqualTo(3);
    }

    /** With plain spaces. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }

    private record Opened(long number, @Nullable String href) {}

    private long listed(String href, Viewer viewer) {
        assertThat(href).startsWith("/constats?");
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : href.substring(href.indexOf('?') + 1).split("&", -1)) {
            var sides = pair.split("=", 2);
            parameters
                    .computeIfAbsent(sides[0], _ -> new ArrayList<>())
                    .add(URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        var selection = selections.of(ObservationFilters.parse(UrlQuery.of(parameters)), viewer);
        return jdbc.sql("select count(*) from %s where %s".formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }

    private void seen(LocalDate day) {
        prevention.seen("proprete", prevention.town.tanneries, day);
    }

    /** What the aimed places sum up to: the line before those of the commune, else the last one. */
    private static BeforeAfter.Line aimed(BeforeAfter comparison) {
        var lines = comparison.lines();
        return lines.size() > 2 ? lines.get(lines.size() - 3) : lines.getLast();
    }

    private BeforeAfter compare(PreventiveOperationId id, Viewer viewer) {
        return comparing.compare(queries.get(id, viewer), viewer).orElseThrow();
    }

    private PreventiveOperationId held(List<PlaceId> places, @Nullable Integer days) {
        var id = prevention.recorded(
                operations, prevention.cleaning(places, first, days), prevention.town.city, prevention.town.regulator);
        operations.addSession(id, prevention.session(last), prevention.town.regulator);
        operations.addSession(id, prevention.session(first), prevention.town.regulator);
        return id;
    }
}
