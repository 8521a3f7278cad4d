package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What migrations and SQL in the sources must hold to, and the compiler cannot say. */
class SqlTests {

    private static final Pattern TABLE =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_]+\\.[a-z_0-9]+)");
    private static final Pattern BARE_TABLE =
            Pattern.compile("create (?:unlogged )?table (?:if not exists )?([a-z_0-9]+)[ (]");
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL_WORD =
            Pattern.compile("\\b(select|insert into|update|delete from|join|from)\\b\\s", Pattern.DOTALL);
    private static final Pattern RELATION = Pattern.compile("\\b(?:from|join|into|update|only|table|using|,)\\s+("
            + String.join("|", Floors.MODULES) + ")\\.([a-z_0-9]+)\\b(?!\\s*\\()");
    private static final Pattern REFERENCE = Pattern.compile("references\\s+([a-z_]+)\\.([a-z_0-9]+)");
    private static final Pattern STAR = Pattern.compile("select\\s+(?:distinct\\s+)?(?:[a-z_]+\\.)?\\*");

    @Test
    void eachTableSaysWhatItIsFor() {
        List<String> silent = new ArrayList<>();
        for (Path file : migrations()) {
            String sql = withoutComments(SourceFiles.text(file));
            Matcher table = TABLE.matcher(sql);
            while (table.find()) {
                if (!sql.contains("comment on table " + table.group(1) + " is")) {
                    silent.add(table.group(1));
                }
            }
        }
        assertThat(silent).as("tables without a comment").isEmpty();
    }

    @Test
    void tablesStandInTheSchemaOfTheirModule() {
        List<String> elsewhere = new ArrayList<>();
        for (Path file : migrations()) {
            String module = SourceFiles.moduleOf(SourceFiles.MIGRATIONS, file);
            String sql = withoutComments(SourceFiles.text(file));
            Matcher table = TABLE.matcher(sql);
            while (table.find()) {
                if (!table.group(1).startsWith(module + ".")) {
                    elsewhere.add(file + ": " + table.group(1));
                }
            }
            Matcher bare = BARE_TABLE.matcher(sql);
            while (bare.find()) {
                elsewhere.add(file + ": " + bare.group(1) + " has no schema");
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void foreignKeysPointToLowerFloors() {
        List<String> wrong = new ArrayList<>();
        for (Path file : migrations()) {
            String module = SourceFiles.moduleOf(SourceFiles.MIGRATIONS, file);
            Matcher reference = REFERENCE.matcher(withoutComments(SourceFiles.text(file)));
            while (reference.find()) {
                if (!Floors.mayUse(module, reference.group(1))) {
                    wrong.add(file + ": references " + reference.group(1) + "." + reference.group(2));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void migrationsReadOtherModulesThroughTheirViewsOnly() {
        List<String> wrong = new ArrayList<>();
        for (Path file : migrations()) {
            String module = SourceFiles.moduleOf(SourceFiles.MIGRATIONS, file);
            wrong.addAll(trespasses(file, module, withoutComments(SourceFiles.text(file))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void sourcesReadOtherModulesThroughTheirViewsOnly() {
        Set<String> wrong = new TreeSet<>();
        for (Path file : SourceFiles.below(SourceFiles.JAVA, ".java")) {
            String module = SourceFiles.moduleOf(SourceFiles.JAVA, file);
            for (String sql : statements(file)) {
                wrong.addAll(trespasses(file, module, sql));
            }
        }
        assertThat(wrong)
                .as("a module reads another's tables through its published views (…_v), and only those of lower floors")
                .isEmpty();
    }

    @Test
    void columnsAreNamed() {
        List<String> stars = new ArrayList<>();
        for (Path file : SourceFiles.below(SourceFiles.JAVA, ".java")) {
            for (String sql : statements(file)) {
                // What a selection of observations gives is named by the selection (ObservationSelection), once for
                // lists, maps and figures.
                if (STAR.matcher(sql).find() && !file.endsWith("ReportQueries.java")) {
                    stars.add(file + ": " + sql.strip().lines().findFirst().orElse(""));
                }
            }
        }
        for (Path file : migrations()) {
            boolean keepsVersions = file.endsWith("V1__history_and_search_functions.sql");
            if (!keepsVersions
                    && STAR.matcher(withoutComments(SourceFiles.text(file))).find()) {
                stars.add(file.toString());
            }
        }
        assertThat(stars).as("select *").isEmpty();
    }

    @Test
    void keywordsAreInLowerCase() {
        List<String> loud = new ArrayList<>();
        Pattern capitals = Pattern.compile("\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\\b");
        for (Path file : migrations()) {
            if (capitals.matcher(withoutComments(SourceFiles.text(file)).replace("'UPDATE'", ""))
                    .find()) {
                loud.add(file.toString());
            }
        }
        assertThat(loud).isEmpty();
    }

    private static Set<String> trespasses(Path file, String module, String sql) {
        Set<String> wrong = new LinkedHashSet<>();
        Matcher relation = RELATION.matcher(sql);
        while (relation.find()) {
            String owner = relation.group(1);
            String table = relation.group(2);
            boolean own = owner.equals(module) || owner.equals("shared");
            if (!own && (!table.endsWith("_v") || !Floors.mayUse(module, owner))) {
                wrong.add(file + ": " + owner + "." + table);
            }
        }
        return wrong;
    }

    private static List<String> statements(Path file) {
        List<String> found = new ArrayList<>();
        Matcher string = STRING.matcher(SourceFiles.text(file));
        while (string.find()) {
            String text = string.group(1) != null ? string.group(1) : string.group(2);
            if (SQL_WORD.matcher(text).find()) {
                found.add(text);
            }
        }
        return found;
    }

    private static List<Path> migrations() {
        return SourceFiles.below(SourceFiles.MIGRATIONS, ".sql");
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }
}
