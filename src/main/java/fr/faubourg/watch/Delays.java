package fr.faubourg.watch;

import fr.faubourg.settings.Thresholds;
import fr.faubourg.settings.WorkingCalendar;
import fr.faubourg.settings.WorkingDays;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For when something is asked (échéance): the category's delay of that day, in working days of the place. */
@Component
class Delays {
    private final CategoryQueries categories;
    private final WorkingCalendar calendar;
    private final Thresholds thresholds;

    Delays(CategoryQueries categories, WorkingCalendar calendar, Thresholds thresholds) {
        this.categories = categories;
        this.calendar = calendar;
        this.thresholds = thresholds;
    }

    /**
     * A due date proposed.
     *
     * @param workingDays how many working days it leaves
     */
    record Due(LocalDate day, int workingDays) {}

    Due dueFor(CategoryId category, @Nullable UUID place, LocalDate assignedOn) {
        int days = categories.delayOf(category, assignedOn).orElseGet(() -> usual(assignedOn));
        return new Due(calendar.of(place).after(assignedOn, days), days);
    }

    /** Where neither the category nor its theme has a delay. */
    int usual(LocalDate day) {
        return thresholds.on(WatchConfiguration.DEFAULT_DELAY, day);
    }

    WorkingDays workingDaysAt(UUID place) {
        return calendar.of(place);
    }
}
