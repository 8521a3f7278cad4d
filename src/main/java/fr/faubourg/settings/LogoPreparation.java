package fr.faubourg.settings;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Draws a logo anew on white, so that nothing but its pixels survives: at most 480 × 160, a PNG. */
final class LogoPreparation {
    static final int FILE_BYTES = 2 << 20;

    private static final long PIXELS = 8_000_000;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private LogoPreparation() {}

    /** The logo, ready to be kept. */
    @SuppressWarnings("ArrayRecordComponent") // written to the database at once, never compared
    record Logo(byte[] png, int width, int height) {}

    /** Empty when the file is no PNG or JPEG of a bearable size. */
    static Optional<Logo> prepare(byte[] file) {
        if (file.length > FILE_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                boolean known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
                if (!known || (long) reader.getWidth(0) * reader.getHeight(0) > PIXELS) {
                    return Optional.empty();
                }
                return Optional.of(drawn(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Logo drawn(BufferedImage picture) throws IOException {
        double scale =
                Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(picture, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(target, "png", png);
        return new Logo(png.toByteArray(), width, height);
    }
}
