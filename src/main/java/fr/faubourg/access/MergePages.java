package fr.faubourg.access;

import fr.faubourg.merging.Merge;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages about merges show. */
public final class MergePages {

    private MergePages() {}

    /** Merges done, and what is probably there twice. */
    public record ListView(List<Group> groups, List<Merge> done) {
        public boolean anyPair() {
            return groups.stream().anyMatch(group -> !group.pairs().isEmpty());
        }
    }

    /** What is probably there twice of one kind. */
    public record Group(MergeKind kind, List<MergeSubject.Likely> pairs) {}

    /**
     * The choice of the two.
     *
     * @param first the one chosen already, or null
     * @param found what answers the search
     */
    public record PickView(
            MergeKind kind, MergeSubject.@Nullable Card first, String text, List<MergeSubject.Card> found) {}

    /** A field of both, side by side; {@code taken} when the survivor takes it from the one that goes. */
    public record Line(String key, String label, String stays, String goes, boolean differs, boolean taken) {}

    /** How many rows of one sort hang on both. */
    public record Hanging(String what, long stays, long goes) {}

    /**
     * Both side by side, before the merge.
     *
     * @param consequences what will be different for people, to be confirmed
     * @param confirmed a digest of these sentences: what was confirmed is what was read
     */
    public record CompareView(
            MergeKind kind,
            MergeSubject.Card away,
            MergeSubject.Card into,
            List<Line> lines,
            List<Hanging> hanging,
            String sentence,
            List<String> consequences,
            String confirmed,
            boolean rolesLeft,
            FormErrors errors) {}

    /** One line of what a merge did. */
    public record Did(String what, long rows, long kept) {}

    /** A merge that was done. */
    public record DoneView(Merge merge, String href, String awayHref, List<Did> did, boolean anyKept) {}

    /** Where to choose a record from. */
    static String pickHref(MergeKind kind, @Nullable UUID one) {
        return "/fusions/nouvelle?type=" + kind + (one == null ? "" : "&part=" + one);
    }
}
