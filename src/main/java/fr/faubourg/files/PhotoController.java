package fr.faubourg.files;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pictures (pièces), served to those who may see the record that they belong to. */
@Controller
class PhotoController {
    /** How long a browser keeps a picture: a right that is withdrawn is withdrawn from its screen too. */
    private static final Duration KEPT_BY_BROWSERS = Duration.ofMinutes(10);

    private final PhotoRepository repository;
    private final PhotoRights rights;

    PhotoController(PhotoRepository repository, PhotoRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    @GetMapping("/pieces/{id}")
    @AllowedTo(everySignedIn = true)
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String v, Viewer viewer) {
        return serve(id, PhotoRepository.Variant.FULL, v, viewer);
    }

    @GetMapping("/pieces/{id}/vignette")
    @AllowedTo(everySignedIn = true)
    ResponseEntity<byte[]> thumbnail(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String v, Viewer viewer) {
        return serve(id, PhotoRepository.Variant.THUMBNAIL, v, viewer);
    }

    /** Whatever version is asked, it is the picture as it is now; only an address that names that version is kept by browsers. */
    private ResponseEntity<byte[]> serve(
            UUID id, PhotoRepository.Variant variant, @Nullable String version, Viewer viewer) {
        PhotoRepository.Owner owner = rights.readable(id, viewer);
        byte[] content = repository.content(id, variant).orElseThrow(NotFound::new);
        boolean lasting =
                owner.subjectId() != null && String.valueOf(owner.version()).equals(version);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(lasting ? KEPT_BY_BROWSERS : Duration.ZERO)
                        .cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\"")
                .body(content);
    }
}
