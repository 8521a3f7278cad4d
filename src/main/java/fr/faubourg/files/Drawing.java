package fr.faubourg.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures anew. */
final class Drawing {
    private static final float QUALITY = 0.85f;

    private Drawing() {}

    /** The picture set upright by its EXIF orientation (1 to 8), on white, its longest side at most so many pixels. */
    static BufferedImage upright(BufferedImage picture, int orientation, int side) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation >= 5;
        double scale = Math.min(1, (double) side / Math.max(width, height));
        int targetWidth = Math.max(1, (int) Math.round((turned ? height : width) * scale));
        int targetHeight = Math.max(1, (int) Math.round((turned ? width : height) * scale));
        AffineTransform drawing = AffineTransform.getScaleInstance(scale, scale);
        drawing.concatenate(orient(orientation, width, height));
        return draw(picture, drawing, targetWidth, targetHeight);
    }

    /** The picture with its longest side at most so many pixels, halved step by step so that no line is lost. */
    static BufferedImage reduced(BufferedImage picture, int side) {
        BufferedImage current = picture;
        int longest = Math.max(current.getWidth(), current.getHeight());
        while (longest > side) {
            double scale = Math.max(0.5, (double) side / longest);
            current = draw(
                    current,
                    AffineTransform.getScaleInstance(scale, scale),
                    Math.max(1, (int) Math.round(current.getWidth() * scale)),
                    Math.max(1, (int) Math.round(current.getHeight() * scale)));
            longest = Math.max(current.getWidth(), current.getHeight());
        }
        return current;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage draw(BufferedImage picture, AffineTransform drawing, int width, int height) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, drawing, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    /** From the picture as stored to the picture as seen (EXIF 2.32, tag Orientation). */
    private static AffineTransform orient(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
