package fr.faubourg.tables;

import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something asked once for a whole import, on the mapping page.
 *
 * @param name the stable English name that {@link ImportContext#option} is asked by
 * @param label the French label: "Source des données"
 * @param required whether the import may go on without it
 * @param proposal the value proposed, possibly empty
 * @param hint a French sentence under the field, possibly empty
 * @param choices what can be chosen, asked when the page is shown; an empty list makes it a text field
 */
public record ImportOption(
        String name, String label, boolean required, String proposal, String hint, Supplier<List<Choice>> choices) {

    public static ImportOption text(String name, String label, boolean required, String proposal) {
        return new ImportOption(name, label, required, proposal, "", List::of);
    }

    public static ImportOption choice(
            String name, String label, boolean required, String proposal, Supplier<List<Choice>> choices) {
        return new ImportOption(name, label, required, proposal, "", choices);
    }

    public ImportOption proposing(String value) {
        return new ImportOption(name, label, required, value, hint, choices);
    }

    public ImportOption withHint(String text) {
        return new ImportOption(name, label, required, proposal, text, choices);
    }
}
