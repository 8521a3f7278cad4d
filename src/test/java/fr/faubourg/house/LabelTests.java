package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each enum that readers meet has a French label for each constant. */
class LabelTests {

    /** Public enums of the modules' interfaces that no page shows. */
    private static final Set<String> NEVER_SHOWN = Set.of(
            "access.AccountRefusal",
            "access.GrantScopes$Kind",
            "access.Instance$Mode",
            "demo.Person",
            "directory.Custody$Gap",
            "history.HistoryField$Words",
            "inbox.VisitStep$Proof",
            "history.HistoryPart$Added",
            "merging.Reference$Way",
            "shared.Column$Type",
            "tables.ExportFormat",
            "tables.RowVerdict$Outcome",
            "tables.ValueKind",
            "territory.geometry.CoordinateSystem",
            // FlawSentences says it in a sentence.
            "territory.geometry.ShapeFlaw",
            "ui.MapStyle",
            "ui.ThreadEntry$State",
            "ui.Tone",
            // Each module that answers one says what it is called.
            "watch.Criterion",
            // A page has a section for each.
            "watch.KinRow$Kin",
            "watch.LinkedTask$Standing");

    private static final List<JavaClass> ENUMS = readEnums();
    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    void eachConstantHasItsLabel() throws IOException {
        Properties labels = labels();
        List<String> missing = new ArrayList<>();
        for (JavaClass type : enums()) {
            if (NEVER_SHOWN.contains(nameOf(type))) {
                continue;
            }
            for (Object constant : type.reflect().getEnumConstants()) {
                String key = type.getSimpleName() + "." + ((Enum<?>) constant).name();
                if (!labels.containsKey(key)) {
                    missing.add(key + " (" + type.getName() + ")");
                }
            }
        }
        assertThat(missing)
                .as("labels missing from src/main/resources/messages; enums that no page shows are listed in this test")
                .isEmpty();
    }

    @Test
    void labelsBelongToConstants() throws IOException {
        Map<String, List<JavaClass>> byName = enums().stream().collect(Collectors.groupingBy(JavaClass::getSimpleName));
        List<String> orphans = new ArrayList<>();
        for (String key : labels().stringPropertyNames()) {
            String[] parts = key.split("\\.", -1);
            List<JavaClass> named = byName.getOrDefault(parts[0], List.of());
            boolean known = named.stream()
                    .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(parts.length > 1 ? parts[1] : ""));
            if (!named.isEmpty() && !known && parts.length == 2) {
                orphans.add(key);
            }
        }
        assertThat(orphans).as("labels of constants that are gone").isEmpty();
    }

    @Test
    void labelledEnumsHaveNamesOfTheirOwn() {
        assertThat(enums().stream()
                        .filter(type -> !NEVER_SHOWN.contains(nameOf(type)))
                        .map(JavaClass::getSimpleName)
                        .toList())
                .as("two enums of one name would share their labels")
                .doesNotHaveDuplicates();
    }

    private static String nameOf(JavaClass type) {
        return type.getName().substring("fr.faubourg.".length());
    }

    private static List<JavaClass> enums() {
        return ENUMS;
    }

    private static List<JavaClass> readEnums() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.faubourg").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .toList();
    }

    private static Properties labels() throws IOException {
        Properties all = new Properties();
        for (Path file : SourceFiles.below(BUNDLES, ".properties")) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                all.load(reader);
            }
        }
        return all;
    }
}
