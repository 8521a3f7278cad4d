package fr.faubourg.lineage;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Links stay drawn by whoever drew them. */
@Component
class LinkReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.stays(MergeKind.ACCOUNT, "lineage.link", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "lineage.link", "ended_by"));
    }
}
