package fr.faubourg.prevention;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The form of an operation, exactly as typed.
 *
 * @param key drawn when the form was shown
 * @param version the version it was shown for; empty for a new one
 * @param themes ids of lines of the grid, with commas between them
 * @param places ids of places, with commas between them
 * @param lead the organisation that leads a new operation
 */
public record OperationForm(
        String key,
        String version,
        String title,
        String aim,
        String kind,
        String themes,
        String places,
        String plannedFrom,
        String plannedTo,
        String windowDays,
        String cost,
        String lead) {
    /** How many places one form holds. */
    static final int PLACES = 6;

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_TEXT = 4_000;

    public OperationForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        title = Forms.typed(title);
        aim = Forms.typed(aim);
        kind = Forms.typed(kind);
        themes = Forms.typed(themes);
        places = Forms.typed(places);
        plannedFrom = Forms.typed(plannedFrom);
        plannedTo = Forms.typed(plannedTo);
        windowDays = Forms.typed(windowDays);
        cost = Forms.typed(cost);
        lead = Forms.typed(lead);
    }

    /** An empty form, with what the moment knows. */
    static OperationForm blank(String place, String lead) {
        return new OperationForm(Ids.next().toString(), "", "", "", "", "", place, "", "", "", "", lead);
    }

    /** What is recorded, to be modified. */
    static OperationForm of(PreventiveOperation recorded) {
        return new OperationForm(
                Ids.next().toString(),
                Integer.toString(recorded.version()),
                recorded.title(),
                recorded.aim(),
                recorded.kindId().toString(),
                joined(recorded.themes()),
                joined(recorded.places()),
                recorded.plannedFrom().toString(),
                recorded.plannedTo() == null ? "" : recorded.plannedTo().toString(),
                recorded.windowDays() == null ? "" : recorded.windowDays().toString(),
                recorded.cost() == null ? "" : recorded.cost().toPlainString().replace('.', ','),
                "");
    }

    private static String joined(List<Aimed> aimed) {
        return aimed.stream().map(each -> each.id().toString()).collect(Collectors.joining(","));
    }

    public List<String> chosenThemes() {
        return Typed.texts(themes);
    }

    /** The places, each in a field of its own, and a field or two that are free. */
    public List<String> placeFields() {
        var chosen = Typed.texts(places);
        int fields = Math.max(chosen.size(), Math.min(PLACES, chosen.size() + 2));
        return IntStream.range(0, fields)
                .mapToObj(index -> index < chosen.size() ? chosen.get(index) : "")
                .toList();
    }

    /** Reads it; what cannot be read is noted in the errors, and then nothing is returned. */
    Optional<OperationDraft> parse(FormErrors errors) {
        if (title.isBlank()) {
            errors.add("title", "Donnez un nom à l’opération.");
        }
        Typed.notTooLong("title", title, LONGEST_TITLE, errors);
        Typed.notTooLong("aim", aim, LONGEST_TEXT, errors);
        var filedUnder = Typed.chosen("kind", kind, "Choisissez un type d’opération.", errors);
        var aimedThemes = Typed.ids(themes);
        if (aimedThemes.isEmpty()) {
            errors.add("themes", "Choisissez au moins un thème\u00a0: c’est ce qui sera compté avant et après.");
        }
        var aimedPlaces = Typed.ids(places);
        if (aimedPlaces.isEmpty()) {
            errors.add("places", "Choisissez au moins un lieu.");
        } else if (aimedPlaces.size() > PLACES) {
            errors.add("places", "Choisissez au plus " + PLACES + " lieux, ou un lieu plus large.");
        }
        var from = Typed.day("plannedFrom", plannedFrom, "Donnez le jour prévu, ou le premier jour.", errors);
        var to = plannedTo.isBlank() ? null : Typed.day("plannedTo", plannedTo, "", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("plannedTo", "La fin est avant le début\u00a0: vérifiez les deux dates.");
        }
        var days = Typed.number("windowDays", windowDays, WindowThreshold.LEAST, WindowThreshold.MOST, errors);
        var euros = Typed.euros("cost", cost, errors);
        if (!errors.isEmpty() || from == null) {
            return Optional.empty();
        }
        return Optional.of(new OperationDraft(
                title.strip(),
                aim.strip(),
                filedUnder.orElseThrow(),
                aimedThemes,
                aimedPlaces,
                from,
                from.equals(to) ? null : to,
                days,
                euros));
    }
}
