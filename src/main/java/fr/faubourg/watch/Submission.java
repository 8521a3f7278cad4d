package fr.faubourg.watch;

import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.Ids;
import java.util.List;
import java.util.UUID;

/**
 * What comes with each form about an observation.
 *
 * @param key drawn when the form was shown; the same key twice is the same form twice
 * @param version the version of the observation that the form was shown for
 * @param reason what the person says about it, possibly empty
 * @param photos files received with it
 */
record Submission(UUID key, int version, String reason, List<PhotoId> photos) {
    Submission {
        photos = List.copyOf(photos);
    }

    /** A form without a readable key is taken as sent once. */
    static Submission of(String key, String version, String reason, List<PhotoId> photos) {
        return new Submission(Forms.uuid(key).orElseGet(Ids::next), Forms.version(version), reason, photos);
    }
}
