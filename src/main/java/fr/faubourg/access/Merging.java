package fr.faubourg.access;

import fr.faubourg.merging.Handovers;
import fr.faubourg.merging.Merge;
import fr.faubourg.merging.MergeAct;
import fr.faubourg.merging.MergeHindered;
import fr.faubourg.merging.MergeQueries;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.merging.Merges;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges and parts records in the name of an administrator for every place, with a line in the journal in the same transaction. */
@Service
class Merging {

    /** The table whose rows are roles; an administrator may leave them with the account that goes. */
    static final List<String> ROLES = List.of("access.role_grant");

    private final Merges merges;
    private final Handovers handovers;
    private final MergeQueries queries;
    private final AccountListQueries accounts;
    private final JournalRepository journal;

    Merging(
            Merges merges,
            Handovers handovers,
            MergeQueries queries,
            AccountListQueries accounts,
            JournalRepository journal) {
        this.merges = merges;
        this.handovers = handovers;
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** @throws MergeHindered when it turns out to be impossible; nothing of it stays */
    @Transactional
    public Merges.Outcome merge(Merges.Wish wish, Viewer viewer) {
        viewer.requireAccountAdministration();
        if (wish.away().equals(viewer.account().value())) {
            return new Merges.Outcome.Hindered(
                    "C’est votre propre compte qui s’en irait\u00a0: gardez-le, ou demandez à quelqu’un d’autre.");
        }
        boolean administered = accounts.hasAdministrator();
        Merges.Outcome outcome = merges.merge(wish, actor(viewer));
        if (outcome instanceof Merges.Outcome.Done) {
            if (administered && !accounts.hasAdministrator()) {
                throw new MergeHindered(
                        "Plus personne n’administrerait les comptes\u00a0: reprenez aussi ses habilitations.");
            }
            journal.writeMerge(
                    AdministrativeAct.RECORDS_MERGED,
                    viewer.account(),
                    wish.kind(),
                    wish.into(),
                    merges.subject(wish.kind()).find(wish.into()).orElseThrow().title());
        }
        return outcome;
    }

    /** Hands over what a unit has open. */
    @Transactional
    public Merges.Outcome handOver(Handovers.Wish wish, Viewer viewer) {
        viewer.requireAccountAdministration();
        Merges.Outcome outcome = handovers.handOver(wish, actor(viewer));
        if (outcome instanceof Merges.Outcome.Done) {
            MergeSubject subject = merges.subject(wish.kind());
            journal.writeMerge(
                    AdministrativeAct.WORK_HANDED_OVER,
                    viewer.account(),
                    wish.kind(),
                    wish.into(),
                    subject.find(wish.away()).orElseThrow().title() + " → "
                            + subject.find(wish.into()).orElseThrow().title());
        }
        return outcome;
    }

    /** False when it cannot be undone: it was already, or the survivor was merged away since. */
    @Transactional
    public boolean undo(UUID id, Viewer viewer) {
        viewer.requireAccountAdministration();
        Merge merge = queries.find(id).orElseThrow(NotFound::new);
        if (!merges.undo(id, actor(viewer))) {
            return false;
        }
        journal.writeMerge(
                merge.act() == MergeAct.MERGE ? AdministrativeAct.MERGE_UNDONE : AdministrativeAct.HANDOVER_UNDONE,
                viewer.account(),
                merge.kind(),
                merge.away(),
                merge.awayTitle());
        return true;
    }

    static Merges.Actor actor(Viewer viewer) {
        return new Merges.Actor(viewer.account().value(), viewer.name());
    }
}
