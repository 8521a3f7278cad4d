package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * @param asked what people ask in words of their own
     * @param items what else waits, the most urgent first
     * @param more where the rest is, when not all is shown
     * @param standIns what waits for those whom the person stands in for
     * @param comeBack the absence that the person is in or came back from these days, or null
     * @param awaited what the person asked of others
     * @param nearby what happens near the person
     * @param figures of the last month
     * @param shortcuts what the person keeps at hand
     * @param steps what to do first, while there is nothing yet
     * @param visit the first visit
     */
    public record Today(
            String headline,
            @Nullable String remark,
            List<InboxItem> asked,
            List<InboxItem> items,
            List<More> more,
            List<StandIn> standIns,
            @Nullable Absence comeBack,
            List<InboxItem> awaited,
            List<NearbyItem> nearby,
            List<InboxFigure> figures,
            List<Shortcuts> shortcuts,
            List<NextStep> steps,
            Visit visit) {
        /** What waits for this very person. */
        public List<InboxItem> mine() {
            return items.stream().filter(InboxItem::mine).toList();
        }

        /** What anybody of the unit may take. */
        public List<InboxItem> units() {
            return items.stream().filter(item -> !item.mine()).toList();
        }
    }

    /** What is kept at hand, and where all of it is. */
    public record Shortcuts(List<Shortcut> shown, String allHref) {}

    /**
     * What waits for somebody who is away.
     *
     * @param until the last day of the absence
     */
    public record StandIn(String name, LocalDate until, List<InboxItem> items) {}

    /**
     * What happened while a person was away (retour).
     *
     * @param absence null when there was none these weeks
     * @param done what others did meanwhile, the latest first
     * @param notices what the person was told
     * @param waiting what waits for the person now
     */
    public record Return(
            @Nullable Absence absence, List<DoneItem> done, List<NoticeGroup> notices, List<InboxItem> waiting) {}

    /**
     * The first visit (première visite).
     *
     * @param steps in their order, ticked as far as they are done
     * @param putAside whether the first page shows it no more
     * @param administrator whether it begins with making the instance a working one
     */
    public record Visit(List<VisitStep> steps, boolean putAside, boolean administrator) {

        /** Whether the first page shows it. */
        public boolean shown() {
            return !putAside && next() != null;
        }

        /** The first one that is not done. */
        public @Nullable VisitStep next() {
            return steps.stream().filter(step -> !step.done()).findFirst().orElse(null);
        }

        public String title() {
            return administrator ? "Pour commencer\u00a0: votre première heure" : "Votre première visite";
        }

        public String standfirst() {
            return administrator
                    ? "De l’instance vide à celle où l’on travaille. Chaque étape se coche quand elle est faite\u00a0; rien ne presse."
                    : "Quelques étapes de votre métier, sur de vrais constats. Reprenez quand vous voulez.";
        }

        public String progress() {
            long done = steps.stream().filter(VisitStep::done).count();
            return done == 0
                    ? FrenchFormat.count(steps.size(), "étape", "étapes")
                    : FrenchFormat.count(done, "étape faite", "étapes faites") + " sur " + steps.size();
        }
    }

    /** A list that shows everything of one kind that waits. */
    public record More(String noun, long count, String href) {}

    /**
     * Notices (avis), gathered by record.
     *
     * @param unreadOnly whether those that were read are left out
     * @param unread how many are unread, at most a hundred
     * @param shownAt when the page was made, sent back to mark no more as read than was shown
     * @param standIns what those are told whom the person stands in for
     */
    public record Notices(
            Page<NoticeGroup> groups,
            UrlQuery query,
            boolean unreadOnly,
            long unread,
            String shownAt,
            List<StandInNotices> standIns) {}

    /**
     * What somebody who is away was told (à la place de).
     *
     * @param until the last day of the absence
     */
    public record StandInNotices(String name, LocalDate until, List<NoticeGroup> groups) {}

    /**
     * What was said of one record.
     *
     * @param noticeId its latest notice
     * @param href the record's page
     */
    public record NoticeGroup(
            UUID noticeId, String title, String where, String href, boolean unread, List<NoticeLine> lines) {}

    /** One notice: "Confié à votre organisation par Samuel Okoye". */
    public record NoticeLine(String sentence, Instant at, boolean unread) {}

    /**
     * How and when a person wants the own notices.
     *
     * @param typed the fields as they were typed
     * @param mailIsSet whether mail leaves from here at all
     */
    public record Preferences(List<KindChoice> kinds, Map<String, String> typed, FormErrors errors, boolean mailIsSet) {
        public String of(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** One kind of notice in the form. */
    public record KindChoice(String field, String label, String value) {}
}
