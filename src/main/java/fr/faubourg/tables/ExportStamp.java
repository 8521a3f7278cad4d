package fr.faubourg.tables;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When an export was made and for whom, written in the file.
 *
 * @param instance the name of the territory of work
 */
record ExportStamp(Instant at, String by, String instance) {
    LocalDate day() {
        return LocalDate.ofInstant(at, Values.PARIS);
    }
}
