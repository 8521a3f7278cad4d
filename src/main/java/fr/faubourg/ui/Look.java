package fr.faubourg.ui;

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

    /** Tells the look of this moment. */
    @FunctionalInterface
    public interface Source {
        Look look();
    }
}
