package fr.faubourg.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Accent.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(0.001));
        assertThat(Accent.contrast(Color.WHITE, Color.WHITE)).isEqualTo(1, within(0.001));
        // The grey that just reaches 4.5 on white, and the one that just does not.
        assertThat(Accent.contrast(new Color(0x767676), Color.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(new Color(0x777777), Color.WHITE)).isLessThan(4.5);
    }

    @Test
    void faubourgsOwnColourFits() {
        assertThat(Accent.parse("#A63F27").orElseThrow().fits()).isTrue();
        assertThat(Accent.parse("rouge")).isEmpty();
        assertThat(Accent.parse("#12345")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#ffffff", "#00ff00", "#0057b8", "#000000", "#e4007c", "#7fd1ff"})
    void whateverIsChosenEndsUpReadableOnBothThemes(String typed) {
        Accent fitting = Accent.parse(typed).orElseThrow().darkerThatFits();
        assertThat(fitting.fits()).isTrue();
        assertThat(Accent.contrast(fitting.colour(), Color.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(fitting.onDark().colour(), new Color(0x141a2a)))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(fitting.underWhite().colour(), Color.WHITE)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void aColourThatFitsIsLeftAlone() {
        Accent blue = Accent.parse("#0057b8").orElseThrow();
        assertThat(blue.darkerThatFits()).isEqualTo(blue);
    }

    @Test
    void aLogoIsDrawnAnewWithinBounds() throws Exception {
        var logo = LogoPreparation.prepare(picture("png", 2000, 500)).orElseThrow();
        assertThat(logo.width()).isEqualTo(480);
        assertThat(logo.height()).isEqualTo(120);
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth())
                .isEqualTo(480);
        assertThat(LogoPreparation.prepare(picture("jpeg", 40, 20))).isPresent();
    }

    @Test
    void whatIsNoBearablePictureIsRefused() throws Exception {
        assertThat(LogoPreparation.prepare(new byte[0])).isEmpty();
        assertThat(LogoPreparation.prepare("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(LogoPreparation.prepare(picture("gif", 40, 20))).isEmpty();
        assertThat(LogoPreparation.prepare(picture("png", 4000, 3000))).isEmpty();
        assertThat(LogoPreparation.prepare(new byte[LogoPreparation.FILE_BYTES + 1]))
                .isEmpty();
    }

    static byte[] picture(String format, int width, int height) throws Exception {
        var out = new ByteArrayOutputStream();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x2f6f4f));
        graphics.fillOval(height / 8, height / 8, 3 * height / 4, 3 * height / 4);
        graphics.fillRect(height, height / 3, width - 2 * height, height / 3);
        graphics.dispose();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }
}
