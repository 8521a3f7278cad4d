package fr.faubourg.watch;

import fr.faubourg.shared.GeoPoint;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a file of field reports, read and checked. */
record FieldReport(
        String number,
        LocalDate day,
        CategoryId category,
        String finding,
        String proposal,
        String address,
        @Nullable GeoPoint point) {}
