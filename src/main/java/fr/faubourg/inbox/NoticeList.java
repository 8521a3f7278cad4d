package fr.faubourg.inbox;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The notices of a person, to be taken out by nobody else. */
@Component
class NoticeList implements ExportedList {
    /** Records at a time. */
    private static final int AT_ONCE = 100;

    private final NoticeQueries queries;
    private final NoticeKinds kinds;

    NoticeList(NoticeQueries queries, NoticeKinds kinds) {
        this.queries = queries;
        this.kinds = kinds;
    }

    @Override
    public String key() {
        return "avis";
    }

    @Override
    public String label() {
        return "Avis";
    }

    @Override
    public String href() {
        return "/avis";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        boolean unreadOnly = !query.has("lus", "oui");
        return new TableExport<Line>(
                key(),
                label(),
                "Faubourg, avis de " + viewer.name(),
                List.of(new TableExport.Filter("Avis", unreadOnly ? "à lire" : "tous, depuis 90 jours")),
                List.of(
                        Column.dateTime(
                                "Quand",
                                line -> line.said() == null ? null : line.said().at()),
                        Column.text("Fiche", line -> line.group().title()),
                        Column.text("Lieu", line -> line.group().where()),
                        Column.text(
                                "Avis",
                                line -> line.said() == null ? null : line.said().sentence()),
                        Column.yesNo("À lire", Line::unread)),
                null,
                () -> Stream.iterate(0L, offset -> offset + AT_ONCE)
                        .map(offset -> groups(viewer, unreadOnly, offset))
                        .takeWhile(groups -> !groups.isEmpty())
                        .flatMap(List::stream)
                        .flatMap(NoticeList::lines));
    }

    private List<InboxPages.NoticeGroup> groups(Viewer viewer, boolean unreadOnly, long offset) {
        var rows = queries.page(viewer.account(), unreadOnly, AT_ONCE, offset);
        return NoticeGroups.of(rows, kinds.records(rows, viewer), kinds);
    }

    /** One for each notice; of a record that is hidden by now, one that says so. */
    private static Stream<Line> lines(InboxPages.NoticeGroup group) {
        return group.lines().isEmpty()
                ? Stream.of(new Line(group, null))
                : group.lines().stream().map(said -> new Line(group, said));
    }

    private record Line(InboxPages.NoticeGroup group, InboxPages.@Nullable NoticeLine said) {
        boolean unread() {
            return said == null ? group.unread() : said.unread();
        }
    }
}
