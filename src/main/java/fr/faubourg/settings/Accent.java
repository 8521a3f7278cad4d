package fr.faubourg.settings;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colour that a territory chooses (couleur d’accent), as text on every ground of the light theme and under white text, at 4.5 to 1 or more (WCAG 2.2,
 * 1.4.3); and what becomes of it in the dark theme, in the same hue.
 */
record Accent(Color colour) {
    static final double LEAST = 4.5;

    private static final List<Color> LIGHT_GROUNDS =
            List.of(new Color(0xffffff), new Color(0xfaf7f2), new Color(0xf0eadf));
    private static final List<Color> DARK_GROUNDS =
            List.of(new Color(0x141a2a), new Color(0x1b2337), new Color(0x252f48));
    private static final double STEP = 0.005;
    private static final double HOVER = 0.07;

    /** "#a63f27", in small or capital letters. */
    static Optional<Accent> parse(String typed) {
        return typed.matches("#[0-9a-fA-F]{6}") ? Optional.of(new Accent(Color.decode(typed))) : Optional.empty();
    }

    /** The one that the territory chose; empty where Faubourg's own holds. */
    static Optional<Accent> of(CurrentSettings.Appearance appearance) {
        return Optional.ofNullable(appearance.accent()).flatMap(Accent::parse);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    /** Against the ground of the light theme on which it stands out least. */
    double contrast() {
        return least(LIGHT_GROUNDS);
    }

    boolean fits() {
        return contrast() >= LEAST;
    }

    /** The nearest one of the same hue, as it is or darker, that fits. */
    Accent darkerThatFits() {
        Accent darker = this;
        while (!darker.fits()) {
            darker = darker.lit(-STEP);
        }
        return darker;
    }

    /** As text on the dark theme. */
    Accent onDark() {
        Accent lighter = this;
        while (lighter.least(DARK_GROUNDS) < LEAST) {
            lighter = lighter.lit(STEP);
        }
        return lighter;
    }

    /** Under white text on the dark theme: as light as white allows. */
    Accent underWhite() {
        Accent lighter = this;
        for (Accent next = lit(STEP); contrast(next.colour, Color.WHITE) >= LEAST; next = next.lit(STEP)) {
            lighter = next;
        }
        return lighter;
    }

    /** The style sheet that puts it in the place of Faubourg's own. */
    String styleSheet() {
        return """
                :root { --brick: %s; --brick-strong: %s; --brick-strong-hover: %s; }
                @media screen and (prefers-color-scheme: dark) {
                  :root { --brick: %s; --brick-strong: %s; --brick-strong-hover: %s; }
                }
                """.formatted(
                        hex(),
                        hex(),
                        lit(-HOVER).hex(),
                        onDark().hex(),
                        underWhite().hex(),
                        underWhite().lit(-HOVER).hex());
    }

    /** The same for documents on white paper: rules and the lines that say where one is; figures and drawings keep their ink. CSS 2.1 only. */
    String paperStyles() {
        return """
                .letterhead { border-bottom-color: %1$s; }
                .letterhead, .kicker { color: %1$s; }
                h2, .story { border-top-color: %1$s; }
                thead th { border-bottom-color: %1$s; }
                """.formatted(hex());
    }

    /** The ratio of WCAG 2.2, from 1 to 21. */
    static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private double least(List<Color> grounds) {
        return grounds.stream()
                .mapToDouble(ground -> contrast(colour, ground))
                .min()
                .orElseThrow();
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Lighter towards white or darker towards black: the hue stays. */
    private Accent lit(double by) {
        int goal = by > 0 ? 255 : 0;
        double share = Math.abs(by);
        return new Accent(new Color(
                towards(colour.getRed(), goal, share),
                towards(colour.getGreen(), goal, share),
                towards(colour.getBlue(), goal, share)));
    }

    /** At least one step, so that walking always ends. */
    private static int towards(int channel, int goal, double share) {
        int moved = (int) Math.round(channel + (goal - channel) * share);
        return moved == channel && channel != goal ? channel + Integer.signum(goal - channel) : moved;
    }
}
