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
 * @param place code in the drawing; the point is somewhere on it
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
                newName, daysAgo, by, source, category, kind, place, finding, proposal, severity, urgency, scene,
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
                name, daysAgo, by, source, category, kind, place, finding, proposal, severity, urgency, newScene,
                before, turns);
    }

    Tale returnOf(String earlier) {
        return new Tale(
                name, daysAgo, by, source, category, kind, place, finding, proposal, severity, urgency, scene, earlier,
                turns);
    }

    Tale then(Turn turn) {
        var more = new ArrayList<>(turns);
        more.add(turn);
        return new Tale(
                name, daysAgo, by, source, category, kind, place, finding, proposal, severity, urgency, scene, before,
                more);
    }
}
