package fr.faubourg.tables;

/**
 * A visible sheet of a workbook.
 *
 * @param name its name
 * @param rows about how many rows it has, headings included; of the first thousand
 * @param score how much it looks like a table of this kind: the higher, the sooner it is proposed
 */
public record SheetOutline(String name, int rows, int score) {}
