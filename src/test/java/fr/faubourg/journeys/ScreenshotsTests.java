package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pictures of the guide, made from the demonstration; {@code bin/test -Dtest=ScreenshotsTests -DexcludedGroups= -Dfaubourg.write=true} makes
 * them anew. Otherwise the pages are opened all the same, and the committed pictures are those that the documents cite.
 */
@Tag("slow")
@OnDatabase
class ScreenshotsTests {

    private static final Path IMAGES = Path.of("docs", "guide", "images");
    private static final Pattern CITED = Pattern.compile("images/([a-z-]+\\.png)");
    private static final long HEAVIEST = 250_000;

    /**
     * @param person whose card is taken; empty for nobody
     * @param address the page, or the words of what is searched for and then opened
     * @param shows what its heading says, so that no picture shows something else
     */
    private record Picture(String name, String person, String address, String shows, boolean phone, int height) {
        static Picture desktop(String name, String person, String address, String shows, int height) {
            return new Picture(name, person, address, shows, false, height);
        }

        static Picture phone(String name, String person, String address, String shows) {
            return new Picture(name, person, address, shows, true, 844);
        }
    }

    private static final List<Picture> PICTURES = List.of(
            Picture.desktop("connexion", "", "/connexion", "Entrez dans la peau", 1000),
            Picture.desktop("aujourdhui", "Samuel Okoye", "/aujourdhui", "vous attendent", 1000),
            Picture.desktop("veille", "Samuel Okoye", "/constats", "constats ouverts", 900),
            Picture.desktop("carte", "Samuel Okoye", "/carte", "constats ouverts", 1050),
            Picture.desktop("constat", "Samuel Okoye", "troisième fois en deux mois", "Allée des Cordiers", 1000),
            Picture.desktop("chantiers", "Samuel Okoye", "/chantiers", "chantiers, dont 2 en cours", 900),
            Picture.desktop(
                    "chantier",
                    "Samuel Okoye",
                    "Réhabilitation de la résidence des Cordiers",
                    "Réhabilitation de la résidence des Cordiers",
                    1000),
            Picture.desktop("lieu", "Samuel Okoye", "Les Tanneries", "Les Tanneries", 1000),
            Picture.desktop("bilan", "Mireille Castan", "/bilans", "constats", 1000),
            Picture.desktop("exports", "Samuel Okoye", "/exports/nouveau?liste=constats", "xporter", 1000),
            Picture.phone("noter-telephone", "Nadia Ferrand", "/constats/nouveau", "Que voyez-vous"),
            Picture.phone("partenaire-telephone", "Paul Lestienne", "/aujourdhui", "vous attendent"));

    @LocalServerPort
    private int port;

    @Test
    void guideShowsTheDemonstrationAsItIs() throws IOException, InterruptedException {
        Journey.beginDemonstration(port);
        for (Picture picture : PICTURES) {
            try (Page page = picture.phone() ? Browser.phone(port) : Browser.desktop(port)) {
                page.setViewportSize(picture.phone() ? 390 : 1200, picture.height());
                open(page, picture);
                assertThat(Journey.heading(page)).as(picture.name()).contains(picture.shows());
                byte[] png = page.screenshot();
                if (Boolean.getBoolean("faubourg.write")) {
                    write(IMAGES.resolve(picture.name() + ".png"), png);
                }
            }
        }
        var made = new TreeSet<>(
                PICTURES.stream().map(picture -> picture.name() + ".png").toList());
        assertThat(cited()).as("pictures that the documents cite").isEqualTo(made);
        assertThat(committed()).as("pictures in docs/guide/images").isEqualTo(made);
    }

    private static void open(Page page, Picture picture) {
        if (!picture.person().isEmpty()) {
            Journey.enter(page, picture.person());
        }
        if (picture.address().startsWith("/")) {
            assertThat(Objects.requireNonNull(page.navigate(picture.address())).status())
                    .as(picture.address())
                    .isEqualTo(200);
        } else {
            page.navigate("/recherche?q=" + picture.address().replace(' ', '+'));
            page.locator("main .results a").first().click();
        }
        if (picture.address().equals("/aujourdhui")) {
            // As it looks once the first visit is over.
            Journey.button(page, "Ne plus montrer").click();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // Nothing is pointed at.
        page.mouse().move(0, 0);
    }

    /** A flat page needs few colours: a third of the bytes where pngquant is installed. */
    private static void write(Path file, byte[] png) throws IOException, InterruptedException {
        Files.write(file, png);
        if (Files.isExecutable(Path.of("/usr/bin/pngquant"))) {
            int ended = new ProcessBuilder(
                            "/usr/bin/pngquant",
                            "--force",
                            "--strip",
                            "--skip-if-larger",
                            "--quality=70-95",
                            "--output",
                            file.toString(),
                            file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            // 98 and 99: the picture is better left as it is.
            assertThat(ended).isIn(0, 98, 99);
        }
    }

    private static SortedSet<String> cited() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> guide = Files.list(Path.of("docs", "guide"))) {
            for (Path page : Stream.concat(Stream.of(Path.of("README.md")), guide)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList()) {
                CITED.matcher(Files.readString(page))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static SortedSet<String> committed() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.list(IMAGES)) {
            for (Path file : files.toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(HEAVIEST);
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }
}
