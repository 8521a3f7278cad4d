package fr.faubourg.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a page shows as a list can be taken out: a template with a list offers it, or is named here with the reason why not. */
class ExportedListTests {
    private static final Pattern LIST =
            Pattern.compile("<table\\b|template\\.ui\\.pager|class=\"(?:todo|results|history)\\b");
    private static final Pattern OFFERED = Pattern.compile(
            "(?:ui\\.exports|ui\\.exportItems)\\([^)]*list = \"([a-z-]+)\"|choosing\\(\"([a-z-]+)\"\\)");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:implements ExportedList.*?String key\\(\\) \\{\\s*return|extends WholeList.*?super\\()\\s*\"([a-z-]+)\"",
            Pattern.DOTALL);

    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            entry("access/account.jte", "one account; the list of accounts has its roles"),
            entry("access/merge.jte", "two records side by side, in a form"),
            entry("access/own.jte", "one's own sessions and keys, nobody's table"),
            entry("inbox/candidates.jte", "people to choose from"),
            entry("inbox/questionRows.jte", "what a few people said to each other, theirs alone"),
            entry("inbox/items.jte", "what waits, a dozen lines; the list of each kind takes all of it out"),
            entry("inbox/return.jte", "a summary of an absence; notices and observations are taken out on their pages"),
            entry("interventions/months.jte", "a part of list.jte, which offers them"),
            entry("interventions/table.jte", "a part of list.jte, which offers them"),
            entry("operations/operations.jte", "files in a folder of the machine, no records"),
            entry("prevention/comparison.jte", "half a dozen figures, each of which opens a list that is taken out"),
            entry(
                    "walks/show.jte",
                    "a dozen figures of one walk; its observations and the list of walks are taken out"),
            entry("walks/rows.jte", "a part of show.jte, whose list of observations is taken out"),
            entry("reports/body.jte", "the report has files of its own, with a choice of parts and columns"),
            entry("reports/findings.jte", "a part of the report"),
            entry("reports/lines.jte", "a part of the report"),
            entry("reports/tallies.jte", "a part of the report, and a sheet of its workbook"),
            entry("reports/tasks.jte", "a part of the report, and a sheet of its workbook"),
            entry("reports/comparison.jte", "a part of the report, and a sheet of its workbook"),
            entry("reports/loop.jte", "a part of the report, and a sheet of its workbook"),
            entry("reports/frozenFigures.jte", "a frozen report has a workbook of its own"),
            entry("reports/members.jte", "a part of movements.jte, which offers them"),
            entry("settings/threshold.jte", "one threshold; the list of thresholds has its values"),
            entry("tables/columns.jte", "a form"),
            entry("tables/exporter.jte", "a form"),
            entry("tables/exports.jte", "files that are exports already, of one person, for seven days"),
            entry("tables/hindrances.jte", "a few reasons before an undoing"),
            entry("tables/new.jte", "a form"),
            entry("tables/pdf.jte", "an export itself"),
            entry("tables/report.jte", "one import; its refused rows are handed back as a file"),
            entry("territory/preview.jte", "what a file would change, before it does"),
            entry("territory/section.jte", "a summary of a place; each figure opens a list that offers them"),
            entry("ui/chartTable.jte", "the figures of a drawing, for those who do not see it"),
            entry("ui/showcase.jte", "examples of components"),
            entry("watch/bulkGroup.jte", "what a bulk change would do, before it does"),
            entry("watch/table.jte", "a part of list.jte, which offers them"),
            entry("watch/timeline.jte", "figures of a list, each of which opens it; views.jte offers the list"),
            entry(
                    "watch/tasks.jte",
                    "what one observation is asked of; the list of observations has their count and state"),
            entry("worksites/nearTable.jte", "a part of near.jte, which offers them"),
            entry("worksites/show.jte", "one worksite; the list of worksites has its sums"));

    @Test
    void everyListCanBeTakenOutOrHasAReasonNotTo() {
        List<Path> templates = SourceFiles.below(SourceFiles.TEMPLATES, ".jte");
        var shown = templates.stream()
                .filter(file -> LIST.matcher(SourceFiles.text(file)).find())
                .filter(file -> !OFFERED.matcher(SourceFiles.text(file)).find())
                .map(file -> SourceFiles.TEMPLATES.relativize(file).toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown)
                .as("templates with a list that offer no export: add @template.ui.exports and a bean, or a reason here")
                .isEqualTo(new TreeSet<>(LEFT_OUT.keySet()));
    }

    @Test
    void everyExportedListIsOfferedOnAPageAndEveryOfferExists() {
        var offered = SourceFiles.below(SourceFiles.TEMPLATES, ".jte").stream()
                .flatMap(file -> OFFERED.matcher(SourceFiles.text(file)).results())
                .map((MatchResult found) -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var declared = SourceFiles.below(SourceFiles.JAVA, ".java").stream()
                .flatMap(file -> DECLARED.matcher(SourceFiles.text(file)).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(offered).isEqualTo(declared);
    }
}
