package fr.faubourg.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Blurs parts of a picture for good. A mosaic made of what is hidden can be turned back when the hidden thing is of few kinds, as a number plate is; so the
 * mosaic drawn here takes its colours from around the area and from nothing inside it: two pictures that differ only in there come out the same.
 */
final class PhotoBlur {
    /** Cells of the mosaic along the longest side of an area. */
    private static final int CELLS = 7;
    /** The smallest side of a cell, in pixels. */
    private static final int LEAST = 8;
    /** How far outside the area its colours are taken, in pixels. */
    private static final int AWAY = 4;
    /** Colours taken along each side of an area. */
    private static final int TAKEN = 12;
    /** Grey, where the whole picture is hidden. */
    private static final int GREY = 0x808080;
    /** By how much every other cell is lighter: it is seen that something is hidden. */
    private static final int RELIEF = 14;

    private PhotoBlur() {}

    /** A picture that was kept, with these parts blurred, in the two sizes. */
    static PreparedPhoto blur(byte[] jpeg, List<BlurArea> areas) {
        PhotoPreparation.ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            BufferedImage decoded = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
            BufferedImage full = Drawing.upright(decoded, 1, PhotoPreparation.FULL_SIDE);
            blur(full, areas);
            return new PreparedPhoto(
                    Drawing.jpeg(full),
                    full.getWidth(),
                    full.getHeight(),
                    Drawing.jpeg(Drawing.reduced(full, PhotoPreparation.THUMBNAIL_SIDE)),
                    null,
                    null);
        } catch (IOException e) {
            throw new IllegalStateException("a picture that was kept cannot be read", e);
        } finally {
            PhotoPreparation.ONE_AT_A_TIME.release();
        }
    }

    static void blur(BufferedImage picture, List<BlurArea> areas) {
        var hidden = new Hidden(picture.getWidth(), picture.getHeight(), new BitSet());
        areas.forEach(hidden::add);
        for (BlurArea area : areas) {
            fill(picture, area, hidden);
        }
    }

    private static void fill(BufferedImage picture, BlurArea area, Hidden hidden) {
        var bounds = area.on(picture.getWidth(), picture.getHeight()).getBounds();
        var shape = area.shape(picture.getWidth(), picture.getHeight());
        int cell = Math.max(LEAST, Math.max(bounds.width, bounds.height) / CELLS);
        var around = Around.of(picture, bounds, hidden);
        for (int y = Math.max(0, bounds.y); y < Math.min(picture.getHeight(), bounds.y + bounds.height); y++) {
            for (int x = Math.max(0, bounds.x); x < Math.min(picture.getWidth(), bounds.x + bounds.width); x++) {
                if (shape.contains(x + 0.5, y + 0.5)) {
                    int column = (x - bounds.x) / cell;
                    int row = (y - bounds.y) / cell;
                    picture.setRGB(
                            x,
                            y,
                            around.colour(
                                    bounds.x + column * cell + cell / 2.0,
                                    bounds.y + row * cell + cell / 2.0,
                                    (column + row) % 2 == 0 ? RELIEF : -RELIEF));
                }
            }
        }
    }

    /** The pixels of all areas: none of them gives its colour. */
    private record Hidden(int width, int height, BitSet pixels) {
        void add(BlurArea area) {
            var bounds = area.on(width, height).getBounds();
            var shape = area.shape(width, height);
            for (int y = Math.max(0, bounds.y); y < Math.min(height, bounds.y + bounds.height); y++) {
                for (int x = Math.max(0, bounds.x); x < Math.min(width, bounds.x + bounds.width); x++) {
                    if (shape.contains(x + 0.5, y + 0.5)) {
                        pixels.set(y * width + x);
                    }
                }
            }
        }

        boolean shows(int x, int y) {
            return x >= 0 && y >= 0 && x < width && y < height && !pixels.get(y * width + x);
        }
    }

    /** Colours around an area. */
    private record Around(List<int[]> samples) {
        static Around of(BufferedImage picture, java.awt.Rectangle bounds, Hidden hidden) {
            var samples = new ArrayList<int[]>();
            for (int i = 0; i <= TAKEN; i++) {
                int x = bounds.x + bounds.width * i / TAKEN;
                int y = bounds.y + bounds.height * i / TAKEN;
                take(picture, x, bounds.y - AWAY, hidden, samples);
                take(picture, x, bounds.y + bounds.height + AWAY, hidden, samples);
                take(picture, bounds.x - AWAY, y, hidden, samples);
                take(picture, bounds.x + bounds.width + AWAY, y, hidden, samples);
            }
            return new Around(samples);
        }

        private static void take(BufferedImage picture, int x, int y, Hidden hidden, List<int[]> samples) {
            if (hidden.shows(x, y)) {
                samples.add(new int[] {x, y, picture.getRGB(x, y)});
            }
        }

        /** The nearer, the more it counts. */
        int colour(double x, double y, int relief) {
            double weights = 0;
            double[] sums = new double[3];
            for (int[] sample : samples) {
                double weight = 1 / (1 + (sample[0] - x) * (sample[0] - x) + (sample[1] - y) * (sample[1] - y));
                weights += weight;
                for (int band = 0; band < 3; band++) {
                    sums[band] += weight * (sample[2] >> (16 - 8 * band) & 0xFF);
                }
            }
            int colour = 0;
            for (int band = 0; band < 3; band++) {
                double value = samples.isEmpty() ? GREY & 0xFF : sums[band] / weights;
                colour = colour << 8 | (int) Math.clamp(Math.round(value) + relief, 0, 255);
            }
            return colour;
        }
    }
}
