package fr.faubourg.reports;

/** A part of the report (partie du bilan) that may be left out of a file. */
public enum ReportPart {
    CATEGORIES,
    FOLLOW_UP,
    DELAYS,
    TIME,
    COMPARISON,
    LOOP,
    ORGANISATIONS,
    STATES,
    STRENGTHS,
    MAP,
    FINDINGS;

    /** Whether it is a table, and so a sheet of a workbook. */
    boolean isTable() {
        return this != MAP;
    }

    /** Whether it is a table of figures, whose columns may be chosen. */
    boolean hasFigures() {
        return this == CATEGORIES || this == ORGANISATIONS;
    }

    /** Whether it names observations, about which one chooses what is said. */
    boolean hasFindings() {
        return this == STRENGTHS || this == FINDINGS;
    }
}
