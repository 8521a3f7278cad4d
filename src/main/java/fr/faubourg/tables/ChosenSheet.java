package fr.faubourg.tables;

/** A sheet in which the table had to be found. */
interface ChosenSheet {
    /** Which sheet it is, and where its headings were found. */
    SheetChoice choice();
}
