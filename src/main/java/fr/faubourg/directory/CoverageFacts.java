package fr.faubourg.directory;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which units cover a place, on its page. */
@Component
class CoverageFacts implements PlaceFacts {

    private final SectorQueries sectors;
    private final MessageSource messages;
    private final Clock clock;

    CoverageFacts(SectorQueries sectors, MessageSource messages, Clock clock) {
        this.sectors = sectors;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return -90;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        List<Entry> entries = sectors.of(place, LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS)).stream()
                .map(this::entry)
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Qui couvre ce lieu", null, List.of(), entries, null, ""));
    }

    private Entry entry(SectorQueries.Coverage coverage) {
        String type = coverage.unitType() == null
                ? ""
                : messages.getMessage("UnitType." + coverage.unitType(), null, Locale.FRENCH);
        String detail = Stream.of(
                        type,
                        coverage.inherited() ? "dit pour " + coverage.saidAtName() : "",
                        coverage.from() == null && coverage.to() == null
                                ? ""
                                : Periods.said(coverage.from(), coverage.to()),
                        coverage.phone(),
                        coverage.hours())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Entry(coverage.name(), detail, "/partenaires/" + coverage.unit());
    }
}
