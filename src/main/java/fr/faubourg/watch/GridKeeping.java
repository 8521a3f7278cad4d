package fr.faubourg.watch;

import fr.faubourg.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the grid: two levels, each name once, delays that count from the day they are decided. */
@Service
class GridKeeping {
    private final CategoryRepository categories;
    private final Clock clock;

    GridKeeping(CategoryRepository categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    /** Adds a line; what stands against it is noted in the errors. */
    @Transactional
    void add(CategoryForm.Line line, FormErrors errors) {
        check(line, null, errors);
        if (errors.isEmpty()) {
            var id = CategoryId.next();
            categories.insert(id, codeOf(line.label()), line);
            categories.setDelay(id, line.delay(), LocalDate.now(clock));
        }
    }

    /**
     * Changes a line; what stands against it is noted in the errors.
     *
     * @return false when somebody else changed it meanwhile: nothing is written
     */
    @Transactional
    boolean change(Category before, int version, CategoryForm.Line line, FormErrors errors) {
        check(line, before.id(), errors);
        if (line.parent() != null && categories.hasSubTypes(before.id())) {
            errors.add("parent", "Cette catégorie a des sous-types\u00a0: elle reste un thème.");
        }
        if (!errors.isEmpty()) {
            return true;
        }
        var id = new CategoryId(before.id());
        if (!categories.update(id, version, line)) {
            return false;
        }
        if (!Objects.equals(before.delay(), line.delay())) {
            categories.setDelay(id, line.delay(), LocalDate.now(clock));
        }
        return true;
    }

    private void check(CategoryForm.Line line, @Nullable UUID id, FormErrors errors) {
        if (line.parent() != null && line.parent().equals(id)) {
            errors.add("parent", "Une catégorie ne peut pas être son propre thème.");
        }
        if (categories.labelIsTaken(line.label(), line.parent(), id)) {
            errors.add("label", "Une catégorie porte déjà ce nom ici.");
        }
    }

    private String codeOf(String label) {
        var words = CategoryMatching.key(label).replace(' ', '-');
        var code = words.isEmpty() ? "categorie" : words;
        for (int number = 2; categories.codeIsTaken(code); number++) {
            code = words + "-" + number;
        }
        return code;
    }
}
