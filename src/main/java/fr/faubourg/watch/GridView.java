package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grid of categories, with what files call its lines and who is proposed for what.
 *
 * @param names names of files and the category decided for each, "Graffitis" → "Tags et vandalisme"
 */
public record GridView(
        List<Category> categories,
        List<NameRow> names,
        List<RuleRow> rules,
        List<Choice> choices,
        List<Choice> places,
        List<Choice> organisations,
        FormErrors errors) {
    /** A name of files. */
    public record NameRow(String name, String category) {}

    /** A rule of routing; what is null stands for any. */
    public record RuleRow(
            String id, @Nullable String category, @Nullable String place, String organisation) {}

    /** One line of the grid, to be added or changed. */
    public record Line(@Nullable Category category, CategoryForm form, FormErrors errors, List<Choice> themes) {}
}
