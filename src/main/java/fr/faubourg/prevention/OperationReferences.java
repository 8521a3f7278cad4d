package fr.faubourg.prevention;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places. */
@Component
class OperationReferences implements MergeParticipant {
    private static final String TABLE = "prevention.operation";
    private static final String WRITTEN = "opération préventive notée|opérations préventives notées";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "prevention.aimed_place",
                        "place_id",
                        "opération préventive|opérations préventives",
                        "mine.operation_id = theirs.operation_id"),
                Reference.movesOnce(
                        MergeKind.ORGANISATION,
                        "prevention.partner",
                        "organisation_id",
                        "part à une opération préventive|parts à des opérations préventives",
                        "mine.operation_id = theirs.operation_id and mine.role = theirs.role"),
                Reference.moves(MergeKind.ACCOUNT, TABLE, "author_id", WRITTEN),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "author_organisation_id", WRITTEN));
    }
}
