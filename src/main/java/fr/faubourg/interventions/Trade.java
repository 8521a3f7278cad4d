package fr.faubourg.interventions;

import java.util.List;
import java.util.UUID;

/**
 * A building trade (corps d'état).
 *
 * @param themes the ids of the themes of the grid that speak of its work
 * @param themeLabels their names
 * @param uses how many interventions are filed under it, counted up to 1,000
 */
public record Trade(
        UUID id,
        String code,
        String label,
        boolean active,
        String source,
        int version,
        List<String> themes,
        List<String> themeLabels,
        long uses) {
    public Trade {
        themes = List.copyOf(themes);
        themeLabels = List.copyOf(themeLabels);
    }

    public String href() {
        return "/corps-d-etat/" + id;
    }
}
