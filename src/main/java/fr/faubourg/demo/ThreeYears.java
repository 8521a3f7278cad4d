package fr.faubourg.demo;

import fr.faubourg.watch.ObservationSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * The long story behind {@link Everyday}: three years of observations in five communes, with the seasons, the same entrances again and again, two
 * walking surveys a year in each priority neighbourhood and an exploratory walk in autumn; what became of them depends on who is asked.
 * Drawn by lot, always the same way for the same day.
 */
final class ThreeYears {

    private static final int DAYS = 1095;
    private static final double MONTH = 30.4;
    private static final int HALF_A_YEAR = 182;
    private static final int WALK_NOTES = 20;
    private static final int WALK_STRENGTHS = 5;
    private static final int AFTER_DARK_NOTES = 9;
    private static final Set<String> AFTER_DARK =
            Set.of("eclairage", "occupation", "accessibilite", "voirie", "espaces-verts", "point-fort");
    private static final List<ObservationSource> SOURCES = List.of(
            ObservationSource.REPORT,
            ObservationSource.REPORT,
            ObservationSource.REPORT,
            ObservationSource.ROUND,
            ObservationSource.ROUND,
            ObservationSource.CARETAKER,
            ObservationSource.CARETAKER,
            ObservationSource.MEETING);

    private final Ground ground;
    private final LocalDate today;
    private final List<Habit> habits = Habit.all();
    private final Random random = new Random(20_231_121);
    private final Handlers handlers;

    ThreeYears(Ground ground, LocalDate today) {
        this.ground = ground;
        this.today = today;
        this.handlers = new Handlers(ground, random);
    }

    List<Tale> all() {
        var tales = new ArrayList<Tale>();
        for (Area area : Area.ALL) {
            var places = area.places(ground);
            for (int daysAgo = DAYS; daysAgo > area.since(); daysAgo--) {
                for (int i = howMany(area.monthly() / MONTH * pace(daysAgo)); i > 0; i--) {
                    tales.add(tale(area, places, daysAgo, source()));
                }
            }
            if (area.walked() > 0) {
                walks(area, places, tales);
            }
        }
        return tales;
    }

    private void walks(Area area, Map<String, List<String>> places, List<Tale> tales) {
        for (int daysAgo = area.walked(); daysAgo < DAYS; daysAgo += HALF_A_YEAR) {
            for (int i = 0; i < WALK_NOTES; i++) {
                boolean strength = i < WALK_STRENGTHS;
                tales.add(tale(
                        area,
                        places,
                        daysAgo,
                        ObservationSource.WALKING_SURVEY,
                        habit(places, daysAgo, habit -> habit.strength() == strength)));
            }
        }
        for (int year = 0; year < 3; year++) {
            var autumn = LocalDate.of(today.getYear() - year, 10, 12 + area.monthly() % 9);
            int daysAgo = (int) java.time.temporal.ChronoUnit.DAYS.between(autumn, today);
            for (int i = 0; daysAgo > area.since() && daysAgo < DAYS && i < AFTER_DARK_NOTES; i++) {
                tales.add(tale(
                        area,
                        places,
                        daysAgo,
                        ObservationSource.EXPLORATORY_WALK,
                        habit(places, daysAgo, habit -> AFTER_DARK.contains(habit.category()))));
            }
        }
    }

    private Tale tale(Area area, Map<String, List<String>> places, int daysAgo, ObservationSource source) {
        boolean strength = random.nextInt(100) < 9;
        return tale(area, places, daysAgo, source, habit(places, daysAgo, habit -> habit.strength() == strength));
    }

    private Tale tale(Area area, Map<String, List<String>> places, int daysAgo, ObservationSource source, Habit habit) {
        var kinds = habit.kinds().stream().filter(places::containsKey).sorted().toList();
        var where = Objects.requireNonNull(places.get(kinds.get(random.nextInt(kinds.size()))));
        // The first of the list, where most is noted, much rather than the last.
        double lot = random.nextDouble();
        String place = where.get((int) (lot * lot * lot * where.size()));
        String words = habit.findings().get(random.nextInt(habit.findings().size()));
        boolean walked = source == ObservationSource.WALKING_SURVEY || source == ObservationSource.EXPLORATORY_WALK;
        Person by = walked
                ? area.regulator()
                : area.noting().get(random.nextInt(area.noting().size()));
        if (habit.strength()) {
            var tale = Tale.strength(daysAgo, by, source, place, words);
            int sorted = Math.max(0, daysAgo - random.nextInt(4));
            return tale.then(new Turn.Qualified(sorted, area.regulator()))
                    .then(new Turn.Closed(sorted, area.regulator(), "Point fort relevé."));
        }
        int urgency = Math.clamp(habit.severity() + random.nextInt(3) - 1L, 1, 3);
        var tale = Tale.weakness(daysAgo, by, source, habit.category(), place, words)
                .proposing(random.nextInt(3) == 0 ? habit.proposal() : "")
                .weighing(habit.severity(), urgency);
        return handlers.handle(tale, area);
    }

    private Habit habit(Map<String, List<String>> places, int daysAgo, java.util.function.Predicate<Habit> wanted) {
        LocalDate day = today.minusDays(daysAgo);
        var possible = habits.stream()
                .filter(wanted)
                .filter(habit -> habit.kinds().stream().anyMatch(places::containsKey))
                .toList();
        int total = possible.stream().mapToInt(habit -> habit.weight(day)).sum();
        int lot = random.nextInt(Math.max(1, total));
        for (Habit habit : possible) {
            lot -= habit.weight(day);
            if (lot < 0) {
                return habit;
            }
        }
        return possible.getLast();
    }

    private ObservationSource source() {
        return SOURCES.get(random.nextInt(SOURCES.size()));
    }

    /** People note a little more each year, less in August, and nobody on a Sunday. */
    private double pace(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        double growing = 1.15 - 0.3 * daysAgo / DAYS;
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> 0;
            case SATURDAY -> 0.4 * growing;
            default -> (day.getMonthValue() == 8 ? 0.8 : 1.3) * growing;
        };
    }

    /** A whole number whose mean is the one given. */
    private int howMany(double mean) {
        int whole = (int) mean;
        return whole + (random.nextDouble() < mean - whole ? 1 : 0);
    }
}
