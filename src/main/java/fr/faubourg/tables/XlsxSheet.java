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
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A visible sheet of a workbook: the one chosen, else the first. */
final class XlsxSheet implements Sheet, ChosenSheet {
    /** A spreadsheet shows 15 significant digits; what follows is noise of the binary fraction. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> source;
    private final String name;
    private final SheetBody body;

    private XlsxSheet(
            ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet, SheetChoice choice, Merges merges)
            throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.source = stream.iterator();
        this.name = sheet.getName();
        this.body = new SheetBody(
                this::readRaw,
                merges,
                choice,
                "La feuille «\u00a0" + name
                        + "\u00a0» de ce classeur est vide\u00a0: choisissez-en une autre, ou mettez-y le tableau.");
    }

    static XlsxSheet open(Path file, SheetChoice choice) throws IOException {
        XlsxArchive.check(file);
        ReadableWorkbook workbook = workbook(file);
        try {
            List<org.dhatim.fastexcel.reader.Sheet> visible = visible(workbook);
            org.dhatim.fastexcel.reader.Sheet chosen = visible.stream()
                    .filter(sheet -> choice.sheet().isEmpty() || sheet.getName().equals(choice.sheet()))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile("Ce classeur n’a pas de feuille «\u00a0" + choice.sheet()
                            + "\u00a0»\u00a0: choisissez une autre feuille."));
            return new XlsxSheet(workbook, chosen, choice, XlsxMerges.read(file, chosen.getName()));
        } catch (UnreadableFile e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw damaged(e);
        }
    }

    /** The visible sheets; {@code recognised} says how many headings of a sheet are known to the kind of record. */
    static List<SheetOutline> outlines(Path file, ToIntFunction<List<String>> recognised) throws IOException {
        XlsxArchive.check(file);
        try (ReadableWorkbook workbook = workbook(file)) {
            List<SheetOutline> outlines = new ArrayList<>();
            for (org.dhatim.fastexcel.reader.Sheet sheet : visible(workbook)) {
                if (outlines.size() < Limits.SHEETS) {
                    outlines.add(outline(workbook, sheet, recognised));
                }
            }
            return outlines;
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static SheetOutline outline(
            ReadableWorkbook workbook, org.dhatim.fastexcel.reader.Sheet sheet, ToIntFunction<List<String>> recognised)
            throws IOException {
        try {
            XlsxSheet read = new XlsxSheet(workbook, sheet, SheetChoice.PROPOSED, Merges.none());
            try (read.stream) {
                int rows = 0;
                for (Iterator<Row> each = read.rows(); rows < 1_000 && each.hasNext(); rows++) {
                    each.next();
                }
                int score = rows == 0 ? 0 : 1 + Math.min(rows, 9) + 10 * recognised.applyAsInt(read.headings());
                return new SheetOutline(sheet.getName(), rows, score);
            }
        } catch (UnreadableFile e) {
            return new SheetOutline(sheet.getName(), 0, 0);
        }
    }

    private static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static List<org.dhatim.fastexcel.reader.Sheet> visible(ReadableWorkbook workbook) {
        List<org.dhatim.fastexcel.reader.Sheet> visible = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new UnreadableFile(
                    "Ce classeur n’a aucune feuille visible\u00a0: affichez dans le tableur celle qui contient le tableau.");
        }
        return visible;
    }

    @Override
    public List<String> headings() {
        return body.headings();
    }

    @Override
    public Iterator<Row> rows() {
        return body.rows();
    }

    @Override
    public String description() {
        return "Excel (XLSX), feuille «\u00a0" + name + "\u00a0»";
    }

    @Override
    public SheetChoice choice() {
        return body.resolved(name);
    }

    @Override
    public LeftAside leftAside() {
        return body.leftAside();
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

    private @Nullable RawRow readRaw() {
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
            return new RawRow(row.getRowNum(), cells);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
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
        if (raw == null && cell.getType() == CellType.FORMULA) {
            return CellErrors.NEVER_COMPUTED;
        }
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
                "Ce classeur est abîmé ou protégé\u00a0: ouvrez-le dans un tableur, enregistrez-le de nouveau en XLSX, puis déposez-le.",
                e);
    }
}
