package fr.faubourg.demo;

import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One observation of the story and what became of it.
 *
 * @param name by which other tales speak of it; empty for most
 * @param place code in the drawing
 * @param near the place that the point is on or beside: the place itself, or one that says better where
 * @param before the name of the tale that it is the return of, or empty
 * @param turns in the order of time
 */
record Tale(
        String name,
        int daysAgo,
        Person by,
        ObservationSource source,
        String category,
        FindingKind kind,
        String place,
        String near,
        String finding,
        String proposal,
        @Nullable Integer severity,
        @Nullable Integer urgency,
        @Nullable Scene scene,
        String before,
        List<Turn> turns) {

    Tale {
        turns = List.copyOf(turns);
    }

    static Tale weakness(
            int daysAgo, Person by, ObservationSource source, String category, String place, String finding) {
        return new Tale(
                "",
                daysAgo,
                by,
                source,
                category,
                FindingKind.WEAKNESS,
                place,
                place,
                finding,
                "",
                null,
                null,
                null,
                "",
                List.of());
    }

    static Tale strength(int daysAgo, Person by, ObservationSource source, String place, String finding) {
        return new Tale(
                "",
                daysAgo,
                by,
                source,
                "point-fort",
                FindingKind.STRENGTH,
                place,
                place,
                finding,
                "",
                null,
                null,
                null,
                "",
                List.of());
    }

    Tale named(String newName) {
        return new Tale(
                newName, daysAgo, by, source, category, kind, place, near, finding, proposal, severity, urgency, scene,
                before, turns);
    }

    /** At the place, but drawn beside another: in an alley, before one of its halls. */
    Tale beside(String newNear) {
        return new Tale(
                name, daysAgo, by, source, category, kind, place, newNear, finding, proposal, severity, urgency, scene,
                before, turns);
    }

    Tale proposing(String newProposal) {
        return new Tale(
                name,
                daysAgo,
                by,
                source,
                category,
                kind,
                place,
                near,
                finding,
                newProposal,
                severity,
                urgency,
                scene,
                before,
                turns);
    }

    Tale weighing(int newSeverity, int newUrgency) {
        return new Tale(
                name,
                daysAgo,
                by,
                source,
                category,
                kind,
                place,
                near,
                finding,
                proposal,
                newSeverity,
                newUrgency,
                scene,
                before,
                turns);
    }

    Tale pictured(Scene newScene) {
        return new Tale(
                name, daysAgo, by, source, category, kind, place, near, finding, proposal, severity, urgency, newScene,
                before, turns);
    }

    Tale returnOf(String earlier) {
        return new Tale(
                name, daysAgo, by, source, category, kind, place, near, finding, proposal, severity, urgency, scene,
                earlier, turns);
    }

    Tale then(Turn turn) {
        var more = new ArrayList<>(turns);
        more.add(turn);
        return new Tale(
                name, daysAgo, by, source, category, kind, place, near, finding, proposal, severity, urgency, scene,
                before, more);
    }
}
