package fr.faubourg.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people note at any place of a kind, more in some months than in others ({@code demo/trois-ans.txt}).
 *
 * @param severity 1 to 3, 0 for a strength
 * @param kinds of places where it is noted, as {@link Area} names them
 * @param months how often from January on, 0 to 9
 */
record Habit(
        String category,
        int severity,
        Set<String> kinds,
        List<Integer> months,
        List<String> findings,
        String proposal) {

    static List<Habit> all() {
        try (InputStream in = Objects.requireNonNull(Habit.class.getResourceAsStream("/demo/trois-ans.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Habit::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean strength() {
        return severity == 0;
    }

    /** How much of it there is on a day; what is thrown out is thrown out at the end of the month, when people move. */
    int weight(LocalDate day) {
        int usual = months.get(day.getMonthValue() - 1);
        boolean moving = category.equals("depots-sauvages") && day.getDayOfMonth() >= 26;
        return moving ? usual * 2 : usual;
    }

    private static Habit of(String line) {
        var parts = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        return new Habit(
                parts.get(0),
                Integer.parseInt(parts.get(1)),
                Set.of(parts.get(2).split(" ", -1)),
                parts.get(3).chars().mapToObj(digit -> digit - '0').toList(),
                Stream.of(parts.get(4).split("/", -1)).map(String::strip).toList(),
                parts.get(5));
    }
}
