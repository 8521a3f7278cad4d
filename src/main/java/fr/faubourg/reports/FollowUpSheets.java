package fr.faubourg.reports;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The follow-up as sheets of a workbook. */
final class FollowUpSheets {
    private FollowUpSheets() {}

    /** The sheets of a part; none when there is nothing to say. */
    static List<TableExport<?>> of(ReportPart part, @Nullable FollowUp view, List<TableExport.Filter> filters, Ui ui) {
        if (view == null) {
            return List.of();
        }
        Comparison comparison = view.comparison();
        Loop loop = view.loop();
        return switch (part) {
            case FOLLOW_UP ->
                List.of(ReportWorkbook.sheet(
                        "Suivi",
                        filters,
                        tallies("Catégorie", tally -> tally),
                        () -> Stream.concat(view.byTheme().stream(), Stream.of(view.whole()))));
            case DELAYS ->
                List.of(
                        ReportWorkbook.sheet(
                                "Délais par catégorie",
                                filters,
                                tasks("Catégorie", tally -> tally),
                                () -> Stream.concat(view.tasksByTheme().stream(), Stream.of(view.tasks()))),
                        ReportWorkbook.sheet(
                                "Délais par organisation",
                                filters,
                                tasks("Organisation", tally -> tally),
                                view.tasksByOrganisation()::stream));
            case TIME ->
                List.of(ReportWorkbook.sheet(
                        "Au fil du temps",
                        filters,
                        both(tally -> tally, view::tasksOf, "Vu en"),
                        view.overTime()::stream));
            case COMPARISON ->
                comparison == null || comparison.places().isEmpty()
                        ? List.of()
                        : List.of(ReportWorkbook.sheet(
                                "Comparaison",
                                filters,
                                both(
                                        Comparison.Compared::tally,
                                        Comparison.Compared::tasks,
                                        ui.label(comparison.level())),
                                comparison.places()::stream));
            case LOOP -> loop == null ? List.of() : List.of(loop(loop, filters, ui));
            case CATEGORIES, ORGANISATIONS, STATES, STRENGTHS, MAP, FINDINGS -> List.of();
        };
    }

    private static TableExport<?> loop(Loop loop, List<TableExport.Filter> filters, Ui ui) {
        record Told(String step, String figure, long count) {}
        List<Told> lines = new ArrayList<>();
        loop.kinds()
                .forEach(kind -> lines.add(
                        new Told("Marches", ui.label(kind), loop.walks().count(kind))));
        loop.roles()
                .forEach(role -> lines.add(
                        new Told("Participants", ui.label(role), loop.walks().count(role))));
        Loop.STEPS.forEach(step -> step.figures()
                .forEach(figure -> lines.add(new Told(step.title(), ui.label(figure), loop.count(figure)))));
        return ReportWorkbook.<Told>sheet(
                "De la marche aux travaux",
                filters,
                List.of(
                        Column.text("Étape", Told::step),
                        Column.text("Chiffre", Told::figure),
                        Column.integer("Nombre", Told::count)),
                lines::stream);
    }

    private static <T> List<Column<T>> both(Function<T, Tally> tally, Function<T, TaskTally> tasks, String heading) {
        List<Column<T>> columns = new ArrayList<>(tallies(heading, tally));
        List<Column<T>> more = tasks(heading, tasks);
        columns.addAll(more.subList(1, more.size()));
        return columns;
    }

    private static <T> List<Column<T>> tallies(String heading, Function<T, Tally> of) {
        return List.of(
                Column.text(heading, each -> of.apply(each).label()),
                Column.integer("Troubles", each -> of.apply(each).seen()),
                Column.integer("Points forts", each -> of.apply(each).strengths()),
                Column.integer("Traités", each -> of.apply(each).treated()),
                Column.integer("Vérifiés sur site", each -> of.apply(each).verified()),
                Column.integer("Revenus", each -> of.apply(each).cameBack()),
                Column.integer("Dits aux habitants", each -> of.apply(each).told()),
                Column.integer("Clos", each -> of.apply(each).closed()),
                Column.integer("Clos sans retour", each -> of.apply(each).untold()));
    }

    private static <T> List<Column<T>> tasks(String heading, Function<T, TaskTally> of) {
        return List.of(
                Column.text(
                        heading,
                        each -> "  ".repeat(of.apply(each).depth())
                                + of.apply(each).label()),
                Column.integer("Demandes", each -> of.apply(each).asked()),
                Column.integer("Réalisées", each -> of.apply(each).done()),
                Column.decimal(
                        "Délai médian (jours)",
                        each -> ReportWorkbook.days(of.apply(each).medianDays())),
                Column.decimal(
                        "Délai médian (jours ouvrés)",
                        each -> ReportWorkbook.days(of.apply(each).medianWorkingDays())),
                Column.integer("Échues", each -> of.apply(each).due()),
                Column.integer("En retard", each -> of.apply(each).late()),
                Column.integer("Rendues", each -> of.apply(each).givenBack()));
    }
}
