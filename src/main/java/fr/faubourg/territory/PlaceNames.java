package fr.faubourg.territory;

/**
 * How a place is called where nothing else says what it lies in: each residence has its hall 1, and only "Hall 1, Bâtiment A, Résidence du Moulin"
 * tells somebody who looks after several of them where to go. For queries that read {@code territory.place_v place}.
 */
public final class PlaceNames {
    /** What it lies in, up to the residence where it is a hall or a building; null where nothing is above. Reads the place {@code above}. */
    public static final String LIES_IN =
            "nullif(concat_ws(', ', above.name, case when above.kind = 'BUILDING' then above.parent_name end), '')";

    /** Its name in full; null without a place. Reads {@code place} and what {@link #ABOVE} joins. */
    public static final String FULL = "nullif(concat_ws(', ', place.name, " + LIES_IN + "), '')";

    /** What the name in full needs beside the place: a street or a neighbourhood says enough by itself. */
    public static final String ABOVE =
            "left join territory.place_v above on above.id = place.parent_id and place.kind in ('BUILDING', 'ENTRANCE')";

    /**
     * Its name in full as it was at a moment, which is an SQL expression; what it lies in is read from the tree of today. Reads what {@link #FULL} reads.
     */
    public static String fullAt(String moment) {
        return """
                nullif(concat_ws(', ', territory.place_name_at(place.id, %1$s), territory.place_name_at(above.id, %1$s),
                    case when above.kind = 'BUILDING' then territory.place_name_at(above.parent_id, %1$s) end), '')\
                """.formatted(moment);
    }

    private PlaceNames() {}
}
