package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import java.util.List;
import org.springframework.stereotype.Component;

/** The grid as forms offer it. */
@Component
class CategoryChoices {
    private final CategoryQueries categories;

    CategoryChoices(CategoryQueries categories) {
        this.categories = categories;
    }

    boolean has(CategoryId id) {
        return categories.exists(id);
    }

    /** Themes, each followed by its sub-types. */
    List<Choice> all() {
        return categories.offered().stream()
                .map(category -> new Choice(
                        category.id().toString(),
                        category.isTheme() ? category.label() : category.theme() + " – " + category.label()))
                .toList();
    }

    /** The themes of the territory's own grid, for thumbs. */
    List<Choice> themes() {
        return categories.offered().stream()
                .filter(category -> category.isTheme() && !category.isImported())
                .map(category -> new Choice(category.id().toString(), category.label()))
                .toList();
    }

    List<Choice> subTypes() {
        return categories.offered().stream()
                .filter(category -> !category.isTheme() || category.isImported())
                .map(category -> new Choice(
                        category.id().toString(),
                        category.isTheme() ? category.label() : category.theme() + " – " + category.label()))
                .toList();
    }
}
