package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5 to 1, the edges of controls 3 to 1, on the tokens of the style sheet, light and dark. */
class ContrastTests {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Map<String, String> LIGHT = new HashMap<>();
    private static final Map<String, String> DARK = new HashMap<>();

    static {
        try (var sheet = ContrastTests.class.getResourceAsStream("/static/css/faubourg.css")) {
            String css = new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
            String[] themes = css.split(Pattern.quote("(prefers-color-scheme: dark)"), 2);
            TOKEN.matcher(themes[0]).results().forEach(token -> LIGHT.put(token.group(1), token.group(2)));
            DARK.putAll(LIGHT);
            TOKEN.matcher(themes[1]).results().forEach(token -> DARK.put(token.group(1), token.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, card, 7",
        "ink, here, 7",
        "soft, paper, 4.5",
        "soft, card, 4.5",
        "soft, here, 4.5",
        "soft, map-land, 4.5",
        "brick, paper, 4.5",
        "brick, card, 4.5",
        "brick, here, 4.5",
        "brick, late-bg, 4.5",
        "leaf, paper, 4.5",
        "leaf, card, 4.5",
        "amber, amber-bg, 4.5",
        "on-brick, brick-strong, 4.5",
        "on-brick, brick-strong-hover, 4.5",
        "on-ink, ink, 7",
        "on-ink, brick, 4.5",
        "on-ink, leaf, 4.5",
        "on-ink, amber, 4.5",
        "edge, paper, 3",
        "edge, card, 3",
        "amber-edge, paper, 3",
        "brick, map-land, 3"
    })
    void contrastIsEnough(String front, String back, double least) {
        assertThat(contrast(LIGHT, front, back)).as("light").isGreaterThanOrEqualTo(least);
        assertThat(contrast(DARK, front, back)).as("dark").isGreaterThanOrEqualTo(least);
    }

    private static double contrast(Map<String, String> theme, String front, String back) {
        double one = luminance(Objects.requireNonNull(theme.get(front), front));
        double two = luminance(Objects.requireNonNull(theme.get(back), back));
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
