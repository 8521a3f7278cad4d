package fr.faubourg.files;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures (pièces), served to those who may see the record that they belong to. */
@Controller
class PhotoController {
    /** How long a browser keeps a picture: a right that is withdrawn is withdrawn from its screen too. */
    private static final Duration KEPT_BY_BROWSERS = Duration.ofMinutes(10);

    private final PhotoRepository repository;
    private final Map<String, PhotoSubjects> subjects;

    PhotoController(PhotoRepository repository, ObjectProvider<PhotoSubjects> subjects) {
        this.repository = repository;
        this.subjects = subjects.stream().collect(Collectors.toMap(PhotoSubjects::kind, Function.identity()));
    }

    @GetMapping("/pieces/{id}")
    @AllowedTo(everySignedIn = true)
    ResponseEntity<byte[]> picture(@PathVariable UUID id, Viewer viewer) {
        return serve(id, PhotoRepository.Variant.FULL, viewer);
    }

    @GetMapping("/pieces/{id}/vignette")
    @AllowedTo(everySignedIn = true)
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Viewer viewer) {
        return serve(id, PhotoRepository.Variant.THUMBNAIL, viewer);
    }

    private ResponseEntity<byte[]> serve(UUID id, PhotoRepository.Variant variant, Viewer viewer) {
        PhotoRepository.Owner owner =
                repository.owner(id).filter(found -> mayRead(found, viewer)).orElseThrow(NotFound::new);
        byte[] content = repository.content(id, variant).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(owner.subjectId() == null ? Duration.ZERO : KEPT_BY_BROWSERS)
                        .cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .body(content);
    }

    private boolean mayRead(PhotoRepository.Owner owner, Viewer viewer) {
        String kind = owner.subjectKind();
        UUID subject = owner.subjectId();
        if (kind == null || subject == null) {
            return owner.accountId().equals(viewer.account().value());
        }
        PhotoSubjects known = subjects.get(kind);
        return known != null && known.mayRead(viewer, subject);
    }
}
