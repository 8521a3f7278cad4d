package fr.faubourg.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers notices by the record that they are about. */
final class NoticeGroups {
    private NoticeGroups() {}

    /**
     * The notices of each record, in the order given; a record that its reader may not see any more is as if it had none.
     *
     * @param records what may be seen, by id
     */
    static List<InboxPages.NoticeGroup> of(
            List<NoticeQueries.Row> rows, Map<UUID, NoticeRecord> records, NoticeKinds kinds) {
        Map<UUID, List<NoticeQueries.Row>> bySubject = new LinkedHashMap<>();
        rows.forEach(row -> bySubject
                .computeIfAbsent(row.subjectId(), _ -> new ArrayList<>())
                .add(row));
        List<InboxPages.NoticeGroup> groups = new ArrayList<>();
        bySubject.forEach((subject, said) -> {
            NoticeRecord record = records.get(subject);
            if (record != null) {
                groups.add(group(said, record, kinds));
            }
        });
        return List.copyOf(groups);
    }

    private static InboxPages.NoticeGroup group(List<NoticeQueries.Row> rows, NoticeRecord record, NoticeKinds kinds) {
        boolean unread = rows.stream().anyMatch(row -> !row.read());
        UUID first = rows.getFirst().id();
        return new InboxPages.NoticeGroup(
                first,
                record.title(),
                record.where(),
                record.href(),
                unread,
                rows.stream()
                        .map(row -> new InboxPages.NoticeLine(
                                sentence(row.kind(), row.actorName(), row.detail(), kinds),
                                row.writtenAt(),
                                !row.read()))
                        .toList());
    }

    /** "Confié à votre organisation par Samuel Okoye, pour le 4 déc. 2026". */
    static String sentence(String kind, @Nullable String actorName, String detail, NoticeKinds kinds) {
        String said = kinds.find(kind).map(NoticeKind::sentence).orElse("modifié");
        String by = actorName == null ? "" : " par " + actorName;
        String more = detail.isEmpty() ? "" : ", " + detail;
        return said.substring(0, 1).toUpperCase(Locale.FRENCH) + said.substring(1) + by + more;
    }
}
