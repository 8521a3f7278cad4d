package fr.faubourg.inbox;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions follow the person who asked or is asked, the unit, and the record that they are about; what was done stays signed as it was. */
@Component
class QuestionReferences implements MergeParticipant {
    private static final String TABLE = "inbox.question";
    private static final String STEPS = "inbox.question_step";
    private static final String COUNTED = "question|questions";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.ACCOUNT, TABLE, "asker_id", COUNTED),
                Reference.moves(MergeKind.ACCOUNT, TABLE, "asked_id", COUNTED),
                Reference.stays(MergeKind.ACCOUNT, STEPS, "by_id"),
                Reference.stays(MergeKind.ACCOUNT, STEPS, "to_id"),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "organisation_id", COUNTED)
                        .handedOverWhile("mine.state = 'OPEN'"),
                Reference.stays(MergeKind.ORGANISATION, STEPS, "to_organisation_id"),
                Reference.moves(MergeKind.ORGANISATION, TABLE, "subject_id", COUNTED),
                Reference.moves(MergeKind.PLACE, TABLE, "subject_id", COUNTED));
    }
}
