package fr.faubourg.files;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes photos in and gives them out. A photo is uploaded first (so that a form with a mistake elsewhere does not lose it), then attached in
 * the transaction that writes its record.
 */
@Component
public class Photos {
    private final PhotoRepository repository;
    private final TransactionTemplate transaction;

    Photos(PhotoRepository repository, TransactionTemplate transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    /**
     * Takes a photo in: JPEG or PNG, at most 15 MB and 60 million pixels. Until it is attached only its uploader sees it; after a day it is
     * erased.
     *
     * @throws PhotoRefused with what to do, in French
     */
    public UploadedPhoto upload(InputStream file, Viewer viewer) throws IOException {
        byte[] bytes = file.readNBytes(PhotoPreparation.FILE_BYTES + 1);
        PreparedPhoto photo = PhotoPreparation.prepare(bytes);
        UUID id = Ids.next();
        transaction.executeWithoutResult(
                _ -> repository.insert(id, photo, viewer.account().value()));
        return new UploadedPhoto(new PhotoId(id), photo.width(), photo.height(), photo.position(), photo.takenAt());
    }

    /** The photos among these that the person uploaded and that are attached to nothing yet: what a form that comes back still shows. */
    public List<PhotoId> waiting(Collection<PhotoId> photos, Viewer viewer) {
        return repository
                .waiting(
                        photos.stream().map(PhotoId::value).toList(),
                        viewer.account().value())
                .stream()
                .map(PhotoId::new)
                .toList();
    }

    /**
     * Attaches photos to a record, after those it has, in the caller's transaction. Photos that somebody else uploaded, or that belong to
     * another record already, are left out.
     *
     * @param kind the record's {@link PhotoSubjects#kind}
     * @return how many were attached
     */
    @Transactional
    public int attach(List<PhotoId> photos, String kind, UUID subjectId, Viewer viewer) {
        int rank = repository.nextRank(kind, subjectId);
        int attached = 0;
        for (PhotoId photo : photos) {
            if (repository.attach(
                    photo.value(),
                    kind,
                    subjectId,
                    rank + attached,
                    viewer.account().value())) {
                attached++;
            }
        }
        return attached;
    }

    /** The photos of a record, in order. Says nothing of who may see them: the caller has decided that. */
    public List<Photo> of(String kind, UUID subjectId) {
        return repository.of(kind, List.of(subjectId));
    }

    /** The photos of several records, in order within each. */
    public List<Photo> of(String kind, Collection<UUID> subjectIds) {
        return repository.of(kind, subjectIds);
    }

    /** The picture as JPEG, at most 1600 pixels on its longest side; for documents made on the server. */
    public Optional<byte[]> picture(PhotoId photo) {
        return repository.content(photo.value(), PhotoRepository.Variant.FULL);
    }

    /** The thumbnail as JPEG, at most 400 pixels on its longest side. */
    public Optional<byte[]> thumbnail(PhotoId photo) {
        return repository.content(photo.value(), PhotoRepository.Variant.THUMBNAIL);
    }

    /** Erases a photo. Says nothing of who may: the caller has decided that. */
    @Transactional
    public boolean erase(PhotoId photo) {
        return repository.delete(photo.value());
    }
}
