package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was observed in a place, on its page. */
@Component
class ObservationsOfPlaces implements PlaceFacts {
    private static final int SHOWN = 5;

    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final MessageSource messages;

    ObservationsOfPlaces(ObservationSelections selections, ObservationQueries observations, MessageSource messages) {
        this.selections = selections;
        this.observations = observations;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var all = ObservationFilters.all().in(place);
        var open = ObservationFilters.open().in(place);
        var counts = observations.counts(selections.of(all, viewer));
        if (counts.total() == 0) {
            return Optional.empty();
        }
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                written(counts.open()), counts.open() == 1 ? "constat ouvert" : "constats ouverts", open.href()));
        if (counts.late() > 0) {
            figures.add(new Figure(
                    written(counts.late()), "en retard", open.onlyLate(true).href()));
        }
        figures.add(new Figure(written(counts.total()), "en tout", all.href()));
        var latest =
                observations.rows(selections.of(open, viewer), ObservationQueries.Sort.NEWEST, new Paging(1, SHOWN));
        return Optional.of(new Section("Constats", null, figures, entries(latest), all.href(), "Tous les constats"));
    }

    private List<Entry> entries(List<ObservationRow> rows) {
        return rows.stream()
                .map(row -> new Entry(
                        row.title(),
                        "n° " + row.number() + " · " + row.theme() + " · " + FrenchFormat.shortDate(row.observedOn())
                                + " · "
                                + messages.getMessage(
                                        "ObservationState." + row.state().name(), null, Locale.FRENCH),
                        row.href()))
                .toList();
    }

    private static String written(long count) {
        return ObservationQueries.Counts.isCapped(count)
                ? "plus de " + FrenchFormat.number(ObservationQueries.COUNTED)
                : FrenchFormat.number(count);
    }
}
