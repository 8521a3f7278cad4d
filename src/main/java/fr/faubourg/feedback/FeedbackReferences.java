package fr.faubourg.feedback;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts and organisations. */
@Component
class FeedbackReferences implements MergeParticipant {
    private static final String RETURN = "feedback.resident_return";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(
                        MergeKind.ORGANISATION,
                        RETURN,
                        "organisation_id",
                        "retour aux habitants|retours aux habitants"),
                Reference.stays(MergeKind.ACCOUNT, RETURN, "account_id"),
                Reference.stays(MergeKind.ORGANISATION, "feedback.reporter_contact", "organisation_id"),
                Reference.stays(MergeKind.ACCOUNT, "feedback.reporter_contact", "kept_by"),
                Reference.stays(MergeKind.ACCOUNT, "feedback.contact_reading", "account_id"));
    }
}
