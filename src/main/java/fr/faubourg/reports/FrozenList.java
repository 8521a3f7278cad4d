package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The frozen reports that somebody may open, to be taken out as a list. */
@Component
class FrozenList extends WholeList {
    private static final int AT_ONCE = 500;

    private final FrozenReports reports;

    FrozenList(FrozenReports reports) {
        super("bilans-figes", "Bilans figés", "/bilans/figes", "Faubourg, bilans figés");
        this.reports = reports;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<FrozenReport.Frozen>whole(
                List.of(
                        Column.text("Lieu", FrozenReport.Frozen::placeName),
                        Column.date("Du", FrozenReport.Frozen::periodFrom),
                        Column.date("Au", FrozenReport.Frozen::periodTo),
                        Column.dateTime("Figé le", FrozenReport.Frozen::frozenAt),
                        Column.text("Par", FrozenReport.Frozen::frozenByName),
                        Column.text("Adresse", FrozenReport.Frozen::href)),
                () -> IntStream.iterate(1, page -> page + 1)
                        .mapToObj(page -> reports.list(viewer, Paging.of(Integer.toString(page), AT_ONCE))
                                .rows())
                        .takeWhile(rows -> !rows.isEmpty())
                        .flatMap(List::stream));
    }
}
