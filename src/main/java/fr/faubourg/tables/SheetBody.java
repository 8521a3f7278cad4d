package fr.faubourg.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table in a sheet as people keep it: titles above the headings, headings on two rows, merged cells, blank rows, totals. Says which
 * rows are records, and which were left aside.
 */
final class SheetBody {
    /** Rows looked at to find the headings. */
    private static final int AHEAD = 40;

    private static final int LEFT_ASIDE_SHOWN = 50;
    private static final Set<String> TOTALS =
            Set.of("total", "totaux", "sous total", "sous totaux", "total general", "grand total", "ensemble");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d\\s\\u00A0\\u202F]*\\d([.,]\\d+)?\\s*[%€]?");

    private final Supplier<@Nullable RawRow> source;
    private final Merges merges;
    private final boolean keepTotals;
    private final Deque<RawRow> ahead = new ArrayDeque<>();
    private final List<String> headings;
    private final HeadingPlace place;
    private final List<LeftAside.Line> leftAside = new ArrayList<>();
    private long leftAsideCount;

    /**
     * @param source the rows of the file, null after the last
     * @param empty what to say when there is none
     */
    SheetBody(Supplier<@Nullable RawRow> source, Merges merges, SheetChoice choice, String empty) {
        this.source = source;
        this.merges = merges;
        this.keepTotals = choice.keepTotals();
        while (ahead.size() < AHEAD + choice.headingRow() && ahead.size() < Limits.HEADING_ROW + AHEAD) {
            RawRow row = source.get();
            if (row == null) {
                break;
            }
            ahead.add(merges.filled(row));
        }
        this.place = HeadingPlace.find(List.copyOf(ahead), merges, choice, empty);
        for (RawRow row = ahead.peek(); row != null && row.line() < place.line(); row = ahead.peek()) {
            ahead.remove();
        }
        for (int i = 0; i < place.rows(); i++) {
            ahead.poll();
        }
        this.headings = Headings.clean(place.texts());
    }

    List<String> headings() {
        return headings;
    }

    /** The row of the headings, and over how many rows they stand. */
    SheetChoice resolved(String sheet) {
        return new SheetChoice(sheet, (int) place.line(), place.rows(), keepTotals);
    }

    /** What was left aside so far. */
    LeftAside leftAside() {
        return new LeftAside(leftAsideCount, leftAside);
    }

    Iterator<Sheet.Row> rows() {
        return new RowIterator() {
            @Override
            Sheet.@Nullable Row read() {
                for (RawRow raw = nextRaw(); raw != null; raw = nextRaw()) {
                    if (raw.isBlank()) {
                        continue;
                    }
                    if (isNoRecord(raw)) {
                        leaveAside(raw);
                    } else {
                        return Headings.row(raw.line(), raw.cells(), headings.size());
                    }
                }
                return null;
            }
        };
    }

    private @Nullable RawRow nextRaw() {
        RawRow buffered = ahead.poll();
        if (buffered != null) {
            return buffered;
        }
        RawRow row = source.get();
        return row == null ? null : merges.filled(row);
    }

    private void leaveAside(RawRow raw) {
        leftAsideCount++;
        if (leftAside.size() < LEFT_ASIDE_SHOWN) {
            String text = raw.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
            leftAside.add(new LeftAside.Line(raw.line(), text.length() <= 60 ? text : text.substring(0, 60) + "…"));
        }
    }

    private boolean isNoRecord(RawRow raw) {
        return isHeadingsAgain(raw) || isTitle(raw) || (!keepTotals && isTotal(raw));
    }

    /** The headings printed again on each page. */
    private boolean isHeadingsAgain(RawRow raw) {
        if (headings.size() < 2 || raw.cells().size() < headings.size()) {
            return false;
        }
        for (int i = 0; i < headings.size(); i++) {
            if (!raw.cells().get(i).strip().equals(headings.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A title between rows: a single text, merged over half of the table or more. */
    private boolean isTitle(RawRow raw) {
        return raw.filled() == 1
                && merges.wides(raw.line()).stream()
                        .anyMatch(region -> region.lastColumn() - region.firstColumn() + 1
                                >= Math.max(2, (headings.size() + 1) / 2));
    }

    /** "Total", alone or with numbers only; "Total Quartier Nord" with numbers only. */
    private static boolean isTotal(RawRow raw) {
        String first = null;
        boolean numbers = true;
        int others = 0;
        for (String cell : raw.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (first == null) {
                if (!startsLikeTotal(cell)) {
                    return false;
                }
                first = Values.plain(cell);
            } else {
                others++;
                numbers &= NUMBER.matcher(cell.strip()).matches();
            }
        }
        return first != null && numbers && (TOTALS.contains(first) || (others > 0 && isNamedTotal(first)));
    }

    private static boolean startsLikeTotal(String cell) {
        char initial = Character.toLowerCase(cell.strip().charAt(0));
        return cell.length() <= 80 && (initial == 't' || initial == 's' || initial == 'g' || initial == 'e');
    }

    private static boolean isNamedTotal(String plain) {
        return plain.startsWith("total ") || plain.startsWith("sous total ");
    }
}
