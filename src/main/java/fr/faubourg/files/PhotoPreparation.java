package fr.faubourg.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns a file that somebody sent into a picture that is safe to keep and to show: checked by its content and its header before any pixel
 * is decoded, decoded with subsampling, set upright, drawn anew (nothing but pixels survives) and encoded in two sizes.
 */
final class PhotoPreparation {
    /** Bytes of a file as sent. */
    static final int FILE_BYTES = 15 << 20;
    /** Pixels of a picture as sent. */
    static final long PIXELS = 60_000_000;
    /** Pixels of a progressive JPEG: its decoder holds all coefficients, 6 bytes a pixel. */
    static final long PROGRESSIVE_PIXELS = 25_000_000;
    /** Longest side of the picture kept. */
    static final int FULL_SIDE = 1600;
    /** Longest side of the thumbnail. */
    static final int THUMBNAIL_SIDE = 400;

    /** Pixels decoded at once: 24 MB as 8-bit colours, 48 MB as 16-bit ones. */
    private static final long DECODED_PIXELS = 6_000_000;

    /** One picture at a time: the memory of the application is small, and a phone waits gladly for a second. */
    static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private PhotoPreparation() {}

    /** @throws PhotoRefused when the file is no photo that can be kept */
    static PreparedPhoto prepare(byte[] file) {
        if (file.length > FILE_BYTES) {
            throw new PhotoRefused("Cette photo dépasse 15 Mo\u00a0: réduisez-la, puis ajoutez-la de nouveau.");
        }
        PictureHeader header = PictureHeader.of(file);
        // A compressed text within a PNG could unpack to gigabytes: only JPEG's notes are read.
        CameraNotes notes = header == PictureHeader.JPEG ? CameraNotes.of(file) : CameraNotes.NONE;
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage decoded = decode(file, header, notes);
            BufferedImage full = Drawing.upright(decoded, notes.orientation(), FULL_SIDE);
            BufferedImage thumbnail = Drawing.reduced(full, THUMBNAIL_SIDE);
            return new PreparedPhoto(
                    Drawing.jpeg(full),
                    full.getWidth(),
                    full.getHeight(),
                    Drawing.jpeg(thumbnail),
                    notes.position(),
                    notes.takenAt());
        } catch (IOException e) {
            throw damaged(e);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage decode(byte[] file, PictureHeader header, CameraNotes notes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(header.format());
        ImageReader reader = readers.next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            long pixels = (long) width * height;
            if (pixels > PIXELS || (notes.progressive() && pixels > PROGRESSIVE_PIXELS)) {
                throw new PhotoRefused("Cette photo a trop de pixels (" + width + " × " + height
                        + ")\u00a0: réduisez-la à 12 millions de pixels, puis ajoutez-la de nouveau.");
            }
            int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS));
            ImageReadParam parameters = reader.getDefaultReadParam();
            if (step > 1) {
                // A long thin picture keeps at least one line.
                parameters.setSourceSubsampling(Math.min(step, width), Math.min(step, height), 0, 0);
            }
            return reader.read(0, parameters);
        } catch (RuntimeException e) {
            throw e instanceof PhotoRefused refused ? refused : damaged(e);
        } finally {
            reader.dispose();
        }
    }

    private static PhotoRefused damaged(Exception e) {
        return new PhotoRefused(
                "Cette photo ne se lit pas\u00a0: elle est abîmée, ou ses couleurs sont celles d’une imprimerie (CMJN). Enregistrez-la de nouveau en JPEG.",
                e);
    }
}
