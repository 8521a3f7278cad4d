package fr.faubourg.jobs;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Jobs that an account asked for: they go on in the name of the one that stays. */
@Component
class JobReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.ACCOUNT, "jobs.job", "account_id", "travail|travaux"),
                Reference.stays(MergeKind.ACCOUNT, "jobs.job", "cancel_asked_by"));
    }
}
