package fr.faubourg.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.faubourg.shared.GeoPoint;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoPreparationTests {
    @Test
    void photoIsKeptInTwoSizes() {
        PreparedPhoto photo = PhotoPreparation.prepare(Pictures.jpeg(4000, 3000));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isEqualTo(1200);
        BufferedImage thumbnail = Pictures.read(photo.thumbnail());
        assertThat(thumbnail.getWidth()).isEqualTo(400);
        assertThat(thumbnail.getHeight()).isEqualTo(300);
    }

    @Test
    void smallPhotoStaysAsLargeAsItIs() {
        PreparedPhoto photo = PhotoPreparation.prepare(Pictures.png(300, 200));
        assertThat(Pictures.read(photo.full()).getWidth()).isEqualTo(300);
        assertThat(Pictures.read(photo.thumbnail()).getWidth()).isEqualTo(300);
    }

    @Test
    void nothingOfTheCameraIsKept() {
        byte[] noted = Pictures.withCameraNotes(Pictures.jpeg(800, 600), 1);
        assertThat(new String(noted, StandardCharsets.ISO_8859_1)).contains("Exif");
        PreparedPhoto photo = PhotoPreparation.prepare(noted);
        assertThat(new String(photo.full(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(CameraNotes.of(photo.full()).position()).isNull();
        assertThat(CameraNotes.of(photo.thumbnail()).takenAt()).isNull();
    }

    @Test
    void positionAndDateAreOfferedOnce() {
        PreparedPhoto photo = PhotoPreparation.prepare(Pictures.withCameraNotes(Pictures.jpeg(800, 600), 1));
        GeoPoint position = Objects.requireNonNull(photo.position());
        assertThat(position.latitude()).isCloseTo(47.21, within(1e-6));
        assertThat(position.longitude()).isCloseTo(0.31, within(1e-6));
        assertThat(photo.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 14, 30));
    }

    /** Where the red half is, once the picture is upright. */
    @ParameterizedTest
    @CsvSource({"1, LEFT", "2, RIGHT", "3, RIGHT", "4, LEFT", "5, TOP", "6, TOP", "7, BOTTOM", "8, BOTTOM"})
    void photoIsSetUpright(int orientation, String side) {
        PreparedPhoto photo = PhotoPreparation.prepare(Pictures.withCameraNotes(Pictures.jpeg(800, 600), orientation));
        BufferedImage upright = Pictures.read(photo.full());
        assertThat(upright.getWidth()).isEqualTo(orientation >= 5 ? 600 : 800);
        int x = upright.getWidth() / 2;
        int y = upright.getHeight() / 2;
        int red = switch (side) {
            case "LEFT" -> upright.getRGB(x / 4, y);
            case "RIGHT" -> upright.getRGB(x + x / 2, y);
            case "TOP" -> upright.getRGB(x, y / 4);
            default -> upright.getRGB(x, y + y / 2);
        };
        assertThat(new Color(red).getRed()).isGreaterThan(200);
        assertThat(new Color(red).getBlue()).isLessThan(60);
    }

    @Test
    void pixelBombIsRefusedFromItsHeader() {
        assertThatThrownBy(() -> PhotoPreparation.prepare(Pictures.pngClaiming(30_000, 30_000)))
                .isInstanceOf(PhotoRefused.class)
                .hasMessageContaining("trop de pixels");
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItsName() {
        assertThatThrownBy(() -> PhotoPreparation.prepare(bytes("RIFF\0\0\0\0WEBPVP8 ")))
                .hasMessageContaining("WebP");
        assertThatThrownBy(() -> PhotoPreparation.prepare(bytes("\0\0\0\u0018ftypheic")))
                .hasMessageContaining("HEIC");
        assertThatThrownBy(() -> PhotoPreparation.prepare(bytes("<svg onload=alert(1)>")))
                .hasMessageContaining("n’est pas une photo");
        assertThatThrownBy(() -> PhotoPreparation.prepare(bytes("GIF89a"))).isInstanceOf(PhotoRefused.class);
        assertThatThrownBy(() -> PhotoPreparation.prepare(new byte[0])).isInstanceOf(PhotoRefused.class);
        assertThatThrownBy(() -> PhotoPreparation.prepare(bytes("\u00FF\u00D8\u00FF\u00E0 then nothing")))
                .isInstanceOf(PhotoRefused.class)
                .hasMessageContaining("ne se lit pas");
        assertThatThrownBy(() -> PhotoPreparation.prepare(new byte[PhotoPreparation.FILE_BYTES + 1]))
                .hasMessageContaining("15 Mo");
    }

    @Test
    void longThinPictureIsKept() {
        PreparedPhoto photo = PhotoPreparation.prepare(Pictures.jpeg(8000, 2));
        assertThat(photo.width()).isEqualTo(1600);
        assertThat(photo.height()).isPositive();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
