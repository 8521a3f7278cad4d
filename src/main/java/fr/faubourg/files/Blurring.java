package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Blurs faces and number plates (floutage): the picture before is destroyed in the transaction that keeps the blurred one. */
@Service
class Blurring {
    private final PhotoRights rights;
    private final PhotoRepository photos;
    private final BlurRepository blurrings;

    Blurring(PhotoRights rights, PhotoRepository photos, BlurRepository blurrings) {
        this.rights = rights;
        this.photos = photos;
        this.blurrings = blurrings;
    }

    /**
     * Blurs parts of a photo, once however often it is sent under one key.
     *
     * @throws fr.faubourg.shared.NotFound when it is hidden from the viewer
     * @throws fr.faubourg.shared.Forbidden when the viewer may not blur it
     */
    @Transactional
    void blur(UUID photo, List<BlurArea> areas, UUID key, Viewer viewer) {
        var owner = rights.blurrable(photo, viewer);
        blurrings.hold(photo);
        if (!blurrings.note(key, photo, viewer.account().value(), areas.size())) {
            return;
        }
        byte[] kept = photos.content(photo, PhotoRepository.Variant.FULL).orElseThrow();
        blurrings.replace(photo, PhotoBlur.blur(kept, areas));
        rights.tellBlurred(owner, viewer);
    }
}
