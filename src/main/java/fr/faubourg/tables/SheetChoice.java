package fr.faubourg.tables;

/**
 * How a file is to be read.
 *
 * @param sheet the name of the sheet of a workbook, empty for the one that looks most like a table
 * @param headingRow the row of the headings as a person sees it, 0 to find it
 * @param headingRows over how many rows the headings stand (1 or 2), 0 to find out
 * @param keepTotals whether rows of totals are taken for records
 */
record SheetChoice(String sheet, int headingRow, int headingRows, boolean keepTotals) {
    /** Everything is found out. */
    static final SheetChoice PROPOSED = new SheetChoice("", 0, 0, false);

    SheetChoice of(String name) {
        return new SheetChoice(name, headingRow, headingRows, keepTotals);
    }
}
