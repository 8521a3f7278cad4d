package fr.faubourg.watch;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places. Steps are never changed: they say who did what, as it was. */
@Component
class WatchReferences implements MergeParticipant {

    private static final String OBSERVATION = "watch.observation";
    private static final String ASSIGNMENT = "watch.assignment";
    private static final String RULE = "watch.routing_rule";
    private static final String OBSERVATIONS = "constat|constats";

    private final MembershipMoves membership;
    private final StandingRepository standing;

    WatchReferences(MembershipMoves membership, StandingRepository standing) {
        this.membership = membership;
        this.standing = standing;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.PLACE, OBSERVATION, "place_id", OBSERVATIONS)
                        .foundWhile("mine.place_located"),
                Reference.moves(MergeKind.ORGANISATION, OBSERVATION, "organisation_id", OBSERVATIONS)
                        .handedOverWhile("mine.state not in ('CLOSED', 'REJECTED', 'OUT_OF_REMIT', 'DUPLICATE')"),
                Reference.stays(MergeKind.ACCOUNT, OBSERVATION, "decided_by"),
                Reference.stays(MergeKind.ACCOUNT, OBSERVATION, "merged_by"),
                Reference.stays(MergeKind.ACCOUNT, "watch.not_duplicate", "decided_by"),
                Reference.moves(MergeKind.ACCOUNT, OBSERVATION, "author_id", "constat noté|constats notés"),
                Reference.moves(
                        MergeKind.ORGANISATION, OBSERVATION, "author_organisation_id", "constat noté|constats notés"),
                Reference.derived(MergeKind.PLACE, "watch.observation_place", "place_id"),
                Reference.movesOnce(
                                MergeKind.ORGANISATION,
                                ASSIGNMENT,
                                "organisation_id",
                                "demande|demandes",
                                "theirs.observation_id = mine.observation_id and theirs.ended_at is null and mine.ended_at is null")
                        .handedOverWhile("mine.ended_at is null"),
                Reference.stays(MergeKind.ACCOUNT, ASSIGNMENT, "assigned_by"),
                Reference.stays(MergeKind.ACCOUNT, ASSIGNMENT, "answered_by"),
                Reference.moves(
                        MergeKind.ORGANISATION,
                        "watch.answer_link",
                        "organisation_id",
                        "lien de réponse|liens de réponse"),
                Reference.stays(MergeKind.ACCOUNT, "watch.answer_link", "sent_by"),
                Reference.stays(MergeKind.ACCOUNT, "watch.answer_link", "revoked_by"),
                Reference.stays(MergeKind.ACCOUNT, "watch.step", "account_id"),
                Reference.stays(MergeKind.ORGANISATION, "watch.step", "organisation_id"),
                Reference.moves(MergeKind.ORGANISATION, "watch.note", "organisation_id", "note interne|notes internes"),
                Reference.stays(MergeKind.ACCOUNT, "watch.note", "account_id"),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        RULE,
                        "place_id",
                        "règle d’orientation|règles d’orientation",
                        "theirs.category_id is not distinct from mine.category_id"),
                Reference.moves(
                                MergeKind.ORGANISATION,
                                RULE,
                                "organisation_id",
                                "règle d’orientation|règles d’orientation")
                        .handedOverWhile("true"),
                Reference.stays(MergeKind.ACCOUNT, RULE, "created_by"),
                Reference.stays(MergeKind.ACCOUNT, "watch.category_name", "decided_by"),
                Reference.stays(MergeKind.ORGANISATION, "watch.bulk_change", "organisation_id"),
                Reference.stays(MergeKind.ACCOUNT, "watch.bulk_change", "prepared_by"),
                Reference.stays(MergeKind.ACCOUNT, "watch.bulk_change", "undone_by"));
    }

    @Override
    public void settle(MergeKind kind, UUID away, UUID into) {
        if (kind == MergeKind.PLACE) {
            membership.settle(away, into);
        } else if (kind == MergeKind.ORGANISATION) {
            standing.settle(away);
        }
    }
}
