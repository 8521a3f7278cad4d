package fr.faubourg.access;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places; above all the roles, which are told before they move. */
@Component
class AccessReferences implements MergeParticipant {

    private static final String GRANTS = "access.role_grant";
    private static final String COUNTED = "habilitation|habilitations";

    private final AccountMergeQueries queries;
    private final Scopes scopes;
    private final MessageSource messages;

    AccessReferences(AccountMergeQueries queries, Scopes scopes, MessageSource messages) {
        this.queries = queries;
        this.scopes = scopes;
        this.messages = messages;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.movesOnce(
                        MergeKind.ACCOUNT,
                        GRANTS,
                        "account_id",
                        COUNTED,
                        "theirs.role = mine.role and theirs.organisation_id is not distinct from mine.organisation_id and theirs.place_id is not distinct from mine.place_id"),
                Reference.movesOnce(
                                MergeKind.ORGANISATION,
                                GRANTS,
                                "organisation_id",
                                COUNTED,
                                "theirs.account_id = mine.account_id and theirs.role = mine.role and theirs.place_id is not distinct from mine.place_id")
                        .handedOverWhile("true"),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        GRANTS,
                        "place_id",
                        COUNTED,
                        "theirs.account_id = mine.account_id and theirs.role = mine.role and theirs.organisation_id is not distinct from mine.organisation_id"),
                Reference.stays(MergeKind.ACCOUNT, GRANTS, "granted_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.account", "created_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.account", "closed_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.account", "merged_into"),
                // Secrets open the account that they were made for, which is closed from then on.
                Reference.stays(MergeKind.ACCOUNT, "access.account_link", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.passkey", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.identity_link", "account_id"),
                // An absence lends rights: nobody stands in for somebody else because of a merge.
                Reference.stays(MergeKind.ACCOUNT, "access.absence", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.absence", "stand_in_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.absence", "said_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.first_visit", "account_id"),
                // What an organisation may delegate was decided for that one.
                Reference.stays(MergeKind.ORGANISATION, "access.delegable_role", "organisation_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.delegable_role", "allowed_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.provider_domain", "allowed_by"),
                Reference.moves(
                                MergeKind.ORGANISATION,
                                "access.provider_domain",
                                "organisation_id",
                                "domaine admis|domaines admis")
                        .handedOverWhile("true"),
                Reference.stays(MergeKind.ACCOUNT, "access.account_link", "made_by"),
                Reference.stays(MergeKind.ACCOUNT, "access.reset_request", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.journal", "actor_id"),
                Reference.stays(MergeKind.ACCOUNT, "access.journal", "account_id"),
                Reference.stays(MergeKind.ORGANISATION, "access.journal", "organisation_id"),
                Reference.stays(MergeKind.PLACE, "access.journal", "place_id"));
    }

    /** Whoever gains a role by it, by name. */
    @Override
    public List<String> consequences(MergeKind kind, UUID away, UUID into) {
        List<AccountMergeQueries.Gained> gained = switch (kind) {
            case ACCOUNT -> queries.gainedByAccount(away, into);
            case ORGANISATION -> queries.gainedByOrganisation(away, into);
            case PLACE -> queries.gainedByPlace(away, into);
        };
        Scopes.Names names = scopes.namesIn(
                gained.stream().map(AccountMergeQueries.Gained::grant).toList());
        List<String> sentences = new ArrayList<>();
        for (AccountMergeQueries.Gained each : gained) {
            Grant grant = each.grant();
            String organisation = names.organisation(grant.organisationId());
            sentences.add("%s aura le rôle «\u00a0%s\u00a0»%s, %s."
                    .formatted(
                            each.name(),
                            messages.getMessage("Role." + grant.role(), null, java.util.Locale.FRENCH),
                            organisation.isEmpty() ? "" : " au nom de " + organisation,
                            grant.placeId() == null ? "pour tous les lieux" : "pour " + names.place(grant.placeId())));
        }
        return sentences;
    }
}
