package fr.faubourg.interventions;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A trade, as typed.
 *
 * @param themes the ids of its themes, with commas between them
 */
public record TradeForm(String version, String label, String source, String themes, String active) {
    private static final int LONGEST = 120;

    public TradeForm {
        version = Forms.typed(version);
        label = Forms.typed(label);
        source = Forms.typed(source);
        themes = Forms.typed(themes);
        active = Forms.typed(active);
    }

    /** The trade, read and checked. */
    record Line(String label, String source, List<UUID> themes, boolean active) {}

    static TradeForm blank() {
        return new TradeForm("", "", "", "", "true");
    }

    static TradeForm of(Trade trade) {
        return new TradeForm(
                Integer.toString(trade.version()),
                trade.label(),
                trade.source(),
                String.join(",", trade.themes()),
                trade.active() ? "true" : "");
    }

    public boolean isActive() {
        return !active.isEmpty();
    }

    public List<String> chosenThemes() {
        return Arrays.stream(themes.split(",", -1)).filter(id -> !id.isBlank()).toList();
    }

    Optional<Line> parse(FormErrors errors) {
        if (label.isBlank()) {
            errors.add("label", "Donnez un nom au corps d’état.");
        } else if (label.length() > LONGEST) {
            errors.add("label", "Raccourcissez le nom\u00a0: 120 caractères au plus.");
        }
        if (source.length() > LONGEST) {
            errors.add("source", "Raccourcissez la source\u00a0: 120 caractères au plus.");
        }
        return errors.isEmpty()
                ? Optional.of(new Line(
                        label.strip(),
                        source.strip(),
                        chosenThemes().stream()
                                .flatMap(id -> Forms.uuid(id).stream())
                                .toList(),
                        isActive()))
                : Optional.empty();
    }
}
