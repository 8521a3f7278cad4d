package fr.faubourg.demo.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * The hand-drawn plan, one item a line: {@code kind | words and key=value | name | x,y x,y …}, in metres around the place du Marché
 * (x to the east, y to the north). A third number is a width. Empty lines and lines that begin with {@code #} are left out.
 */
record Plan(List<Item> items) {

    /** One drawn thing: its kind, its words ({@code smooth}) and settings ({@code depth=12}), its name and its points. */
    record Item(String kind, Map<String, String> settings, String name, Coordinate[] points) {

        boolean is(String word) {
            return settings.containsKey(word);
        }

        String text(String key, String otherwise) {
            return settings.getOrDefault(key, otherwise);
        }

        double number(String key, double otherwise) {
            var value = settings.get(key);
            return value == null ? otherwise : Double.parseDouble(value);
        }
    }

    static Plan read() {
        try (InputStream in = Objects.requireNonNull(Plan.class.getResourceAsStream("/demo/rivemont.plan"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan parse(String text) {
        var items = new ArrayList<Item>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> items.add(item(line)));
        return new Plan(List.copyOf(items));
    }

    List<Item> of(String... kinds) {
        return items.stream()
                .filter(item -> Arrays.asList(kinds).contains(item.kind()))
                .toList();
    }

    private static Item item(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Four parts are wanted: " + line);
        }
        var settings = new HashMap<String, String>();
        for (var word : words(parts[1])) {
            var equals = word.indexOf('=');
            settings.put(
                    equals < 0 ? word : word.substring(0, equals),
                    equals < 0 ? "" : word.substring(equals + 1).replace('_', ' '));
        }
        var points = words(parts[3]).stream().map(Plan::point).toArray(Coordinate[]::new);
        return new Item(parts[0].strip(), Map.copyOf(settings), parts[2].strip(), points);
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Coordinate point(String text) {
        var numbers = text.split(",", -1);
        var point = new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        if (numbers.length > 2) {
            point.setZ(Double.parseDouble(numbers[2]));
        }
        return point;
    }
}
