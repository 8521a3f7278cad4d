package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.ThreadEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of a worksite. */
@Component
class WorksitePage {
    private final DetailQueries details;
    private final NearPages near;
    private final WorksiteAccess access;
    private final Lineage lineage;
    private final WorksiteMaps maps;

    WorksitePage(DetailQueries details, NearPages near, WorksiteAccess access, Lineage lineage, WorksiteMaps maps) {
        this.details = details;
        this.near = near;
        this.access = access;
        this.lineage = lineage;
        this.maps = maps;
    }

    WorksitePages.WorksiteView of(WorksiteId id, Viewer viewer, LocalDate today) {
        var facts = details.facts(id);
        var phases = details.phases(id);
        boolean mayWrite = access.mayWrite(id, viewer);
        var nearby = near.of(id, phases, today, viewer);
        var impacts = details.impacts(id).stream()
                .map(impact -> new WorksitePages.ImpactLine(
                        impact, impact.awaited() && (mayWrite || access.answersFor(impact.id(), id, viewer))))
                .toList();
        var messages = details.messages(id);
        var meetings = details.meetings(id);
        LocalDate first = phases.isEmpty() ? null : phases.getFirst().firstDay();
        LocalDate last = phases.stream()
                .map(WorksiteDetails.Phase::lastDay)
                .max(LocalDate::compareTo)
                .orElse(null);
        return new WorksitePages.WorksiteView(
                facts,
                WorksiteState.on(today, first, last),
                today,
                details.areas(id),
                phases,
                details.firms(id),
                impacts,
                messages,
                meetings,
                details.complaints(id),
                nearby,
                maps.of(id, facts.name(), facts.bufferMetres(), nearby.rows()),
                maps.basemapUrl(),
                lineage.thread(viewer, new RecordRef(WorksiteThreads.KIND, id.value()))
                        .around(steps(phases, messages, meetings, today)),
                mayWrite);
    }

    /** Its phases, what residents were told and the meetings, in the order of their days. */
    private static List<ThreadEntry> steps(
            List<WorksiteDetails.Phase> phases,
            List<WorksiteDetails.Message> messages,
            List<WorksiteDetails.Meeting> meetings,
            LocalDate today) {
        record Step(LocalDate day, ThreadEntry entry) {}
        List<Step> steps = new ArrayList<>();
        for (var phase : phases) {
            String period = FrenchFormat.period(phase.firstDay(), phase.lastDay());
            steps.add(new Step(
                    phase.firstDay(),
                    phase.holds(today)
                            ? ThreadEntry.now(phase.name(), period)
                            : phase.lastDay().isBefore(today)
                                    ? ThreadEntry.past(phase.name(), period)
                                    : ThreadEntry.next(phase.name(), period)));
        }
        for (var message : messages) {
            if (message.sentOn() != null) {
                steps.add(new Step(
                        message.sentOn(),
                        entry(
                                message.sentOn(),
                                today,
                                "Message\u00a0: " + message.subject(),
                                FrenchFormat.date(message.sentOn()))));
            }
        }
        for (var meeting : meetings) {
            steps.add(new Step(
                    meeting.heldOn(),
                    entry(
                            meeting.heldOn(),
                            today,
                            meeting.kind() == GatheringKind.SITE_VISIT ? "Visite de chantier" : "Réunion",
                            FrenchFormat.date(meeting.heldOn()))));
        }
        return steps.stream()
                .sorted(Comparator.comparing(Step::day))
                .map(Step::entry)
                .toList();
    }

    private static ThreadEntry entry(LocalDate day, LocalDate today, String title, String detail) {
        return day.isAfter(today) ? ThreadEntry.next(title, detail) : ThreadEntry.past(title, detail);
    }
}
