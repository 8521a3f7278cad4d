package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may see a photo and who may blur it: the module that holds its record says so. */
@Component
class PhotoRights {
    private final PhotoRepository photos;
    private final Map<String, PhotoSubjects> subjects;

    PhotoRights(PhotoRepository photos, ObjectProvider<PhotoSubjects> subjects) {
        this.photos = photos;
        this.subjects = subjects.stream().collect(Collectors.toMap(PhotoSubjects::kind, Function.identity()));
    }

    /** @throws NotFound when there is none, or it is hidden from the viewer: the two look the same */
    PhotoRepository.Owner readable(UUID photo, Viewer viewer) {
        return photos.owner(photo).filter(owner -> mayRead(owner, viewer)).orElseThrow(NotFound::new);
    }

    private boolean mayRead(PhotoRepository.Owner owner, Viewer viewer) {
        UUID record = owner.subjectId();
        return record == null
                ? isOwn(owner, viewer)
                : subject(owner).filter(known -> known.mayRead(viewer, record)).isPresent();
    }

    /**
     * For whoever took it, and whoever the record's module says.
     *
     * @throws Forbidden when the viewer may only see it
     */
    PhotoRepository.Owner blurrable(UUID photo, Viewer viewer) {
        var owner = readable(photo, viewer);
        UUID record = owner.subjectId();
        boolean asked = record != null
                && subject(owner).filter(known -> known.mayBlur(viewer, record)).isPresent();
        if (!asked && !isOwn(owner, viewer)) {
            throw new Forbidden();
        }
        return owner;
    }

    void tellBlurred(PhotoRepository.Owner owner, Viewer viewer) {
        UUID record = owner.subjectId();
        if (record != null) {
            subject(owner).ifPresent(known -> known.blurred(viewer, record));
        }
    }

    /** The page of its record; the first page while it belongs to none. */
    String recordOf(PhotoRepository.Owner owner) {
        UUID record = owner.subjectId();
        return record == null
                ? "/"
                : subject(owner).map(known -> known.href(record)).orElse("/");
    }

    private Optional<PhotoSubjects> subject(PhotoRepository.Owner owner) {
        String kind = owner.subjectKind();
        return kind == null ? Optional.empty() : Optional.ofNullable(subjects.get(kind));
    }

    private static boolean isOwn(PhotoRepository.Owner owner, Viewer viewer) {
        return owner.accountId().equals(viewer.account().value());
    }
}
