package fr.faubourg.walks;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places. */
@Component
class WalkReferences implements MergeParticipant {
    private static final String TABLE = "walks.walk";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.PLACE, TABLE, "place_id", "marche|marches"),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "lead_id", "marche conduite|marches conduites"),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "author_organisation_id", "marche notée|marches notées"),
                Reference.moves(MergeKind.ACCOUNT, TABLE, "author_id", "marche notée|marches notées"));
    }
}
