package fr.faubourg.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of this module are given. */
public final class InboxPages {
    private InboxPages() {}

    /**
     * The first page (aujourd'hui).
     *
     * @param headline the finding
     * @param remark one sentence more, or null
     * @param items what waits, the most urgent first
     * @param more where the rest is, when not all is shown
     * @param nearby what happens near the person
     * @param figures of the last month
     * @param steps what to do first, while there is nothing yet
     */
    public record Today(
            String headline,
            @Nullable String remark,
            List<InboxItem> items,
            List<More> more,
            List<NearbyItem> nearby,
            List<InboxFigure> figures,
            List<NextStep> steps) {}

    /** A list that shows everything of one kind that waits. */
    public record More(String noun, long count, String href) {}
}
