package fr.faubourg.search;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Saved searches stay with the account that saved them; saved views, which others use too, go on with whoever takes its place. */
@Component
class SavedSearchReferences implements MergeParticipant {
    private static final String VIEWS = "vue enregistrée|vues enregistrées";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.stays(MergeKind.ACCOUNT, "search.saved_search", "account_id"),
                Reference.moves(MergeKind.ACCOUNT, "search.saved_view", "account_id", VIEWS),
                Reference.moves(MergeKind.ORGANISATION, "search.saved_view", "organisation_id", VIEWS)
                        .handedOverWhile("true"),
                Reference.stays(MergeKind.ACCOUNT, "search.first_view", "account_id"));
    }
}
