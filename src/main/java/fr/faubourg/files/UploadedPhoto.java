package fr.faubourg.files;

import fr.faubourg.shared.GeoPoint;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A photo that was just taken in, attached to nothing yet.
 *
 * @param width in pixels, as kept
 * @param height in pixels, as kept
 * @param position where the camera says it was, WGS84, or null; not kept: what is not used now is lost
 * @param takenAt when the camera says it was, in the camera's own time, or null; not kept either
 */
public record UploadedPhoto(
        PhotoId id,
        int width,
        int height,
        @Nullable GeoPoint position,
        @Nullable LocalDateTime takenAt) {}
