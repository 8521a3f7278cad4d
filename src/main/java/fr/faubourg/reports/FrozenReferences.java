package fr.faubourg.reports;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** A frozen report says what was, with the records of then. */
@Component
class FrozenReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.stays(MergeKind.PLACE, "reports.frozen", "place_id"),
                Reference.stays(MergeKind.ACCOUNT, "reports.frozen", "frozen_by"),
                Reference.stays(MergeKind.ORGANISATION, "reports.frozen_record", "organisation_id"),
                Reference.stays(MergeKind.ORGANISATION, "reports.frozen_task", "organisation_id"));
    }
}
