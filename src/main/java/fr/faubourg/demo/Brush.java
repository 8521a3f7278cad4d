package fr.faubourg.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A flat-colour brush on a sheet of 960 by 720 units, three quarters as many pixels, origin at the top left. */
final class Brush {

    static final int WIDTH = 960;
    static final int HEIGHT = 720;
    private static final double SCALE = 0.75;
    private static final float QUALITY = 0.86f;

    private final BufferedImage sheet =
            new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE), BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = sheet.createGraphics();

    Brush() {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
    }

    Brush rectangle(String colour, double x, double y, double width, double height) {
        return fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    Brush ellipse(String colour, double centreX, double centreY, double radiusX, double radiusY) {
        return fill(colour, new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY));
    }

    Brush polygon(String colour, double... xy) {
        return fill(colour, path(xy));
    }

    Brush line(String colour, double width, double... xy) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i + 3 < xy.length; i += 2) {
            graphics.draw(new Line2D.Double(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]));
        }
        return this;
    }

    /** A vertical gradient over a rectangle: sky, wall. */
    Brush fade(String top, String bottom, double x, double y, double width, double height) {
        graphics.setPaint(
                new GradientPaint(0, (float) y, Color.decode(top), 0, (float) (y + height), Color.decode(bottom)));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
        return this;
    }

    /** A rectangle turned around its middle. */
    Brush turned(String colour, double centreX, double centreY, double width, double height, double degrees) {
        var turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), centreX, centreY);
        return fill(
                colour,
                turn.createTransformedShape(
                        new Rectangle2D.Double(centreX - width / 2, centreY - height / 2, width, height)));
    }

    /** A see-through shadow on the ground. */
    Brush shadow(double centreX, double centreY, double radiusX, double radiusY) {
        graphics.setColor(new Color(31, 42, 68, 40));
        graphics.fill(new Ellipse2D.Double(centreX - radiusX, centreY - radiusY, 2 * radiusX, 2 * radiusY));
        return this;
    }

    /** A cone of light. */
    Brush glow(double... xy) {
        graphics.setColor(new Color(255, 236, 180, 90));
        graphics.fill(path(xy));
        return this;
    }

    Brush letters(String colour, int size, String text, double x, double y) {
        graphics.setColor(Color.decode(colour));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        graphics.drawString(text, (float) x, (float) y);
        return this;
    }

    /** The sheet as JPEG. */
    byte[] jpeg() {
        graphics.dispose();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = Objects.requireNonNull(ImageIO.createImageOutputStream(bytes))) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private Brush fill(String colour, Shape shape) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(shape);
        return this;
    }

    private static Path2D path(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i + 1 < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
