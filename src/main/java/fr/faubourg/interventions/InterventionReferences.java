package fr.faubourg.interventions;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places. */
@Component
class InterventionReferences implements MergeParticipant {
    private static final String TABLE = "interventions.intervention";
    private static final String COUNTED = "intervention|interventions";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.PLACE, TABLE, "place_id", COUNTED),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "organisation_id", COUNTED)
                        .handedOverWhile("mine.state = 'PLANNED'"),
                Reference.moves(
                        MergeKind.ORGANISATION, TABLE, "firm_id", "intervention exécutée|interventions exécutées"),
                Reference.moves(MergeKind.ACCOUNT, TABLE, "author_id", "intervention notée|interventions notées"),
                Reference.moves(
                        MergeKind.ORGANISATION,
                        TABLE,
                        "author_organisation_id",
                        "intervention notée|interventions notées"));
    }
}
