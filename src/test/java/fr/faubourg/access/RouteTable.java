package fr.faubourg.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code src/test/resources/routes.txt}: one line for each route, with who may use it. */
final class RouteTable {

    /**
     * Who may use a route.
     *
     * @param everybody whether signed in or not
     * @param signedIn everybody with an account
     * @param roles one of these roles is needed
     */
    record Rule(boolean everybody, boolean signedIn, Set<Role> roles) {}

    private RouteTable() {}

    static Map<String, Rule> read() throws IOException {
        Map<String, Rule> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+", -1);
            Rule rule = rule(Arrays.asList(words).subList(2, words.length));
            if (table.put(words[0] + " " + words[1], rule) != null) {
                throw new IllegalStateException("twice in routes.txt: " + line);
            }
        }
        return table;
    }

    private static Rule rule(java.util.List<String> who) {
        if (who.isEmpty()) {
            throw new IllegalStateException("routes.txt: a route without anybody");
        }
        boolean everybody = who.contains("everybody");
        boolean signedIn = who.contains("signed-in");
        return new Rule(
                everybody,
                signedIn,
                everybody || signedIn
                        ? Set.of()
                        : who.stream()
                                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toUnmodifiableSet()));
    }
}
