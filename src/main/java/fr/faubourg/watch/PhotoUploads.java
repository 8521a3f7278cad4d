package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.files.PhotoRefused;
import fr.faubourg.files.Photos;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.ui.FormErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the photos that come with a form; those of a form that came back are still there. */
@Component
class PhotoUploads {
    private static final int MOST = 10;

    private final Photos photos;

    PhotoUploads(Photos photos) {
        this.photos = photos;
    }

    /**
     * What came with a form.
     *
     * @param position where the first camera that says it was, if any
     */
    record Received(List<PhotoId> photos, Optional<GeoPoint> position) {}

    /**
     * Takes photos in; a file that is no photo is noted in the errors.
     *
     * @param waiting ids of photos that an earlier sending of the form brought
     */
    Received receive(
            @Nullable List<MultipartFile> files, @Nullable List<String> waiting, Viewer viewer, FormErrors errors) {
        var earlier = waiting == null
                ? List.<PhotoId>of()
                : waiting.stream()
                        .flatMap(id -> Forms.uuid(id).stream())
                        .map(PhotoId::new)
                        .toList();
        var received = new ArrayList<>(earlier.isEmpty() ? earlier : photos.waiting(earlier, viewer));
        Optional<GeoPoint> position = Optional.empty();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) {
                continue;
            }
            if (received.size() >= MOST) {
                errors.add("photos", "Dix photos au plus pour un constat.");
                break;
            }
            try (var content = file.getInputStream()) {
                var uploaded = photos.upload(content, viewer);
                received.add(uploaded.id());
                position = position.or(() -> Optional.ofNullable(uploaded.position()));
            } catch (PhotoRefused refused) {
                errors.add("photos", String.valueOf(refused.getMessage()));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
        return new Received(List.copyOf(received), position);
    }
}
