package fr.faubourg.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sources stay small, say what may be null, and keep SQL where one looks for it. */
class SourceTests {

    private static final int LONGEST = 300;

    /** Files that may be longer, each with its reason. */
    private static final Set<String> MAY_BE_LONGER = Set.of(
            // One kind of import, from its fields to its rows.
            "territory/IndicatorImport.java");

    /** Classes that are no repository and still hold SQL, each with its reason. */
    private static final Set<String> MAY_HOLD_SQL = Set.of(
            // The one row that says what the installation is, behind a short-lived cache.
            "access/Instance.java",
            // Derived data, kept up to date by the SQL that is all there is to these classes.
            "territory/PlaceInsides.java",
            "territory/PlaceTree.java",
            "watch/Membership.java",
            // An index in memory over rows that it alone reads.
            "territory/Locator.java",
            // What a module tells the spine (search, lineage, files, photos), as one query each.
            "directory/OrganisationSearch.java",
            "territory/PlaceSearch.java",
            "watch/ObservationAccess.java",
            "watch/ObservationPhotos.java",
            "watch/ObservationThreads.java",
            "watch/OrganisationNames.java",
            "watch/OwnOrganisations.java",
            "watch/Proposing.java",
            "watch/WatchedPlaces.java");

    private static final Pattern SQL_TOOL =
            Pattern.compile("\\b(JdbcClient|JdbcTemplate|NamedParameterJdbcTemplate)\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    @Test
    void filesStayShort() {
        assertThat(javaFiles()
                        .filter(file -> SourceFiles.text(file).lines().count() > LONGEST)
                        .map(SourceTests::name)
                        .filter(file -> !MAY_BE_LONGER.contains(file)))
                .as("files of more than " + LONGEST + " lines")
                .isEmpty();
    }

    @Test
    void sqlStandsInRepositoriesAndQueries() {
        assertThat(javaFiles()
                        .filter(file -> SQL_TOOL.matcher(SourceFiles.text(file)).find())
                        .filter(file -> !SourceFiles.text(file).contains("@Repository"))
                        .map(SourceTests::name)
                        .filter(file -> !file.matches(".*(Repository|Queries)\\.java"))
                        .filter(file -> !MAY_HOLD_SQL.contains(file)))
                .as("SQL belongs in repositories (@Repository, XRepository, XQueries)")
                .isEmpty();
    }

    @Test
    void packagesSayWhatMayBeNull() {
        List<String> silent = new ArrayList<>();
        javaFiles().map(Path::getParent).distinct().forEach(folder -> {
            Path info = folder.resolve("package-info.java");
            if (!info.toFile().exists() || !SourceFiles.text(info).contains("@NullMarked")) {
                silent.add(folder.toString());
            }
        });
        assertThat(silent).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(javaFiles()
                        .filter(file ->
                                UNFINISHED.matcher(SourceFiles.text(file)).find())
                        .map(SourceTests::name))
                .isEmpty();
    }

    private static java.util.stream.Stream<Path> javaFiles() {
        return SourceFiles.below(SourceFiles.JAVA, ".java").stream();
    }

    private static String name(Path file) {
        return SourceFiles.JAVA.relativize(file).toString();
    }
}
