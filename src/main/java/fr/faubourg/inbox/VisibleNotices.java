package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.Absences;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.OncePerPage;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The notices that a person may know of at this moment. The rights are asked of the module of each record, once for each kind of record, before
 * anything is counted or shown: a notice of a record that is hidden by now is as if it had not been written, on the bell as on the page.
 */
@Component
class VisibleNotices {
    /** Beyond this the bell says "99+". */
    static final int COUNTED = 100;

    private static final int SHOWN_INSTEAD_OF = 50;

    private final OncePerPage<Viewer, Long> unread = new OncePerPage<>(VisibleNotices.class, "unread");
    private final NoticeQueries queries;
    private final NoticeKinds kinds;
    private final Absences absences;

    VisibleNotices(NoticeQueries queries, NoticeKinds kinds, Absences absences) {
        this.queries = queries;
        this.kinds = kinds;
        this.absences = absences;
    }

    /** How many are unread, up to {@link #COUNTED}: one statement when there are none, one more for each kind of record otherwise. */
    long unread(Viewer viewer) {
        return unread.read(viewer, () -> {
            var subjects = queries.unread(viewer.account());
            return subjects.isEmpty() ? 0L : count(subjects, kinds.records(subjects, viewer));
        });
    }

    private static long count(List<NoticeQueries.Subject> subjects, Map<UUID, NoticeRecord> records) {
        return Math.min(
                COUNTED,
                subjects.stream()
                        .filter(subject -> records.containsKey(subject.subjectId()))
                        .mapToLong(NoticeQueries.Subject::unread)
                        .sum());
    }

    /**
     * Notices gathered by record.
     *
     * @param unread how many are unread, up to {@link #COUNTED}
     */
    record Listed(Page<InboxPages.NoticeGroup> groups, long unread) {}

    /** A page of records with what was told of each, the record of the latest notice first. */
    Listed page(Viewer viewer, boolean unreadOnly, Paging paging) {
        var subjects = queries.subjects(viewer.account(), unreadOnly);
        var records = kinds.records(subjects, viewer);
        List<UUID> visible = subjects.stream()
                .map(NoticeQueries.Subject::subjectId)
                .filter(records::containsKey)
                .toList();
        List<UUID> shown =
                visible.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Listed(
                new Page<>(
                        NoticeGroups.of(queries.of(viewer.account(), shown, unreadOnly), records, kinds),
                        paging,
                        visible.size()),
                unread.read(viewer, () -> count(subjects, records)));
    }

    /**
     * What those were told whom the person stands in for today, since their absence began, as far as the stand-in may see the records. It stays theirs:
     * reading it here leaves it unread for them, and the stand-in's bell does not count it.
     */
    List<InboxPages.StandInNotices> insteadOf(Viewer standIn) {
        List<Absence> away = absences.standingIn(standIn.account());
        if (away.isEmpty()) {
            return List.of();
        }
        var told = queries.since(away, SHOWN_INSTEAD_OF);
        var records = kinds.records(told, standIn);
        return away.stream()
                .map(absence -> new InboxPages.StandInNotices(
                        absence.name(),
                        absence.to(),
                        NoticeGroups.of(
                                told.stream()
                                        .filter(row -> row.account().equals(absence.account()))
                                        .toList(),
                                records,
                                kinds)))
                .toList();
    }
}
