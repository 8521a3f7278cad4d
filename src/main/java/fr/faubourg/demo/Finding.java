package fr.faubourg.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What people note again and again ({@code demo/constats.txt}).
 *
 * @param inWalks whether it is what a walking survey notes
 * @param severity 1 to 3, 0 for a strength
 * @param places where it is noted, codes of the drawing
 */
record Finding(
        boolean strength,
        boolean inWalks,
        String category,
        int severity,
        List<String> places,
        String words,
        String proposal) {

    /** @param known the codes of the drawing; a place of the file that is none of them is left out */
    static List<Finding> all(List<String> known) {
        try (InputStream in = Objects.requireNonNull(Finding.class.getResourceAsStream("/demo/constats.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line, known))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding of(String line, List<String> known) {
        boolean strength = line.startsWith("+");
        boolean inWalks = strength || line.startsWith("~");
        var parts = (inWalks ? line.substring(1) : line).split("\\|", -1);
        var places = Stream.of(parts[2].strip().split("\\s+"))
                .flatMap(pattern -> matching(pattern, known))
                .toList();
        return new Finding(
                strength,
                inWalks,
                parts[0].strip(),
                Integer.parseInt(parts[1].strip()),
                places,
                parts[3].strip(),
                parts[4].strip());
    }

    private static Stream<String> matching(String pattern, List<String> known) {
        return pattern.endsWith("*")
                ? known.stream().filter(code -> code.startsWith(pattern.substring(0, pattern.length() - 1)))
                : known.stream().filter(pattern::equals);
    }
}
