package fr.faubourg.watch;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of observations, to be taken out. */
@Component
class ObservationExport implements ExportedList {
    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final WatchedPlaces places;
    private final FiltersInWords words;
    private final UiFactory factory;

    ObservationExport(
            ObservationSelections selections,
            ObservationQueries observations,
            WatchedPlaces places,
            FiltersInWords words,
            UiFactory factory) {
        this.selections = selections;
        this.observations = observations;
        this.places = places;
        this.words = words;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "constats";
    }

    @Override
    public String label() {
        return "Constats";
    }

    @Override
    public String href() {
        return "/constats";
    }

    /** A partner sees the observations of the places that its organisations answer for: when one goes, so do the files. */
    @Override
    public List<String> reach(Viewer viewer) {
        return viewer.isStaff() ? List.of() : observations.placesHeldBy(viewer.organisations());
    }

    @Override
    public TableExport<ObservationRow> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        var filters = ObservationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var sort = ObservationQueries.Sort.named(query.first(UrlQuery.SORT).orElse(""));
        var place = places.namesOf(filters);
        return new TableExport<>(
                key(),
                place == null ? "Constats" : "Constats, " + place,
                "Faubourg, veille",
                words.of(filters, viewer, ui),
                columns(ui),
                row -> row.lon() == null || row.lat() == null ? null : new GeoPoint(row.lon(), row.lat()),
                limit -> observations.countUpTo(selection, limit),
                () -> observations.all(selection, sort));
    }

    private static List<Column<ObservationRow>> columns(Ui ui) {
        // Looked up once, not once a row.
        var kinds = Stream.of(FindingKind.values()).collect(Collectors.toMap(kind -> kind, ui::label));
        var states = Stream.of(ObservationState.values()).collect(Collectors.toMap(state -> state, ui::label));
        return List.of(
                Column.integer("Numéro", ObservationRow::number),
                Column.date("Observé le", ObservationRow::observedOn),
                Column.text("Thème", ObservationRow::theme),
                Column.text("Catégorie", ObservationRow::category),
                Column.text("Nature", row -> kinds.get(row.kind())),
                Column.text("Constat", ObservationRow::finding),
                Column.text("Lieu", ObservationRow::place),
                Column.text("Adresse", ObservationRow::address),
                Column.text("État", row -> states.get(row.state())),
                Column.text("Confié à", ObservationRow::organisation),
                Column.integer("Organisations sollicitées", ObservationRow::asked)
                        .onDemand(),
                Column.integer("Demandes réalisées", ObservationRow::done).onDemand(),
                Column.date("Échéance", ObservationRow::dueOn),
                Column.yesNo("En retard", ObservationRow::late),
                Column.integer("Gravité", ObservationRow::severity),
                Column.integer("Urgence", ObservationRow::urgency),
                Column.decimal("Longitude", (ObservationRow row) -> degrees(row.lon()))
                        .onDemand(),
                Column.decimal("Latitude", (ObservationRow row) -> degrees(row.lat()))
                        .onDemand());
    }

    private static @Nullable BigDecimal degrees(@Nullable Double degrees) {
        return degrees == null ? null : BigDecimal.valueOf(degrees);
    }
}
