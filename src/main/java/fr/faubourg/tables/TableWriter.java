package fr.faubourg.tables;

import fr.faubourg.shared.TableExport;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an export in one format, in memory that does not grow with the number of rows. */
interface TableWriter {
    /**
     * Writes the whole export; the stream stays open.
     *
     * @return how many rows were written
     */
    <T> long write(TableExport<T> export, ExportStamp stamp, OutputStream out) throws IOException;
}
