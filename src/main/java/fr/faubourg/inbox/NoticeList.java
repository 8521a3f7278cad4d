package fr.faubourg.inbox;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The notices of a person, to be taken out by nobody else. */
@Component
class NoticeList implements ExportedList {
    /** Records at a time. */
    private static final int AT_ONCE = 500;

    private final VisibleNotices notices;

    NoticeList(VisibleNotices notices) {
        this.notices = notices;
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
                        Column.dateTime("Quand", line -> line.said().at()),
                        Column.text("Fiche", line -> line.about().title()),
                        Column.text("Lieu", line -> line.about().where()),
                        Column.text("Avis", line -> line.said().sentence()),
                        Column.yesNo("À lire", line -> line.said().unread())),
                null,
                () -> IntStream.iterate(1, page -> page + 1)
                        .mapToObj(page -> notices.page(viewer, unreadOnly, new Paging(page, AT_ONCE))
                                .groups()
                                .rows())
                        .takeWhile(groups -> !groups.isEmpty())
                        .flatMap(List::stream)
                        .flatMap(group -> group.lines().stream().map(said -> new Line(group, said))));
    }

    /** A notice with what is known of its record. */
    private record Line(InboxPages.NoticeGroup about, InboxPages.NoticeLine said) {}
}
