package fr.faubourg.territory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of places, to be taken out. */
@Component
class PlaceList implements ExportedList {
    private final PlaceQueries queries;
    private final UiFactory factory;

    PlaceList(PlaceQueries queries, UiFactory factory) {
        this.queries = queries;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "lieux";
    }

    @Override
    public String label() {
        return "Lieux";
    }

    @Override
    public String href() {
        return "/lieux";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        PlaceFilter filter = PlaceFilter.parse(
                query.first("q").orElse(""),
                query.first("type").orElse(""),
                query.first("dans").orElse(""),
                query.first("fermes").orElse(""));
        return new TableExport<PlaceSummary>(
                key(),
                label(),
                "Faubourg, territoire",
                inWords(filter, ui),
                List.of(
                        Column.text("Lieu", PlaceSummary::name),
                        Column.text("Niveau", (PlaceSummary place) -> ui.label(place.kind())),
                        Column.integer("Génération de QPV", PlaceSummary::qpvGeneration),
                        Column.text("Code", PlaceSummary::code),
                        Column.text("Rattaché à", PlaceSummary::above),
                        Column.yesNo("A un périmètre", PlaceSummary::hasPerimeter)
                                .onDemand()),
                PlaceSummary::point,
                limit -> Math.min(limit, queries.count(filter)),
                () -> queries.all(filter));
    }

    private List<TableExport.Filter> inWords(PlaceFilter filter, Ui ui) {
        List<TableExport.Filter> words = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            words.add(new TableExport.Filter("Nom, code ou adresse", filter.text()));
        }
        PlaceKind kind = filter.kind();
        if (kind != null) {
            words.add(new TableExport.Filter("Niveau", ui.label(kind)));
        }
        PlaceId inside = filter.inside();
        if (inside != null) {
            queries.summaries(List.of(inside)).forEach(area -> words.add(new TableExport.Filter("Dans", area.name())));
        }
        return words;
    }
}
