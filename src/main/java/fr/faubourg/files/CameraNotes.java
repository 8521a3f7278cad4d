package fr.faubourg.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import fr.faubourg.shared.GeoPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a camera writes beside the picture (EXIF).
 *
 * @param orientation the EXIF orientation, 1 to 8; 1 is upright
 * @param progressive whether a decoder must hold the whole picture at once
 * @param position where, or null
 * @param takenAt when, in the camera's own time, or null
 */
record CameraNotes(
        int orientation,
        boolean progressive,
        @Nullable GeoPoint position,
        @Nullable LocalDateTime takenAt) {
    static final CameraNotes NONE = new CameraNotes(1, false, null, null);

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    /** The second process of the JPEG standard: progressive DCT (SOF2). */
    private static final int PROGRESSIVE = 2;

    /** Notes that cannot be read are no reason to refuse the picture. */
    static CameraNotes of(byte[] jpeg) {
        try {
            Metadata metadata = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
            return new CameraNotes(orientation(metadata), progressive(metadata), position(metadata), takenAt(metadata));
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return NONE;
        }
    }

    private static int orientation(Metadata metadata) {
        for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer value = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (value != null && value >= 1 && value <= 8) {
                return value;
            }
        }
        return 1;
    }

    private static boolean progressive(Metadata metadata) {
        JpegDirectory directory = metadata.getFirstDirectoryOfType(JpegDirectory.class);
        try {
            return directory != null && directory.getInt(JpegDirectory.TAG_COMPRESSION_TYPE) >= PROGRESSIVE;
        } catch (MetadataException e) {
            return false;
        }
    }

    private static @Nullable GeoPoint position(Metadata metadata) {
        GpsDirectory directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation location = directory == null ? null : directory.getGeoLocation();
        if (location == null || location.isZero()) {
            return null;
        }
        double longitude = location.getLongitude();
        double latitude = location.getLatitude();
        boolean real = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        return real ? new GeoPoint(longitude, latitude) : null;
    }

    private static @Nullable LocalDateTime takenAt(Metadata metadata) {
        ExifSubIFDDirectory directory = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String text = directory == null ? null : directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip(), EXIF_TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
