package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.Tone;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.ObservationPage.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an observation. */
@Component
class ObservationPages {
    /** Half of what the map shows around the point, in degrees: about 200 m. */
    private static final double REACH = 0.0022;

    private final ObservationDetailsQueries observations;
    private final MoveRights rights;
    private final Recording recording;
    private final ObservationSurroundings surroundings;
    private final WatchedPlaces places;

    ObservationPages(
            ObservationDetailsQueries observations,
            MoveRights rights,
            Recording recording,
            ObservationSurroundings surroundings,
            WatchedPlaces places) {
        this.observations = observations;
        this.rights = rights;
        this.recording = recording;
        this.surroundings = surroundings;
        this.places = places;
    }

    ObservationPage page(ObservationId id, Viewer viewer, Ui ui) {
        var details = observations.details(id, viewer);
        var facts = details.facts();
        var tasks = rights.offered(facts, details.tasks(), viewer);
        var open = actions(facts, tasks, viewer);
        var expected = ObservationPage.expected(facts.state());
        var main = open.stream()
                .filter(action -> expected.filter(action.move()::equals).isPresent())
                .findFirst()
                .orElse(null);
        var steps = steps(details, ui);
        return new ObservationPage(
                details,
                tasks,
                facts.decided() != null
                                && rights.open(facts, viewer).stream().anyMatch(row -> row.move() == Move.LIFT_OVERRIDE)
                        ? Ids.next().toString()
                        : null,
                main,
                open.stream().filter(action -> !action.equals(main)).toList(),
                recording.mayCorrect(id, viewer),
                viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                                .isEmpty()
                        ? null
                        : Ids.next().toString(),
                surroundings.thread(id, viewer, steps),
                surroundings.sections(facts, viewer),
                surroundings.kin(facts, open.stream().anyMatch(action -> action.move() == Move.MERGE), viewer),
                map(facts));
    }

    /** One action for each page, under the first of the moves that the page can make; what is done with one task is offered beside it. */
    private List<Action> actions(ObservationDetails.Facts facts, List<OfferedTask> tasks, Viewer viewer) {
        var actions = new ArrayList<Action>();
        tasks.stream()
                .filter(OfferedTask::ours)
                .map(OfferedTask::answerHref)
                .filter(Objects::nonNull)
                .limit(1)
                .forEach(href -> actions.add(new Action(Move.ACCEPT, href)));
        for (var row : rights.open(facts, viewer)) {
            if (row.move().isAboutATask() || row.move() == Move.LIFT_OVERRIDE || row.move() == Move.SEPARATE) {
                continue;
            }
            var href = facts.href() + "/" + ObservationPage.resourceOf(row.move(), facts.state());
            if (actions.stream().noneMatch(action -> action.href().equals(href))) {
                actions.add(new Action(row.move(), href));
            }
        }
        return actions;
    }

    private static List<ThreadEntry> steps(ObservationDetails details, Ui ui) {
        var entries = new ArrayList<ThreadEntry>();
        origin(details.facts()).ifPresent(entries::add);
        for (var step : details.steps()) {
            entries.add(ThreadEntry.past(title(step, ui), detail(step)));
        }
        var facts = details.facts();
        if (facts.state().isOpen()) {
            var next = ui.text("ObservationState." + facts.state().name() + ".next");
            entries.add(ThreadEntry.now(capitalised(next), expectedOf(facts)));
        }
        return entries;
    }

    /** The file it came with. */
    private static Optional<ThreadEntry> origin(ObservationDetails.Facts facts) {
        return facts.importId() == null
                ? Optional.empty()
                : Optional.of(ThreadEntry.past(
                                "Venu d’un fichier\u00a0: " + facts.externalSource() + ", n° " + facts.externalNumber(),
                                FrenchFormat.dateTime(facts.recordedAt()))
                        .opening("/imports/" + facts.importId()));
    }

    private static String title(ObservationDetails.Step step, Ui ui) {
        var done = ui.text("Move." + step.move() + ".done");
        var what = step.detail().isEmpty() ? done : done + "\u00a0: " + step.detail();
        return step.reason().isEmpty() ? what : what + ". «\u00a0" + step.reason() + "\u00a0»";
    }

    private static String detail(ObservationDetails.Step step) {
        return FrenchFormat.dateTime(step.at()) + " · " + step.who();
    }

    private static @Nullable String expectedOf(ObservationDetails.Facts facts) {
        if (!facts.state().isAwaited() || facts.dueOn() == null) {
            return null;
        }
        var planned = facts.plannedOn() == null ? "" : ", prévu le " + FrenchFormat.shortDate(facts.plannedOn());
        int others = facts.organisations().size() - facts.tasksDone() - 1;
        var more = others < 1
                ? ""
                : others == 1 ? " et une autre organisation" : " et " + others + " autres organisations";
        return "par " + facts.organisation() + more + ", avant le " + FrenchFormat.shortDate(facts.dueOn()) + planned;
    }

    private @Nullable MapDrawing map(ObservationDetails.Facts facts) {
        if (facts.lon() == null || facts.lat() == null) {
            return null;
        }
        var place = facts.placeId() == null ? null : new PlaceId(facts.placeId());
        return places.map(place, "Où se trouve le constat n° " + facts.number())
                .size(420, 300)
                .points(List.of(new MapPoint(
                        facts.lon(),
                        facts.lat(),
                        Long.toString(facts.number()),
                        facts.title(),
                        null,
                        facts.late() ? Tone.LATE : ObservationRow.toneOf(facts.state()))))
                .focus(facts.lon() - REACH, facts.lat() - REACH, facts.lon() + REACH, facts.lat() + REACH);
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
