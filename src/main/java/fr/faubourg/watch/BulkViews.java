package fr.faubourg.watch;

import fr.faubourg.jobs.JobView;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of bulk changes show. */
public final class BulkViews {
    private BulkViews() {}

    /** Observations that have something in common. */
    public record Group(String why, long count, List<Named> named) {
        public Group {
            named = List.copyOf(named);
        }
    }

    /** An observation, named. */
    public record Named(long number, String title, String href) {}

    /**
     * What would be done, to be confirmed.
     *
     * @param doable those that would be changed
     * @param refused the others, by reason
     */
    public record Confirmation(
            BulkChange change,
            Group doable,
            List<Group> refused,
            boolean needsReason,
            BulkForm form,
            FormErrors errors,
            List<Choice> organisations,
            List<Choice> categories) {
        public Confirmation {
            refused = List.copyOf(refused);
        }

        public long left() {
            return change.counts().total() - doable.count();
        }

        public List<Choice> severities() {
            return ActionViews.SEVERITIES;
        }

        public List<Choice> urgencies() {
            return ActionViews.URGENCIES;
        }

        public String headline() {
            var count = FrenchFormat.count(doable.count(), "constat", "constats");
            if (doable.count() == 0) {
                return "Rien à faire\u00a0: aucun de ces constats ne le permet";
            }
            return switch (change.move()) {
                case ASSIGN -> "Confier " + count + "\u00a0?";
                case QUALIFY -> "Qualifier " + count + "\u00a0?";
                case CLOSE -> "Clore " + count + "\u00a0?";
                case REJECT -> "Rejeter " + count + "\u00a0?";
                case ACCEPT,
                        START,
                        REPORT_DONE,
                        RETURN,
                        WITHDRAW,
                        OVERRIDE,
                        LIFT_OVERRIDE,
                        VERIFY,
                        DECLARE_OUT_OF_REMIT,
                        REOPEN,
                        MERGE,
                        SEPARATE -> count;
            };
        }
    }

    /**
     * Where it is and what came of it.
     *
     * @param job the work under way, null when there is none
     */
    public record Result(BulkChange change, @Nullable JobView job, Page<Item> items, UrlQuery query, boolean mayUndo) {
        public String headline() {
            return change.state() == BulkState.UNDONE ? "Annulé\u00a0: " + said(change) : said(change);
        }
    }

    /** Before it is taken back. */
    public record UndoPage(BulkChange change, long touched, String reason, FormErrors errors) {}

    /** Those that were made. */
    public record All(Page<BulkChange> changes, boolean everybody, UrlQuery query) {
        public String said(BulkChange change) {
            return BulkViews.said(change);
        }
    }

    /** What became of one observation. */
    public record Item(UUID id, long number, String title, BulkOutcome outcome, String why) {
        public String href() {
            return "/constats/" + id;
        }
    }

    /** {@code 11 constats clos, 3 laissés}. */
    static String said(BulkChange change) {
        var counts = change.counts();
        long changed = counts.changed();
        var count = FrenchFormat.count(changed, "constat", "constats");
        var plural = changed > 1 ? "s" : "";
        var done = switch (change.move()) {
            case ASSIGN ->
                count + " confié" + plural + (change.organisation() == null ? "" : " à " + change.organisation());
            case QUALIFY -> count + " qualifié" + plural;
            case CLOSE -> count + " clos";
            case REJECT -> count + " rejeté" + plural;
            case ACCEPT,
                    START,
                    REPORT_DONE,
                    RETURN,
                    WITHDRAW,
                    OVERRIDE,
                    LIFT_OVERRIDE,
                    VERIFY,
                    DECLARE_OUT_OF_REMIT,
                    REOPEN,
                    MERGE,
                    SEPARATE -> count;
        };
        long left = counts.refused() + (change.state() == BulkState.STOPPED ? counts.pending() : 0);
        return left == 0
                ? done
                : done + ", " + FrenchFormat.count(left, "laissé comme il était", "laissés comme ils étaient");
    }
}
