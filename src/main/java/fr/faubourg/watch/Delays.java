package fr.faubourg.watch;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** For when something is asked (échéance): the category's delay of that day, in working days. */
@Component
class Delays {
    /** Where neither the category nor its theme has a delay. */
    static final int DEFAULT_WORKING_DAYS = 10;

    private final CategoryQueries categories;
    private final WorkingDays workingDays;

    Delays(CategoryQueries categories, WorkingDays workingDays) {
        this.categories = categories;
        this.workingDays = workingDays;
    }

    /**
     * A due date proposed.
     *
     * @param workingDays how many working days it leaves
     */
    record Due(LocalDate day, int workingDays) {}

    Due dueFor(CategoryId category, LocalDate assignedOn) {
        int days = categories.delayOf(category, assignedOn).orElse(DEFAULT_WORKING_DAYS);
        return new Due(workingDays.after(assignedOn, days), days);
    }
}
