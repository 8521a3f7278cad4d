package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RailTests {

    @Test
    void entriesOfTheWatchStandUnderIt() {
        assertThat(Samples.ui("/lieux").topNav()).extracting(NavEntry::label).doesNotContain("Halls");
        assertThat(Samples.ui("/lieux").firstNav(9)).extracting(NavEntry::label).doesNotContain("Halls");
        assertThat(rail("/lieux")).contains("<details>", "href=\"/halls\"").doesNotContain("<details open");
    }

    @Test
    void groupIsOpenOnEachPageOfIt() {
        assertThat(rail("/constats/412")).contains("<details open");
        assertThat(rail("/halls/12"))
                .contains("<details open", "<a href=\"/halls\" aria-current=\"page\">")
                .doesNotContain("<a href=\"/constats\" aria-current");
    }

    @Test
    void entryWhosePersonLacksTheOneAboveStandsByItself() {
        var orphan = new NavEntry("Halls", "/halls", "door", 340, java.util.Set.of()).under("/ailleurs");
        assertThat(orphan.above()).isEqualTo("/ailleurs");
        assertThat(Samples.ui("/lieux", orphan).topNav()).contains(orphan);
    }

    private static String rail(String path) {
        return Samples.render("ui/navList.jte", Map.of("ui", Samples.ui(path)));
    }
}
