package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Ids;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationState;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes reports (figer un bilan): figures, definitions and records of one moment, for good. */
@Service
class Freezing {
    private final WatchReports reports;
    private final FollowUpScope scopes;
    private final Organisations organisations;
    private final FrozenRepository repository;
    private final Definitions definitions;

    Freezing(
            WatchReports reports,
            FollowUpScope scopes,
            Organisations organisations,
            FrozenRepository repository,
            Definitions definitions) {
        this.reports = reports;
        this.scopes = scopes;
        this.organisations = organisations;
        this.repository = repository;
        this.definitions = definitions;
    }

    /** Freezes the report as the viewer may read it; the same key again gives the one that is there already. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    UUID freeze(Coordinates coordinates, UUID key, Viewer viewer) {
        WatchReport report = reports.of(coordinates, viewer);
        UUID id = Ids.next();
        if (!repository.insert(id, key, report, definitions.of(report), viewer)) {
            return repository.idOf(key);
        }
        var scope = scopes.of(Followed.of(coordinates), viewer);
        repository.insertRecords(id, scope.observations());
        var writer = new Writer(id);
        writer.line("Ensemble", report.whole());
        report.byCategory().forEach(line -> writer.line("Par catégorie", line));
        report.byOrganisation().forEach(line -> writer.line("Par organisation", line));
        report.byState().forEach(writer::state);
        writer.strengths(report);
        FollowUp followUp = report.followUp();
        if (followUp != null) {
            repository.insertTasks(id, scope);
            writer.tally("Suivi", followUp.whole());
            followUp.byTheme().forEach(line -> writer.tally("Suivi par catégorie", line));
            writer.tasks("Demandes", followUp.tasks());
            followUp.tasksByTheme().forEach(line -> writer.tasks("Demandes par catégorie", line));
            followUp.tasksByOrganisation().forEach(line -> writer.tasks("Demandes par organisation", line));
        }
        return id;
    }

    private final class Writer {
        private final UUID report;
        private int position;

        Writer(UUID report) {
            this.report = report;
        }

        void line(String section, Line line) {
            write(section, line, FrozenReport.Measure.TOTAL, line.total(), scope(line.filters(), null, false, null));
            write(
                    section,
                    line,
                    FrozenReport.Measure.OPEN,
                    line.open(),
                    scope(line.filters(), names(ObservationFilters.OPEN), false, null));
            write(
                    section,
                    line,
                    FrozenReport.Measure.TREATED,
                    line.treated(),
                    scope(line.filters(), names(Line.TREATED), false, null));
            write(section, line, FrozenReport.Measure.LATE, line.late(), scope(line.filters(), null, true, null));
        }

        void state(WatchReport.StateCount count) {
            var line = new Line(
                    definitions.label(count.state()), 0, ObservationFilters.all(), count.count(), 0, 0, 0, null);
            write(
                    "Par état",
                    line,
                    FrozenReport.Measure.TOTAL,
                    count.count(),
                    scope(ObservationFilters.all(), names(List.of(count.state())), false, null));
        }

        void strengths(WatchReport whole) {
            var line = new Line("Points forts", 0, ObservationFilters.all(), whole.strengthCount(), 0, 0, 0, null);
            write(
                    "Points forts",
                    line,
                    FrozenReport.Measure.TOTAL,
                    whole.strengthCount(),
                    scope(ObservationFilters.all(), null, false, FindingKind.STRENGTH));
        }

        void tally(String section, Tally tally) {
            var line = new Line(tally.label(), 0, tally.followed().filters(), 0, 0, 0, 0, null);
            String[] treated = names(Line.TREATED);
            write(section, line, FrozenReport.Measure.VERIFIED, tally.verified(), weak(line, treated));
            write(section, line, FrozenReport.Measure.CAME_BACK, tally.cameBack(), weak(line, treated));
            write(section, line, FrozenReport.Measure.TOLD, tally.told(), weak(line, treated));
            write(
                    section,
                    line,
                    FrozenReport.Measure.UNTOLD,
                    tally.untold(),
                    weak(line, names(List.of(ObservationState.CLOSED))));
        }

        private FrozenRepository.Scope weak(Line line, String[] states) {
            return scope(line.filters(), states, false, FindingKind.WEAKNESS);
        }

        void tasks(String section, TaskTally tasks) {
            var asked = tasks.followed().organisation();
            var filters = asked == null
                    ? tasks.followed().filters()
                    : tasks.followed().filters().askedOf(asked);
            var line = new Line(tasks.label(), tasks.depth(), filters, 0, 0, 0, 0, tasks.medianDays());
            var scope = scope(filters, null, false, null);
            write(section, line, FrozenReport.Measure.TASKS, tasks.asked(), scope);
            repository.insertFigure(
                    report,
                    position++,
                    section,
                    line,
                    FrozenReport.Measure.TASKS_DONE,
                    tasks.done(),
                    tasks.medianWorkingDays(),
                    scope);
            write(section, line, FrozenReport.Measure.TASKS_LATE, tasks.late(), scope);
        }

        private void write(
                String section, Line line, FrozenReport.Measure measure, long value, FrozenRepository.Scope scope) {
            repository.insertFigure(report, position++, section, line, measure, value, null, scope);
        }

        private FrozenRepository.Scope scope(
                ObservationFilters filters, String @Nullable [] states, boolean late, @Nullable FindingKind kind) {
            var organisation = filters.organisation();
            return new FrozenRepository.Scope(
                    filters.categories().isEmpty() ? null : filters.categories().getFirst(),
                    organisation == null
                            ? null
                            : organisations.withUnits(organisation).toArray(UUID[]::new),
                    filters.unassigned(),
                    states,
                    late,
                    kind == null ? null : kind.name());
        }

        private static String[] names(Collection<ObservationState> states) {
            return states.stream().map(Enum::name).toArray(String[]::new);
        }
    }
}
