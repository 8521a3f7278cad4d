package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.walks.ParticipantRole;
import fr.faubourg.walks.WalkKind;
import fr.faubourg.walks.WalkTally;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From the walk to the works (de la marche aux travaux): the walks of a place and a period, what was seen on them and on rounds, what was decided of it,
 * what was done, what came back.
 *
 * @param walks the walks that are recorded; without any, what was seen is known by its source alone
 * @param counts by figure
 * @param sources how many each kind of walk saw
 */
public record Loop(Followed followed, WalkTally walks, Map<FollowUpFigure, Long> counts, List<Seen> sources) {
    /** What walks of one kind saw. */
    public record Seen(String label, long weak, long strong, String weakHref, String strongHref) {}

    /** A step of the loop with its figures, in order. */
    public record Step(String title, List<FollowUpFigure> figures) {}

    public static final List<Step> STEPS = List.of(
            new Step("Vu", List.of(FollowUpFigure.SEEN, FollowUpFigure.STRENGTHS)),
            new Step(
                    "Décidé",
                    List.of(
                            FollowUpFigure.QUALIFIED,
                            FollowUpFigure.ASSIGNED,
                            FollowUpFigure.PLANNED,
                            FollowUpFigure.REJECTED,
                            FollowUpFigure.OUT_OF_REMIT,
                            FollowUpFigure.UNDECIDED)),
            new Step(
                    "Fait",
                    List.of(
                            FollowUpFigure.INTERVENED,
                            FollowUpFigure.TASKS_DONE,
                            FollowUpFigure.TREATED,
                            FollowUpFigure.VERIFIED,
                            FollowUpFigure.TOLD)),
            new Step("Revenu", List.of(FollowUpFigure.CAME_BACK)));

    public Loop {
        counts = Map.copyOf(counts);
        sources = List.copyOf(sources);
    }

    /** The kinds of which there were walks. */
    public List<WalkKind> kinds() {
        return Arrays.stream(WalkKind.values())
                .filter(kind -> walks.count(kind) > 0)
                .toList();
    }

    /** The roles of which somebody took part. */
    public List<ParticipantRole> roles() {
        return Arrays.stream(ParticipantRole.values())
                .filter(role -> walks.count(role) > 0)
                .toList();
    }

    public long count(FollowUpFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    public String href(FollowUpFigure figure) {
        return followed.href(figure);
    }

    /** The finding, in a sentence. */
    public String sentence() {
        long seen = count(FollowUpFigure.SEEN);
        return "Sur " + FrenchFormat.count(seen, "trouble vu", "troubles vus") + " en marchant, "
                + agreed(count(FollowUpFigure.TREATED), "traité", "traités") + ", "
                + agreed(count(FollowUpFigure.VERIFIED), "vérifié sur site", "vérifiés sur site") + ", "
                + agreed(count(FollowUpFigure.CAME_BACK), "revenu", "revenus");
    }

    private static String agreed(long count, String one, String many) {
        return count == 0 ? "aucun " + one : FrenchFormat.count(count, one, many);
    }
}
