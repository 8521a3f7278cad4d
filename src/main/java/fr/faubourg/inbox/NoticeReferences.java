package fr.faubourg.inbox;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notices follow the account that stays, with its own preferences; mails that wait are for the one that goes, and nobody reads them. */
@Component
class NoticeReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.movesOnce(
                        MergeKind.ACCOUNT,
                        "inbox.notice",
                        "account_id",
                        "avis|avis",
                        "theirs.act_id = mine.act_id and theirs.kind = mine.kind"),
                Reference.stays(MergeKind.ACCOUNT, "inbox.notice", "actor_id"),
                Reference.stays(MergeKind.ACCOUNT, "inbox.mail", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "inbox.preference", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "inbox.mail_hours", "account_id"));
    }
}
