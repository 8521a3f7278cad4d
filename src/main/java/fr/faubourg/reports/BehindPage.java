package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records behind a figure of the follow-up, as a page shows them.
 *
 * @param reportHref the report that the figure stands in
 * @param query the address of the list
 */
public record BehindPage(FollowUpFigure figure, List<String> words, Page<Row> page, String reportHref, UrlQuery query) {
    public BehindPage {
        words = List.copyOf(words);
    }

    static BehindPage of(BehindFigures.Asked asked, BehindFigures.About about, Page<Behind> page, UrlQuery query) {
        return new BehindPage(
                asked.figure(),
                about.words(),
                page.map(Row::new),
                asked.followed().coordinates().query().on("/bilans"),
                query);
    }

    /** One record. */
    public static final class Row {
        private final Behind behind;

        Row(Behind behind) {
            this.behind = behind;
        }

        public WatchReport.Finding finding() {
            return behind.finding();
        }

        public Behind task() {
            return behind;
        }

        /** {@code 8 jours, dont 6 ouvrés}; null when it is not done. */
        public @Nullable String took() {
            Integer days = behind.days();
            Integer working = behind.workingDays();
            return days == null || working == null
                    ? null
                    : FrenchFormat.days(days) + ", dont " + working + (working < 2 ? " ouvré" : " ouvrés");
        }
    }
}
