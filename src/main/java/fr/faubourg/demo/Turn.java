package fr.faubourg.demo;

import org.jspecify.annotations.Nullable;

/** One turn in what became of an observation. Days are counted back from today: 3 is three days ago, −2 in two days. */
sealed interface Turn {

    int daysAgo();

    Person by();

    record Qualified(int daysAgo) implements Turn {
        @Override
        public Person by() {
            return Person.SAMUEL;
        }
    }

    /** @param dueDaysAgo null for the delay of the category */
    record Assigned(
            int daysAgo,
            Partner to,
            String because,
            @Nullable Integer dueDaysAgo) implements Turn {
        @Override
        public Person by() {
            return Person.SAMUEL;
        }
    }

    record Accepted(int daysAgo, Person by, int plannedDaysAgo, String words) implements Turn {}

    record Done(int daysAgo, Person by, String words) implements Turn {}

    record Returned(int daysAgo, Person by, String words) implements Turn {}

    record Verified(int daysAgo, Person by, String words) implements Turn {}

    record Closed(int daysAgo, Person by, String words) implements Turn {}

    record Rejected(int daysAgo, String words) implements Turn {
        @Override
        public Person by() {
            return Person.SAMUEL;
        }
    }

    record OutOfRemit(int daysAgo, String words) implements Turn {
        @Override
        public Person by() {
            return Person.SAMUEL;
        }
    }
}
