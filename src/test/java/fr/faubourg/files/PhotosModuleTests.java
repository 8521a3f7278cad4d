package fr.faubourg.files;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class PhotosModuleTests {
    @Autowired
    Photos photos;

    @Autowired
    PhotoRepository repository;

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

    @BeforeEach
    void peopleWork() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.PRACTITIONER);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
    }

    @Test
    void uploadedPhotoIsSeenByItsUploaderOnly() throws Exception {
        PhotoId photo = upload(nadia);
        web.perform(get(photo.href()).with(as(nadia)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get(photo.href()).with(as(samuel))).andExpect(status().isNotFound());
        web.perform(get(photo.href())).andExpect(redirectedUrl("/connexion"));
    }

    @Test
    void attachedPhotoIsSeenByThoseWhoSeeItsSubject() throws Exception {
        PhotoId photo = upload(nadia);
        UUID bench = Ids.next();
        assertThat(photos.attach(List.of(photo), ToySubjects.KIND, bench, nadia))
                .isEqualTo(1);
        web.perform(get(photo.thumbnailHref()).with(as(samuel))).andExpect(status().isOk());
        web.perform(get(photo.thumbnailHref()).with(as(nadia))).andExpect(status().isNotFound());
        assertThat(photos.of(ToySubjects.KIND, bench)).containsExactly(new Photo(photo, bench, 800, 600));
    }

    @Test
    void photosKeepTheirOrder() throws IOException {
        UUID bench = Ids.next();
        PhotoId first = upload(nadia);
        PhotoId second = upload(nadia);
        PhotoId third = upload(nadia);
        photos.attach(List.of(third, first), ToySubjects.KIND, bench, nadia);
        photos.attach(List.of(second), ToySubjects.KIND, bench, nadia);
        assertThat(photos.of(ToySubjects.KIND, List.of(bench)))
                .extracting(Photo::id)
                .containsExactly(third, first, second);
    }

    @Test
    void nobodyAttachesSomebodyElsesPhotoNorTwice() throws IOException {
        PhotoId photo = upload(nadia);
        assertThat(photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), samuel))
                .isZero();
        assertThat(photos.waiting(List.of(photo), samuel)).isEmpty();
        assertThat(photos.waiting(List.of(photo), nadia)).containsExactly(photo);
        assertThat(photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), nadia))
                .isEqualTo(1);
        assertThat(photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), nadia))
                .isZero();
        assertThat(photos.waiting(List.of(photo), nadia)).isEmpty();
    }

    @Test
    void photoOfARolledBackRecordWaitsAgain() throws IOException {
        PhotoId photo = upload(nadia);
        transaction.executeWithoutResult(status -> {
            photos.attach(List.of(photo), ToySubjects.KIND, Ids.next(), nadia);
            status.setRollbackOnly();
        });
        assertThat(photos.waiting(List.of(photo), nadia)).containsExactly(photo);
    }

    @Test
    void forgottenPhotosAreErasedAndAttachedOnesStay() throws IOException {
        PhotoId forgotten = upload(nadia);
        PhotoId attached = upload(nadia);
        photos.attach(List.of(attached), ToySubjects.KIND, Ids.next(), nadia);
        repository.deleteUnattachedBefore(Instant.now().plusSeconds(60));
        assertThat(photos.picture(forgotten)).isEmpty();
        assertThat(photos.picture(attached)).isPresent();
        assertThat(photos.erase(attached)).isTrue();
        assertThat(photos.thumbnail(attached)).isEmpty();
    }

    private PhotoId upload(Viewer viewer) throws IOException {
        return photos.upload(new ByteArrayInputStream(Pictures.jpeg(800, 600)), viewer)
                .id();
    }
}
