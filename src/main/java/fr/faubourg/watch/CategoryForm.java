package fr.faubourg.watch;

import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the grid, as typed.
 *
 * @param parent the id of its theme, empty for a theme
 * @param delay working days, empty when the theme's delay holds
 */
public record CategoryForm(
        String version, String label, String group, String parent, String delay, String active, String strength) {
    private static final int LONGEST = 120;

    public CategoryForm {
        version = Forms.typed(version);
        label = Forms.typed(label);
        group = Forms.typed(group);
        parent = Forms.typed(parent);
        delay = Forms.typed(delay);
        active = Forms.typed(active);
        strength = Forms.typed(strength);
    }

    /** The line, read and checked. */
    record Line(
            String label,
            String group,
            @Nullable UUID parent,
            @Nullable Integer delay,
            boolean active,
            boolean strength) {}

    static CategoryForm blank() {
        return new CategoryForm("", "", "", "", "", "true", "");
    }

    static CategoryForm of(Category category) {
        return new CategoryForm(
                Integer.toString(category.version()),
                category.label(),
                category.group(),
                category.parent() == null ? "" : category.parent().toString(),
                category.delay() == null ? "" : category.delay().toString(),
                category.active() ? "true" : "",
                category.strength() ? "true" : "");
    }

    public boolean isActive() {
        return !active.isEmpty();
    }

    public boolean isStrength() {
        return !strength.isEmpty();
    }

    Optional<Line> parse(FormErrors errors) {
        if (label.isBlank()) {
            errors.add("label", "Donnez un nom à la catégorie.");
        } else if (label.length() > LONGEST) {
            errors.add("label", "Raccourcissez le nom\u00a0: 120 caractères au plus.");
        }
        if (group.length() > LONGEST) {
            errors.add("group", "Raccourcissez le groupe\u00a0: 120 caractères au plus.");
        }
        var days = delay.strip();
        if (!days.isEmpty() && !days.matches("[0-9]{1,3}")) {
            errors.add("delay", "Donnez le délai en jours ouvrés, de 0 à 999, ou laissez vide.");
        }
        return errors.isEmpty()
                ? Optional.of(new Line(
                        label.strip(),
                        group.strip(),
                        Forms.uuid(parent).orElse(null),
                        days.isEmpty() ? null : Integer.valueOf(days),
                        isActive(),
                        isStrength()))
                : Optional.empty();
    }
}
