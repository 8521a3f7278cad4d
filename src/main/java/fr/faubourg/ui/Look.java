package fr.faubourg.ui;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a territory changes of the look of the pages.
 *
 * @param sheet the address of a style sheet that comes after ours, or null
 * @param logo the territory's logo, or null
 */
public record Look(@Nullable String sheet, @Nullable Logo logo) {
    /** Faubourg as it comes. */
    public static final Look NONE = new Look(null, null);

    /** A picture with its size in pixels. */
    public record Logo(String href, int width, int height) {}

    /**
     * What it changes of documents on paper, which can fetch nothing.
     *
     * @param styles CSS that comes after ours, empty for none
     * @param logo its address holds the picture itself; null for none
     */
    public record Paper(String styles, @Nullable Logo logo) {
        public static final Paper NONE = new Paper("", null);

        /** The only addresses that a document may use. */
        static final String PICTURE = "data:image/png;base64,";

        private static final int WIDEST = 190;
        private static final int HIGHEST = 53;

        /** A logo no wider than 5 cm and no higher than 14 mm. */
        public static Logo logo(byte[] png, int width, int height) {
            double share = Math.min(1, Math.min((double) WIDEST / width, (double) HIGHEST / height));
            return new Logo(
                    PICTURE + Base64.getEncoder().encodeToString(png),
                    Math.max(1, (int) Math.round(width * share)),
                    Math.max(1, (int) Math.round(height * share)));
        }
    }

    /** Tells the look of this moment. */
    @FunctionalInterface
    public interface Source {
        Look look();

        default Paper paper() {
            return Paper.NONE;
        }
    }
}
