package fr.faubourg.files;

import fr.faubourg.shared.GeoPoint;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A picture re-encoded in two sizes, and what the camera had written beside it. */
@SuppressWarnings("ArrayRecordComponent")
record PreparedPhoto(
        byte[] full,
        int width,
        int height,
        byte[] thumbnail,
        @Nullable GeoPoint position,
        @Nullable LocalDateTime takenAt) {}
