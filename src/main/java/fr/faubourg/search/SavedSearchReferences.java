package fr.faubourg.search;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved searches stay with the account that saved them. */
@Component
class SavedSearchReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(Reference.stays(MergeKind.ACCOUNT, "search.saved_search", "account_id"));
    }
}
