package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.files.PhotoId;
import fr.faubourg.files.Photos;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was blurred on a photo of an observation is nowhere any more, and its thread says that it was. */
@OnDatabase
class BlurredPhotosModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Photos photos;

    @Autowired
    Recording recording;

    @Test
    void nothingOfThePictureBeforeIsLeftInAnyTableAndTheThreadSaysWho() throws Exception {
        var town = new WatchTown(jdbc);
        PhotoId photo = photos.upload(new ByteArrayInputStream(picture()), town.practitioner)
                .id();
        var id = recording.record(
                town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(photo), town.practitioner);
        byte[] full = photos.picture(photo).orElseThrow();
        byte[] thumbnail = photos.thumbnail(photo).orElseThrow();
        assertThat(holding(full)).containsExactly("files.photo_content");
        assertThat(holding(thumbnail)).containsExactly("files.photo_content");

        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            web.perform(post(photo.blurHref())
                            .param("key", key)
                            .param("zones", "rectangle 300 300 300 300")
                            .with(csrf())
                            .with(as(town.regulator)))
                    .andExpect(status().isSeeOther());
        }
        assertThat(holding(full)).isEmpty();
        assertThat(holding(thumbnail)).isEmpty();
        for (var served : List.of(photo.href(0), photo.thumbnailHref(0))) {
            assertThat(web.perform(get(served).with(as(town.reader)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray())
                    .isNotEqualTo(full)
                    .isNotEqualTo(thumbnail);
        }

        assertThat(jdbc.sql(
                                "select account_name || reason || detail from watch.step where observation_id = :id and move = 'BLUR'")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .as("once, though it was sent twice")
                .containsExactly(town.regulator.name());
        assertThat(web.perform(get("/constats/" + id).with(as(town.reader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Photo floutée");
    }

    /** Every table of the database, versions kept of it included, in which a column of bytes holds these. */
    private List<String> holding(byte[] bytes) {
        return jdbc.sql("""
                        select table_schema || '.' || table_name as name, column_name as part from information_schema.columns
                        where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query((row, _) -> List.of(row.getString("name"), row.getString("part"))).list().stream()
                .filter(column -> jdbc.sql("select exists (select from %s where position(:bytes in %s) > 0)"
                                .formatted(column.getFirst(), column.getLast()))
                        .param("bytes", bytes)
                        .query(Boolean.class)
                        .single())
                .map(List::getFirst)
                .toList();
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 600; y++) {
                picture.setRGB(x, y, new Color(x % 256, y % 256, (x * y) % 256).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
