package fr.faubourg.merging;

import fr.faubourg.shared.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges and parts records. Who may is the caller's to say; each call is one transaction, and holds both records so that two merges of the same record wait
 * for each other.
 */
@Component
public class Merges {

    /** Who acts. */
    public record Actor(UUID account, String name) {}

    /**
     * What is to be done.
     *
     * @param taken keys of the fields that the survivor takes over from the record that goes
     * @param left tables whose rows do not move, such as the roles of an account
     */
    public record Wish(
            MergeKind kind,
            UUID away,
            int awayVersion,
            UUID into,
            int intoVersion,
            Collection<String> taken,
            Collection<String> left) {
        public Wish {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is done. */
        record Done(UUID merge) implements Outcome {}

        /** One of the two was changed or merged meanwhile: nothing was done. */
        record Stale() implements Outcome {}

        /** The two cannot become one. */
        record Hindered(String why) implements Outcome {}
    }

    private final MergeRepository repository;
    private final ObjectProvider<MergeParticipant> participants;
    private final ObjectProvider<MergeSubject> subjects;
    private final Clock clock;

    Merges(
            MergeRepository repository,
            ObjectProvider<MergeParticipant> participants,
            ObjectProvider<MergeSubject> subjects,
            Clock clock) {
        this.repository = repository;
        this.participants = participants;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Every column that points to records of this kind. */
    public List<Reference> references(MergeKind kind) {
        return participants
                .orderedStream()
                .flatMap(each -> each.references().stream())
                .filter(each -> each.to() == kind)
                .toList();
    }

    /** How many rows hang on the record, by what they are ("constat|constats"). */
    public Map<String, Long> counts(MergeKind kind, UUID record) {
        Map<String, Long> counts = new TreeMap<>();
        references(kind).stream()
                .filter(Reference::isMoved)
                .forEach(each -> counts.merge(each.counted(), repository.count(each, record), Long::sum));
        return counts;
    }

    /** What will be different for people, in French sentences. */
    public List<String> consequences(MergeKind kind, UUID away, UUID into) {
        return participants
                .orderedStream()
                .flatMap(each -> each.consequences(kind, away, into).stream())
                .toList();
    }

    public MergeSubject subject(MergeKind kind) {
        return subjects.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    /** Makes one record of two. */
    @Transactional
    public Outcome merge(Wish wish, Actor actor) {
        MergeSubject subject = subject(wish.kind());
        if (!repository.hold(wish)) {
            return new Outcome.Stale();
        }
        Optional<String> hindrance = subject.hindrance(wish.away(), wish.into());
        if (hindrance.isPresent()) {
            return new Outcome.Hindered(hindrance.get());
        }
        UUID id = Ids.next();
        MergeSubject.Card away = subject.find(wish.away()).orElseThrow();
        MergeSubject.Card into = subject.find(wish.into()).orElseThrow();
        repository.insert(id, wish.kind(), MergeAct.MERGE, away, into, actor, clock.instant());
        EffectRepository effects = repository.effects(id, wish.away(), wish.into());
        repository.point(wish.kind(), wish.away(), wish.into());
        effects.take(
                wish.kind().table(),
                away.fields().stream()
                        .filter(field -> wish.taken().contains(field.key()))
                        .flatMap(field -> field.columns().stream())
                        .distinct()
                        .toList());
        references(wish.kind()).stream()
                .filter(each -> each.isMoved() && !wish.left().contains(each.table()))
                .forEach(effects::move);
        subject.merged(wish.away(), wish.into(), actor.account());
        settle(wish.kind(), wish.away(), wish.into());
        return new Outcome.Done(id);
    }

    /**
     * Makes two records of one again: all is as it was, but what was changed since, which is marked as kept.
     *
     * @return false when it was undone before, or when the survivor is itself no longer there
     */
    @Transactional
    public boolean undo(UUID id, Actor actor) {
        Optional<Merge> found = repository.holdMerge(id);
        if (found.isEmpty() || found.get().undoneAt() != null) {
            return false;
        }
        Merge merge = found.get();
        boolean standing = merge.act() == MergeAct.MERGE
                ? repository.holdPair(merge)
                : repository.holdStanding(merge.kind(), merge.away());
        if (!standing) {
            return false;
        }
        EffectRepository effects = repository.effects(id, merge.away(), merge.into());
        effects.putFieldsBack();
        if (merge.act() == MergeAct.MERGE) {
            repository.point(merge.kind(), merge.away(), null);
        }
        effects.removeAdded();
        List<Reference> all = participants
                .orderedStream()
                .flatMap(each -> each.references().stream())
                .toList();
        references(merge.kind()).stream().filter(Reference::isMoved).forEach(each -> effects.putBack(each, all));
        if (merge.act() == MergeAct.MERGE) {
            subject(merge.kind()).parted(merge.away(), merge.into());
        }
        settle(merge.kind(), merge.away(), merge.into());
        repository.markUndone(id, actor, clock.instant());
        return true;
    }

    void settle(MergeKind kind, UUID away, UUID into) {
        participants.orderedStream().forEach(each -> each.settle(kind, away, into));
    }
}
