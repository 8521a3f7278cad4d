package fr.faubourg.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the last month.
 *
 * @param value as it is read, with its unit: "61", "8 j", "72 %"
 * @param label what it counts: "constats, dont 9 points forts"
 * @param href the records that make it up, or null where it is no count of records
 */
public record InboxFigure(
        String value, String label, @Nullable String href) {}
