package fr.faubourg.settings;

import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every value that a threshold had and will have, with its source, to be taken out. */
@Component
class ThresholdList extends WholeList {
    private final Thresholds thresholds;

    ThresholdList(Thresholds thresholds) {
        super("seuils", "Seuils", "/reglages/seuils", "Faubourg, réglages", Viewer::administersAccounts);
        this.thresholds = thresholds;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<Row>whole(
                List.of(
                        Column.text("Seuil", row -> row.kind().label()),
                        Column.integer("Valeur", Row::value),
                        Column.text("Unité", row -> row.kind().unit()),
                        Column.date("À partir du", Row::from),
                        Column.text("Source", Row::source),
                        Column.yesNo("Vaut aujourd’hui", Row::today),
                        Column.<Row>text("Explication", row -> row.kind().explanation())
                                .onDemand()),
                () -> thresholds.kinds().stream().flatMap(this::rows));
    }

    /** Those decided, the latest first, and what held before the first of them. */
    private Stream<Row> rows(ThresholdKind kind) {
        List<ThresholdValue> decided = thresholds.decided(kind);
        boolean first = decided.stream().noneMatch(value -> value.holds(thresholds.today()));
        return Stream.concat(
                decided.stream()
                        .map(value -> new Row(
                                kind, value.value(), value.from(), value.source(), value.holds(thresholds.today()))),
                Stream.of(new Row(kind, kind.first(), kind.since(), kind.source(), first)));
    }

    private record Row(ThresholdKind kind, int value, LocalDate from, String source, boolean today) {}
}
