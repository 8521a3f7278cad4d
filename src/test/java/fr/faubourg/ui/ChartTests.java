package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTests {
    private final BarChart bars = BarChart.of("La propreté domine", "constats", "Catégorie", "Constats")
            .bar("Propreté & eau", 30, "/constats?categorie=proprete")
            .bar("Éclairage", 15, null)
            .bar("Voirie", 0, null);

    @Test
    void longestBarTakesTheWholeWidth() {
        assertThat(bars.svg(false))
                .contains("width=\"100%\" height=\"9\" rx=\"2\" fill=\"#1F2A44\"")
                .contains("class=\"bar\" x=\"0\" y=\"61\" width=\"50%\"")
                .contains("Propreté &amp; eau");
    }

    @Test
    void zeroHasNoBar() {
        assertThat(bars.svg(false).split("class=\"bar\"", -1)).hasSize(3);
        assertThat(BarChart.of("Rien", "constats", "a", "b")
                        .bar("Voirie", 0, null)
                        .svg(true))
                .doesNotContain("NaN")
                .doesNotContain("class=\"bar\"");
    }

    @Test
    void printedChartHasAFixedSizeAndAnAlternative() {
        assertThat(bars.svg(true))
                .contains("width=\"640\"")
                .contains("alt=\"La propreté domine\"")
                .doesNotContain("%\"")
                .doesNotContain("style=");
    }

    @Test
    void tableUnderneathOpensTheRecords() {
        String page = Samples.render("ui/chart.jte", Map.of("chart", bars));
        assertThat(page)
                .contains("<a href=\"/constats?categorie=proprete\">30</a>")
                .contains("<th scope=\"row\">Voirie</th><td class=\"num\">0</td>");
    }

    @Test
    void curveStaysInItsFrame() {
        var line = new LineChart(
                "On répond plus vite",
                "jours",
                "Mois",
                "Jours",
                List.of(
                        new LineChart.Point("oct.", 13, "13 jours"),
                        new LineChart.Point("nov.", 0, "0 jour"),
                        new LineChart.Point("déc.", 6.5, "6,5 jours")));
        assertThat(line.svg(false)).contains("points=\"4,24 194.5,140 385,82\"").doesNotContain("NaN");
        assertThat(new LineChart("a", "b", "c", "d", List.of()).svg(true)).doesNotContain("NaN");
        assertThat(new LineChart("a", "b", "c", "d", List.of(new LineChart.Point("x", 0, "0"))).svg(true))
                .doesNotContain("NaN");
    }

    @Test
    void nothingBelowTheLineTakesNoRoom() {
        var seen = List.of(
                new MirrorChart.Column("oct. 2026", "oct.", 4, 1, 0),
                new MirrorChart.Column("nov. 2026", "nov.", 2, 2, 0));
        assertThat(mirror(seen).svg(false))
                .contains("viewBox=\"0 0 480 134\"", ">Relevés<")
                .doesNotContain(">Clos<");
        var closed = List.of(seen.getFirst(), new MirrorChart.Column("nov. 2026", "nov.", 2, 2, 3));
        assertThat(mirror(closed).svg(false)).contains("viewBox=\"0 0 480 236\"", ">Clos<");
    }

    private static MirrorChart mirror(List<MirrorChart.Column> columns) {
        return new MirrorChart("Octobre", "constats", "Mois", "Relevés", "dont ouverts", "Clos", columns);
    }

    @Test
    void negativeBarIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bars.bar("Voirie", -1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineChart.Point("nov.", Double.NaN, ""));
    }
}
