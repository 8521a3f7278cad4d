package fr.faubourg.interventions;

import fr.faubourg.shared.PlainWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the words and amounts that people and files use for interventions. */
final class InterventionWords {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F€]|eur(?:os?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}([.,][0-9]{1,6})?");

    private InterventionWords() {}

    /** An amount of euros, zero or more: {@code 1 250,50 €}. Rounded to the cent, halves up. */
    static Optional<BigDecimal> euros(String text) {
        String compact = SPACES.matcher(text).replaceAll("");
        return AMOUNT.matcher(compact).matches()
                ? Optional.of(new BigDecimal(compact.replace(',', '.')).setScale(2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** HT or TTC, as files write them. */
    static Optional<CostTax> tax(String text) {
        return switch (PlainWords.of(text)) {
            case "ttc", "toutes taxes comprises", "tva incluse" -> Optional.of(CostTax.INCLUDED);
            case "ht", "hors taxes", "hors taxe", "hors tva" -> Optional.of(CostTax.EXCLUDED);
            default -> Optional.empty();
        };
    }

    /** A state, as files write it. */
    static Optional<InterventionState> state(String text) {
        return switch (PlainWords.of(text)) {
            case "prevue",
                    "prevu",
                    "planifiee",
                    "planifie",
                    "programmee",
                    "programme",
                    "a faire",
                    "commandee",
                    "commande" -> Optional.of(InterventionState.PLANNED);
            case "faite", "fait", "realisee", "realise", "terminee", "termine", "close", "clos", "soldee", "solde" ->
                Optional.of(InterventionState.DONE);
            case "annulee", "annule", "abandonnee", "abandonne" -> Optional.of(InterventionState.CANCELLED);
            default -> Optional.empty();
        };
    }
}
