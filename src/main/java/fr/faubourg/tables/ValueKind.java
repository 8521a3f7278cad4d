package fr.faubourg.tables;

/** How the text of a cell must read; a cell that does not is refused before the kind sees its row. */
public enum ValueKind {
    /** Any text, trimmed. */
    TEXT,
    /** A whole number; spaces between thousands are understood: {@code 12 345}. */
    INTEGER,
    /** A number with a decimal comma or point. */
    DECIMAL,
    /** A day: {@code 2026-11-20}, {@code 20/11/2026}, or a spreadsheet date; a time that follows is ignored. */
    DATE,
    /** A moment: as {@link #DATE}, optionally with a time ({@code 14:30}); without an offset it is Paris time. */
    DATE_TIME,
    /** Yes or no: {@code oui/non, vrai/faux, true/false, 1/0, x/empty}. */
    YES_NO,
    /** A degree or metre value, as {@link #DECIMAL}. */
    COORDINATE,
    /** A GeoJSON geometry, kept as its raw JSON text. */
    GEOMETRY
}
