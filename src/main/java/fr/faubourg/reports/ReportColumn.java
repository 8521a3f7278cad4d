package fr.faubourg.reports;

import java.util.EnumSet;
import java.util.Set;

/** A column of the report (colonne du bilan): a figure of its tables, or something said of each observation of its lists. */
public enum ReportColumn {
    TOTAL,
    OPEN,
    TREATED,
    LATE,
    MEDIAN,
    NUMBER,
    DAY,
    KIND,
    THEME,
    FINDING,
    PLACE,
    ORGANISATION,
    STATE,
    OVERDUE;

    /** Those of the tables of categories and organisations. */
    static final Set<ReportColumn> FIGURES = EnumSet.range(TOTAL, MEDIAN);

    /** Those of the lists of observations. */
    static final Set<ReportColumn> FACTS = EnumSet.range(NUMBER, OVERDUE);
}
