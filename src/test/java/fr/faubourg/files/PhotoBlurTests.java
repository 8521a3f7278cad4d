package fr.faubourg.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoBlurTests {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;

    /** 384 to 576 by 256 to 320 pixels. */
    private static final BlurArea PLATE = new BlurArea(false, 400, 400, 200, 100);

    private static final BlurArea ROUND = new BlurArea(true, 400, 400, 200, 100);

    @Test
    void picturesThatDifferOnlyInsideComeOutTheSame() {
        for (BlurArea area : List.of(PLATE, new BlurArea(true, 350, 300, 300, 300))) {
            var one = car("AB-123-CD");
            var other = car("ZZ-987-XY");
            assertThat(pixels(one)).isNotEqualTo(pixels(other));
            PhotoBlur.blur(one, List.of(area));
            PhotoBlur.blur(other, List.of(area));
            assertThat(pixels(one)).isEqualTo(pixels(other));
        }
    }

    @Test
    void nothingMovesOutsideTheShape() {
        var before = car("AB-123-CD");
        var after = car("AB-123-CD");
        PhotoBlur.blur(after, List.of(ROUND));
        var shape = ROUND.shape(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (!shape.contains(x + 0.5, y + 0.5)) {
                    assertThat(after.getRGB(x, y)).isEqualTo(before.getRGB(x, y));
                }
            }
        }
        assertThat(after.getRGB(386, 258)).as("a corner of its bounds").isEqualTo(before.getRGB(386, 258));
        assertThat(after.getRGB(480, 288)).isNotEqualTo(before.getRGB(480, 288));
    }

    @Test
    void areasThatOverlapGiveEachOtherNoColour() {
        var red = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        fill(red, Color.WHITE, 0, 0, 200, 200);
        fill(red, Color.RED, 60, 60, 80, 80);
        PhotoBlur.blur(red, List.of(new BlurArea(false, 290, 290, 210, 420), new BlurArea(false, 500, 290, 210, 420)));
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                var colour = new Color(red.getRGB(x, y));
                assertThat(colour.getRed() - colour.getGreen()).isLessThan(10);
            }
        }
    }

    @Test
    void wholePictureBecomesGrey() {
        var picture = car("AB-123-CD");
        PhotoBlur.blur(picture, List.of(new BlurArea(false, 0, 0, 1000, 1000)));
        assertThat(Arrays.stream(pixels(picture)).boxed()).allMatch(pixel -> Math.abs((pixel & 0xFF) - 0x80) < 20);
    }

    @Test
    void ofTheKeptJpegAndItsThumbnailTheLettersAreGoneAndTheRestStays() throws IOException {
        PreparedPhoto kept = PhotoPreparation.prepare(jpeg(car("AB-123-CD")));
        PreparedPhoto blurred = PhotoBlur.blur(kept.full(), List.of(PLATE));
        var before = read(kept.full());
        var after = read(blurred.full());
        assertThat(contrast(before, 388, 260, 184, 56)).isGreaterThan(60);
        assertThat(contrast(after, 388, 260, 184, 56)).isLessThan(18);
        assertThat(contrast(read(kept.thumbnail()), 162, 109, 76, 22)).isGreaterThan(40);
        assertThat(contrast(read(blurred.thumbnail()), 162, 109, 76, 22)).isLessThan(18);
        int worst = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean near = x > 360 && x < 600 && y > 232 && y < 344;
                worst = near ? worst : Math.max(worst, difference(before.getRGB(x, y), after.getRGB(x, y)));
            }
        }
        assertThat(worst).as("levels of 255 that encoding a second time costs").isLessThan(12);
        assertThat(blurred.width()).isEqualTo(WIDTH);
    }

    @Test
    void areasAreReadAndCutAtTheEdges() {
        assertThat(BlurArea.parse("rectangle 120 300 80 60")).hasValue(new BlurArea(false, 120, 300, 80, 60));
        assertThat(BlurArea.parse("ellipse -50 900 200 300")).hasValue(new BlurArea(true, 0, 900, 150, 100));
        for (String wrong : List.of(
                "",
                "rectangle",
                "rectangle 1 2 3",
                "disque 1 2 3 4",
                "rectangle 1 2 0 4",
                "ellipse a b c d",
                "rectangle 99999 1 1 1")) {
            assertThat(BlurArea.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void squaresCoverThePictureWithoutGap() {
        var grid = BlurGrid.of(960, 720);
        assertThat(grid).isEqualTo(new BlurGrid(12, 9));
        assertThat(grid.areas(List.of("0-0", "11-8", "12-0", "cases"))).hasSize(2);
        assertThat(grid.areas(List.of("0-0", "1-0")))
                .satisfies(
                        row -> assertThat(row.getFirst().left() + row.getFirst().width())
                                .isEqualTo(row.getLast().left()));
        assertThat(grid.areas(List.of("11-8")).getFirst()).satisfies(last -> {
            assertThat(last.left() + last.width()).isEqualTo(1000);
            assertThat(last.top() + last.height()).isEqualTo(1000);
        });
        assertThat(BlurGrid.of(100, 4000).rows()).isEqualTo(24);
    }

    /** A grey car with a plate of these letters, in the middle of a street. */
    private static BufferedImage car(String plate) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        fill(picture, new Color(0xB9, 0xD0, 0xB0), 0, 0, WIDTH, HEIGHT);
        fill(picture, new Color(0x7B, 0x87, 0x94), 200, 120, 560, 360);
        fill(picture, Color.WHITE, 390, 262, 180, 52);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 26));
        graphics.drawString(plate, 392, 300);
        graphics.dispose();
        return picture;
    }

    private static void fill(BufferedImage picture, Color colour, int x, int y, int width, int height) {
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /** The standard deviation of the green of a part of a picture. */
    private static double contrast(BufferedImage picture, int x, int y, int width, int height) {
        int[] pixels = picture.getRGB(x, y, width, height, null, 0, width);
        double mean = 0;
        for (int pixel : pixels) {
            mean += (pixel >> 8 & 0xFF) / (double) pixels.length;
        }
        double sum = 0;
        for (int pixel : pixels) {
            sum += Math.pow((pixel >> 8 & 0xFF) - mean, 2);
        }
        return Math.sqrt(sum / pixels.length);
    }

    private static int difference(int one, int other) {
        int worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            worst = Math.max(worst, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return worst;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return Drawing.jpeg(picture);
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }
}
