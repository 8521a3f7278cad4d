package fr.faubourg.ui;

import org.jspecify.annotations.Nullable;

/**
 * A numbered point of a map.
 *
 * @param lon longitude in degrees (WGS84)
 * @param lat latitude in degrees
 * @param number what is written in it, as in the list beside: "412"
 * @param title what it is, for those who do not see the map
 * @param href the record it opens, or null
 * @param tone its colour
 */
public record MapPoint(
        double lon,
        double lat,
        String number,
        String title,
        @Nullable String href,
        Tone tone) {}
