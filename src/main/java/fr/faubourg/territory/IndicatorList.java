package fr.faubourg.territory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public indicators, every year of them, to be taken out: those of one place ({@code ?lieu=}), or all. */
@Component
class IndicatorList implements ExportedList {
    private final IndicatorQueries indicators;
    private final PlaceQueries places;

    IndicatorList(IndicatorQueries indicators, PlaceQueries places) {
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public String key() {
        return "indicateurs";
    }

    @Override
    public String label() {
        return "Indicateurs publics";
    }

    @Override
    public String href() {
        return "/lieux";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        PlaceId place = query.first("lieu").flatMap(PlaceFilter::idOf).orElse(null);
        String name = place == null ? null : nameOf(place);
        return new TableExport<IndicatorQueries.Value>(
                key(),
                name == null ? label() : label() + ", " + name,
                "Producteurs cités dans chaque ligne",
                name == null ? List.of() : List.of(new TableExport.Filter("Lieu", name)),
                List.of(
                        Column.text("Lieu", IndicatorQueries.Value::place),
                        Column.text("Code du lieu", IndicatorQueries.Value::placeCode),
                        Column.text("Indicateur", IndicatorQueries.Value::name),
                        Column.text("Code", IndicatorQueries.Value::code).onDemand(),
                        Column.integer("Année", IndicatorQueries.Value::year),
                        Column.decimal("Valeur", IndicatorQueries.Value::value),
                        Column.text("Unité", IndicatorQueries.Value::unit),
                        Column.yesNo("Secret statistique", IndicatorQueries.Value::secret),
                        Column.text("Source", IndicatorQueries.Value::source),
                        Column.text("Millésime", IndicatorQueries.Value::vintage),
                        Column.yesNo("S’additionne", IndicatorQueries.Value::additive)
                                .onDemand()),
                null,
                limit -> indicators.countUpTo(place, limit),
                () -> indicators.all(place));
    }

    private @Nullable String nameOf(PlaceId place) {
        return places.summaries(List.of(place)).stream()
                .map(PlaceSummary::name)
                .findFirst()
                .orElse(null);
    }
}
