/**
 * Reports (bilans): what became of what was seen, for a place and a period: counts, delays, strengths, a map and the list; on screen, as a PDF that
 * everybody can read, and as a workbook.
 *
 * <p>Every figure opens the records that it counts: both are made from the same filters by the same query, within the reader's rights. A report
 * can be frozen: its figures, their definitions and the records behind them are kept for good, and compared with what is recorded now.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reports (bilans)",
        allowedDependencies = {
            "shared",
            "ui",
            "merging",
            "access",
            "settings",
            "tables",
            "territory",
            "directory",
            "watch",
            "walks"
        })
package fr.faubourg.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
