package fr.faubourg.files;

import fr.faubourg.ui.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where parts of a photo are marked to be blurred.
 *
 * @param picture the address of the picture as it is now
 * @param width of the picture, in pixels
 * @param columns squares in a row of the grid that needs no script
 * @param rows of that grid
 * @param ticked the squares that were ticked, as {@code column-row}
 * @param key drawn when the form was shown: sending it twice blurs once
 * @param back the page of the record
 * @param past who blurred it before
 */
public record BlurPage(
        String action,
        String picture,
        int width,
        int height,
        int columns,
        int rows,
        Set<String> ticked,
        String key,
        String back,
        List<Past> past,
        FormErrors errors) {

    /** Who blurred it, and when. */
    public record Past(String account, Instant at, int areas) {}
}
