package fr.faubourg.files;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class BlurringModuleTests {
    private static final List<BlurArea> AREAS = List.of(new BlurArea(false, 400, 400, 200, 200));

    @Autowired
    Photos photos;

    @Autowired
    Blurring blurring;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    private Viewer nadia;
    private Viewer samuel;
    private PhotoId photo;
    private byte[] original = {};

    @BeforeEach
    void aPhotoOfABench() throws IOException {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.PRACTITIONER);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        photo = photos.upload(new ByteArrayInputStream(Pictures.jpeg(800, 600)), nadia)
                .id();
        original = photos.picture(photo).orElseThrow();
    }

    @Test
    void blurredPictureTakesThePlaceOfTheOneBeforeInBothSizes() throws Exception {
        byte[] thumbnail = photos.thumbnail(photo).orElseThrow();
        send(nadia, Ids.next(), "ellipse 400 400 200 200")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(photo.blurHref()));
        assertThat(photos.picture(photo).orElseThrow()).isNotEqualTo(original);
        assertThat(photos.thumbnail(photo).orElseThrow()).isNotEqualTo(thumbnail);
        assertThat(jdbc.sql("select count(*) from files.photo_content where photo_id = :id")
                        .param("id", photo.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void itsAddressChangesAndTheOldOneServesTheBlurredPictureUnkept() throws Exception {
        photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), nadia);
        web.perform(get(photo.href(0)).with(as(samuel)))
                .andExpect(header().string("Cache-Control", containsString("max-age=600")));
        send(samuel, Ids.next(), "rectangle 400 400 200 200").andExpect(status().isSeeOther());
        web.perform(get(photo.href(0)).with(as(samuel)))
                .andExpect(header().string("Cache-Control", containsString("max-age=0")))
                .andExpect(content().bytes(photos.picture(photo).orElseThrow()));
        web.perform(get(photo.href(1)).with(as(samuel)))
                .andExpect(header().string("Cache-Control", containsString("max-age=600")));
        web.perform(get(photo.blurHref()).with(as(samuel)))
                .andExpect(content().string(containsString(photo.href(1))))
                .andExpect(content().string(containsString("Samuel Okoye")));
    }

    @Test
    void whoOnlySeesItMayNotAndWhoDoesNotSeeItKnowsNothing() throws Exception {
        send(samuel, Ids.next(), "rectangle 400 400 200 200").andExpect(status().isNotFound());
        photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), nadia);
        var reader = Accounts.with(jdbc, "Mireille Castan", Role.READER);
        send(reader, Ids.next(), "rectangle 400 400 200 200").andExpect(status().isNotFound());
        var noticed = photos.upload(new ByteArrayInputStream(Pictures.jpeg(80, 60)), samuel)
                .id();
        photos.attach(List.of(noticed), SeenByAll.KIND, Ids.next(), samuel);
        web.perform(get(noticed.href()).with(as(reader))).andExpect(status().isOk());
        web.perform(get(noticed.blurHref()).with(as(reader))).andExpect(status().isForbidden());
        web.perform(post(noticed.blurHref())
                        .param("zones", "rectangle 0 0 500 500")
                        .with(csrf())
                        .with(as(reader)))
                .andExpect(status().isForbidden());
        web.perform(get(noticed.blurHref()).with(as(samuel))).andExpect(status().isOk());
        assertThat(photos.picture(photo).orElseThrow()).isEqualTo(original);
    }

    @Test
    void sentTwiceItBlursOnce() throws Exception {
        UUID key = Ids.next();
        send(nadia, key, "rectangle 400 400 200 200").andExpect(status().isSeeOther());
        byte[] once = photos.picture(photo).orElseThrow();
        send(nadia, key, "rectangle 400 400 200 200").andExpect(status().isSeeOther());
        assertThat(photos.picture(photo).orElseThrow()).isEqualTo(once);
        assertThat(version()).isEqualTo(1);
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void twoAtOnceBothCount() {
        var one = CompletableFuture.runAsync(
                () -> blurring.blur(photo.value(), List.of(new BlurArea(false, 400, 0, 200, 300)), Ids.next(), nadia));
        var other = CompletableFuture.runAsync(() ->
                blurring.blur(photo.value(), List.of(new BlurArea(false, 400, 700, 200, 300)), Ids.next(), nadia));
        CompletableFuture.allOf(one, other).join();
        assertThat(version()).isEqualTo(2);
        var left = Pictures.read(original);
        var now = Pictures.read(photos.picture(photo).orElseThrow());
        for (int y : new int[] {60, 540}) {
            assertThat(now.getRGB(390, y)).as("row " + y).isNotEqualTo(left.getRGB(390, y));
        }
    }

    @Test
    void squaresDoWithoutAScriptAndNothingMarkedIsSaid() throws Exception {
        web.perform(post(photo.blurHref())
                        .param("cases", "5-4", "6-4")
                        .with(csrf())
                        .with(as(nadia)))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select areas from files.blurring where photo_id = :id")
                        .param("id", photo.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        send(nadia, Ids.next(), "n’importe quoi")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Marquez au moins une zone")));
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void killedBeforeItIsKeptItLeavesThePictureBefore() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    blurring.blur(photo.value(), AREAS, Ids.next(), nadia);
                    int session = jdbc.sql("select pg_backend_pid()")
                            .query(Integer.class)
                            .single();
                    CompletableFuture.runAsync(() -> jdbc.sql("select pg_terminate_backend(:session)")
                                    .param("session", session)
                                    .query(Boolean.class)
                                    .single())
                            .join();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(photos.picture(photo).orElseThrow()).isEqualTo(original);
        assertThat(photos.thumbnail(photo)).isPresent();
        assertThat(version()).isZero();
        assertThat(noted()).isZero();
    }

    private ResultActions send(Viewer viewer, UUID key, String... zones) throws Exception {
        return web.perform(post(photo.blurHref())
                .param("key", key.toString())
                .param("zones", zones)
                .with(csrf())
                .with(as(viewer)));
    }

    private int version() {
        return jdbc.sql("select version from files.photo where id = :id")
                .param("id", photo.value())
                .query(Integer.class)
                .single();
    }

    private int noted() {
        return jdbc.sql("select count(*) from files.blurring where photo_id = :id")
                .param("id", photo.value())
                .query(Integer.class)
                .single();
    }
}
