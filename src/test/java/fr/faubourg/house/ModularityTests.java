package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.faubourg.Faubourg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The walls between modules, and their picture. {@code bin/test -Dtest=ModularityTests -Dfaubourg.write=true} draws it anew. */
class ModularityTests {

    private static final Path COMMITTED = Path.of("docs/modules");
    private static final Path DRAWN = Path.of("target/modules");
    private static final ApplicationModules MODULES = ApplicationModules.of(Faubourg.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyWhatIsPublic() {
        MODULES.verify();
    }

    @Test
    void eachModuleHasItsFloor() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allSatisfy(module -> assertThat(Floors.MODULES).contains(module));
    }

    @Test
    void modulesUseOnlyLowerFloors() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.faubourg");
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass user : classes) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                String from = moduleOf(user);
                String to = moduleOf(dependency.getTargetClass());
                if (!from.isEmpty() && !to.isEmpty() && !Floors.mayUse(from, to)) {
                    wrong.add(user.getName() + " uses "
                            + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pictureIsThatOfTheModules() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DRAWN.toString()))
                .writeModulesAsPlantUml(
                        Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML));
        String plant = steady(SourceFiles.below(DRAWN, ".puml").getFirst());
        String mermaid = mermaid();
        if (Boolean.getBoolean("faubourg.write")) {
            Files.createDirectories(COMMITTED);
            Files.writeString(COMMITTED.resolve("modules.puml"), plant);
            Files.writeString(COMMITTED.resolve("README.md"), mermaid);
        }
        assertThat(List.of(
                        SourceFiles.text(COMMITTED.resolve("modules.puml")),
                        SourceFiles.text(COMMITTED.resolve("README.md"))))
                .as("docs/modules is stale: bin/test -Dtest=ModularityTests -Dfaubourg.write=true draws it anew")
                .isEqualTo(List.of(plant, mermaid));
    }

    /** The drawing with its components and arrows in an order that does not change from run to run. */
    private static String steady(Path drawing) {
        List<String> lines = SourceFiles.text(drawing).lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); ) {
            int end = i;
            while (end < lines.size() && isPart(lines.get(end))) {
                end++;
            }
            lines.subList(i, end).stream()
                    .sorted()
                    .forEach(line -> text.append(line).append('\n'));
            if (end < lines.size()) {
                text.append(lines.get(end)).append('\n');
            }
            i = end + 1;
        }
        return text.toString();
    }

    private static boolean isPart(String line) {
        return line.contains("-->") || line.contains("..>") || line.strip().startsWith("component ");
    }

    /** The same for those who read the repository in a browser: an arrow that follows from others is left out. */
    private static String mermaid() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            uses.put(
                    module.getIdentifier().toString(),
                    module.getDirectDependencies(MODULES)
                            .uniqueModules()
                            .map(used -> used.getIdentifier().toString())
                            .filter(used -> !used.equals("shared") && !used.equals("ui"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        StringBuilder text = new StringBuilder("""
                # The modules

                Drawn from the code by `ModularityTests`: an arrow means "uses". All modules use `shared` and `ui`, which are left out, as are arrows that
                follow from others. [modules.puml](modules.puml) is the whole picture, by Spring Modulith.

                ```mermaid
                graph BT
                """);
        for (String module : Floors.MODULES) {
            Set<String> direct = uses.getOrDefault(module, Set.of());
            for (String used : direct) {
                boolean follows = direct.stream().anyMatch(other -> !other.equals(used) && reaches(uses, other, used));
                if (!follows) {
                    text.append("    ")
                            .append(module)
                            .append(" --> ")
                            .append(used)
                            .append('\n');
                }
            }
        }
        return text.append("```\n").toString();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    private static String moduleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("fr.faubourg.")) {
            return "";
        }
        String rest = name.substring("fr.faubourg.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
