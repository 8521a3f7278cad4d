package fr.faubourg.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first visible sheet of a workbook. Its headings are the first row of several cells, so that a title above the table does no
 * harm.
 */
final class XlsxSheet implements Sheet {
    private static final int ROWS_BEFORE_HEADINGS = 20;
    /** A spreadsheet shows 15 significant digits; what follows is noise of the binary fraction. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> source;
    private final List<Raw> ahead = new ArrayList<>();
    private final List<String> headings;
    private final String description;

    private record Raw(long line, List<String> cells) {}

    private XlsxSheet(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.source = stream.iterator();
        this.description = "Excel (XLSX), feuille « " + sheet.getName() + " »";
        this.headings = Headings.clean(findHeadings());
    }

    static XlsxSheet open(Path file) throws IOException {
        XlsxArchive.check(file);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        try {
            org.dhatim.fastexcel.reader.Sheet first = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile("Ce classeur n’a aucune feuille visible."));
            return new XlsxSheet(workbook, first);
        } catch (UnreadableFile e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw damaged(e);
        }
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Iterator<Row> rows() {
        return new RowIterator() {
            @Override
            @Nullable Row read() {
                for (Raw raw = nextRaw(); raw != null; raw = nextRaw()) {
                    if (!Headings.isEmpty(raw.cells())) {
                        return Headings.row(raw.line(), raw.cells(), headings.size());
                    }
                }
                return null;
            }
        };
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private List<String> findHeadings() {
        Raw first = null;
        for (int i = 0; i < ROWS_BEFORE_HEADINGS; i++) {
            Raw raw = readRaw();
            if (raw == null) {
                break;
            }
            ahead.add(raw);
            long filled = raw.cells().stream().filter(cell -> !cell.isBlank()).count();
            if (filled > 1) {
                ahead.clear();
                return raw.cells();
            }
            if (filled == 1 && first == null) {
                first = raw;
            }
        }
        if (first == null) {
            throw new UnreadableFile(
                    "La première feuille de ce classeur est vide : mettez le tableau en première feuille.");
        }
        ahead.subList(0, ahead.indexOf(first) + 1).clear();
        return first.cells();
    }

    private @Nullable Raw nextRaw() {
        return ahead.isEmpty() ? readRaw() : ahead.removeFirst();
    }

    private @Nullable Raw readRaw() {
        try {
            if (!source.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = source.next();
            if (row.getCellCount() > 4 * Limits.COLUMNS) {
                throw Limits.tooManyColumns();
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (Cell cell : row) {
                String text = text(cell);
                if (text.length() > Limits.CELL_CHARACTERS) {
                    throw Limits.cellTooLong(row.getRowNum());
                }
                cells.add(text);
            }
            return new Raw(row.getRowNum(), cells);
        } catch (ExcelReaderException e) {
            throw damaged(e);
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell, number) : plain(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? "oui" : "non";
        }
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.precision() > 15 ? number.round(SHOWN_DIGITS) : number;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    private static String date(Cell cell, BigDecimal number) {
        LocalDateTime moment;
        try {
            moment = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        } catch (RuntimeException e) {
            return plain(number);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + moment.toLocalTime();
    }

    /** Whether the cell's number format shows a date: it has a day or a year outside quotes and brackets. */
    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    private static UnreadableFile damaged(Exception e) {
        return new UnreadableFile(
                "Ce classeur est abîmé ou protégé : ouvrez-le dans un tableur, enregistrez-le de nouveau en XLSX, puis déposez-le.",
                e);
    }
}
