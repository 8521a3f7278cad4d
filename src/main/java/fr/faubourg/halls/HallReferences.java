package fr.faubourg.halls;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places: it follows them. */
@Component
class HallReferences implements MergeParticipant {
    private static final String RATING = "halls.rating";
    private static final String SESSION = "halls.session";
    private static final String AGREEMENT = "halls.agreement";
    private static final String RATINGS = "cotation de hall|cotations de halls";
    private static final String SESSIONS = "harmonisation de halls|harmonisations de halls";
    private static final String AGREEMENTS = "niveau convenu|niveaux convenus";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.PLACE, RATING, "place_id", RATINGS),
                Reference.moves(MergeKind.ORGANISATION, RATING, "organisation_id", RATINGS),
                Reference.moves(MergeKind.ACCOUNT, RATING, "account_id", RATINGS),
                Reference.moves(MergeKind.PLACE, SESSION, "place_id", SESSIONS),
                Reference.moves(MergeKind.ORGANISATION, SESSION, "first_organisation_id", SESSIONS),
                Reference.moves(MergeKind.ORGANISATION, SESSION, "second_organisation_id", SESSIONS),
                Reference.moves(MergeKind.ACCOUNT, SESSION, "opened_by", SESSIONS),
                Reference.moves(MergeKind.ACCOUNT, SESSION, "first_done_by", SESSIONS),
                Reference.moves(MergeKind.ACCOUNT, SESSION, "second_done_by", SESSIONS),
                Reference.moves(
                        MergeKind.PLACE, "halls.session_entrance", "place_id", "entrée à coter|entrées à coter"),
                Reference.moves(MergeKind.PLACE, AGREEMENT, "place_id", AGREEMENTS),
                Reference.moves(MergeKind.ACCOUNT, AGREEMENT, "account_id", AGREEMENTS));
    }
}
