package fr.faubourg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart (graphique) drawn as SVG on the server, the same on screen, in print and in a PDF; shown by {@code ui/chart.jte}. */
public sealed interface Chart permits BarChart, LineChart, MirrorChart, StripChart, SpanChart {
    /** The finding, as a sentence: "La propreté fait la moitié des constats". */
    String title();

    /** What is counted, with its unit: "constats, du 1er sept. au 20 nov. 2026". */
    String unit();

    /** The heading of the first column of the table underneath. */
    String labelHeading();

    /** The heading of its figures. */
    String valueHeading();

    /** The headings of further figures, when there is more than one for each line. */
    default List<String> moreHeadings() {
        return List.of();
    }

    /** The lines of the table underneath. */
    List<Row> rows();

    /** The drawing; for print it has a fixed width and the colours of paper. */
    String svg(boolean forPrint);

    /**
     * A line of the table underneath.
     *
     * @param label what is counted
     * @param value its figure, formatted
     * @param href the records that make it up, or null
     * @param more further figures, one for each of {@link #moreHeadings}
     */
    record Row(String label, String value, @Nullable String href, List<String> more) {
        public Row {
            more = List.copyOf(more);
        }

        public Row(String label, String value, @Nullable String href) {
            this(label, value, href, List.of());
        }
    }
}
