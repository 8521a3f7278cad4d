package fr.faubourg.tables;

import java.util.Locale;
import java.util.Set;

/** Cells that a spreadsheet could not compute: "#REF!" is no text. */
final class CellErrors {
    /** Stands for a formula that no spreadsheet has computed yet. */
    static final String NEVER_COMPUTED = "#FORMULE!";

    private static final Set<String> ERRORS = Set.of(
            "#REF!",
            "#N/A",
            "#VALUE!",
            "#VALEUR!",
            "#DIV/0!",
            "#NAME?",
            "#NOM?",
            "#NUM!",
            "#NOMBRE!",
            "#NULL!",
            "#NUL!",
            "#SPILL!",
            "#CALC!",
            NEVER_COMPUTED);

    private CellErrors() {}

    /** @throws Values.Unreadable when the cell is an error */
    static void check(String text) {
        if (text.startsWith("#") && text.length() <= 10 && ERRORS.contains(text.toUpperCase(Locale.ROOT))) {
            throw text.equals(NEVER_COMPUTED)
                    ? new Values.Unreadable(
                            "Cette formule n’a jamais été calculée.",
                            "Ouvrez le fichier dans un tableur, enregistrez-le, puis déposez-le de nouveau.")
                    : new Values.Unreadable(
                            "Cette cellule est une erreur de calcul (" + text + ").",
                            "Corrigez la formule dans le tableur, ou remplacez-la par sa valeur.");
        }
    }
}
