package fr.faubourg.demo;

import fr.faubourg.watch.ObservationState;
import org.jspecify.annotations.Nullable;

/** One turn in what became of an observation. Days are counted back from today: 3 is three days ago, −2 in two days. */
sealed interface Turn {

    int daysAgo();

    Person by();

    record Qualified(int daysAgo, Person by) implements Turn {
        Qualified(int daysAgo) {
            this(daysAgo, Person.SAMUEL);
        }
    }

    /**
     * @param wanted what it is to do, empty where the finding says it
     * @param dueDaysAgo null for the delay of the category
     */
    record Assigned(
            int daysAgo,
            Partner to,
            String because,
            String wanted,
            @Nullable Integer dueDaysAgo,
            Person by) implements Turn {
        Assigned(int daysAgo, Partner to, String because, @Nullable Integer dueDaysAgo) {
            this(daysAgo, to, because, "", dueDaysAgo, Person.SAMUEL);
        }

        Assigned(int daysAgo, Partner to, String because, @Nullable Integer dueDaysAgo, Person by) {
            this(daysAgo, to, because, "", dueDaysAgo, by);
        }

        Assigned wanting(String what) {
            return new Assigned(daysAgo, to, because, what, dueDaysAgo, by);
        }
    }

    record Started(int daysAgo, Person by, String words) implements Turn {}

    /** The state as the régulateur decided it. */
    record Decided(int daysAgo, ObservationState state, String words, Person by) implements Turn {}

    record Accepted(int daysAgo, Person by, int plannedDaysAgo, String words) implements Turn {}

    record Done(int daysAgo, Person by, String words) implements Turn {}

    record Returned(int daysAgo, Person by, String words) implements Turn {}

    record Verified(int daysAgo, Person by, String words) implements Turn {}

    record Closed(int daysAgo, Person by, String words) implements Turn {}

    record Rejected(int daysAgo, String words, Person by) implements Turn {
        Rejected(int daysAgo, String words) {
            this(daysAgo, words, Person.SAMUEL);
        }
    }

    record OutOfRemit(int daysAgo, String words, Person by) implements Turn {
        OutOfRemit(int daysAgo, String words) {
            this(daysAgo, words, Person.SAMUEL);
        }
    }
}
