package fr.faubourg.watch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A category of the grid (catégorie), or a sub-type of one.
 *
 * @param code its word in addresses: {@code depots-sauvages}
 * @param group the heading under which themes are shown, possibly empty
 * @param parent the theme of a sub-type, null for a theme
 * @param position order among its neighbours
 * @param active whether it is still offered; what was filed under it stays
 * @param imported whether a file brought it
 * @param source where the line of the grid comes from, possibly empty
 * @param delay working days that the organisation in charge has today; null when the theme's delay holds, or none
 * @param strength whether what is noted under it is a strength
 * @param uses how many observations are filed under it, counted up to a thousand
 */
public record Category(
        UUID id,
        String code,
        String label,
        String group,
        @Nullable UUID parent,
        int position,
        boolean active,
        boolean imported,
        String source,
        @Nullable Integer delay,
        boolean strength,
        long uses,
        int version) {
    public boolean isTheme() {
        return parent == null;
    }
}
