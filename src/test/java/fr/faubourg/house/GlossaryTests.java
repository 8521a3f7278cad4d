package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/glossary.md} maps each French term to one code name. */
class GlossaryTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`]+) \\| `([A-Za-z]+)` \\| [^|]+ \\|$");
    private static final Pattern LABEL = Pattern.compile("(?m)^([A-Z][A-Za-z]+)\\.[A-Z][A-Z_]+=");

    private static final List<String[]> ROWS = ROW.matcher(SourceFiles.text(Path.of("docs/glossary.md")))
            .results()
            .map(row -> new String[] {row.group(1).strip(), row.group(2)})
            .toList();

    @Test
    void termsAndNamesAreOneToOne() {
        assertThat(ROWS.stream().map(row -> row[0]).toList()).doesNotHaveDuplicates();
        assertThat(ROWS.stream().map(row -> row[1]).toList()).doesNotHaveDuplicates();
    }

    @Test
    void everyAggregateIsThere() {
        assertThat(names())
                .as("an aggregate is what has an identity: ObservationId, Observation")
                .containsAll(javaNames().stream()
                        .filter(name -> name.endsWith("Id"))
                        .map(name -> name.substring(0, name.length() - 2))
                        .toList());
    }

    @Test
    void everyEnumThatScreensShowIsThere() {
        Set<String> shown = new TreeSet<>();
        for (Path bundle : SourceFiles.below(Path.of("src/main/resources/messages"), ".properties")) {
            Matcher label = LABEL.matcher(SourceFiles.text(bundle));
            while (label.find()) {
                shown.add(label.group(1));
            }
        }
        assertThat(names()).containsAll(shown);
    }

    @Test
    void everyModuleIsThere() {
        assertThat(names()).containsAll(Floors.MODULES);
    }

    @Test
    void namesAreThoseOfTheCode() {
        String sources = SourceFiles.below(SourceFiles.JAVA, ".java").stream()
                .map(SourceFiles::text)
                .collect(Collectors.joining("\n"));
        assertThat(names().stream()
                        .filter(name -> !Floors.MODULES.contains(name))
                        .filter(name -> !Pattern.compile("\\b(?:class|record|enum|interface) " + name)
                                .matcher(sources)
                                .find()))
                .as("terms whose code is gone")
                .isEmpty();
    }

    private static Set<String> names() {
        return ROWS.stream().map(row -> row[1]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> javaNames() {
        return SourceFiles.below(SourceFiles.JAVA, ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
    }
}
