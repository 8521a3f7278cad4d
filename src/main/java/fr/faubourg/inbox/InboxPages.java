package fr.faubourg.inbox;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    /**
     * Notices (avis), gathered by record.
     *
     * @param unreadOnly whether those that were read are left out
     * @param unread how many are unread, at most a hundred
     * @param shownAt when the page was made, sent back to mark no more as read than was shown
     */
    public record Notices(Page<NoticeGroup> groups, UrlQuery query, boolean unreadOnly, long unread, String shownAt) {}

    /**
     * What was said of one record.
     *
     * @param noticeId its latest notice
     * @param href the record's page; null when it may not be seen any more
     */
    public record NoticeGroup(
            UUID noticeId,
            String title,
            String where,
            @Nullable String href,
            boolean unread,
            List<NoticeLine> lines) {}

    /** One notice: "Confié à votre organisation par Samuel Okoye". */
    public record NoticeLine(String sentence, Instant at, boolean unread) {}
}
