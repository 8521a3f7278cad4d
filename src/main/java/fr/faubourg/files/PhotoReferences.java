package fr.faubourg.files;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Photos stay taken, and blurred, by whoever did it. */
@Component
class PhotoReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.stays(MergeKind.ACCOUNT, "files.photo", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "files.blurring", "account_id"));
    }
}
