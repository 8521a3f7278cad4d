package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowcaseTests {
    private final String page =
            Samples.render("ui/showcase.jte", Map.of("ui", Samples.ui(), "view", Showcase.of(UrlQuery.empty())));

    @Test
    void pageHoldsNoInlineStyleScriptOrHandler() throws IOException {
        assertThat(page).doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=");
        assertThat(page).doesNotContainPattern("<script(?![^>]*src=)");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "showcase.html"), page);
    }

    @Test
    void currentEntryIsMarkedOnceInTheRail() {
        assertThat(page).containsPattern("href=\"/constats\" aria-current=\"page\"");
        assertThat(page).doesNotContainPattern("href=\"/lieux\" aria-current");
    }

    @Test
    void mistakeIsTiedToItsField() {
        assertThat(page)
                .contains("href=\"#f-finding\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"f-finding-aide f-finding-erreur\"")
                .contains("id=\"f-finding-erreur\"");
    }

    @Test
    void demonstrationSaysWhatItIs() {
        assertThat(page).contains("Démonstration");
    }
}
