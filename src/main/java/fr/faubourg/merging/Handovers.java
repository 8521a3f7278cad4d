package fr.faubourg.merging;

import fr.faubourg.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit that ends hands over what it has open (passage de main), from today on: what is over stays with the unit that did it. Undone like a merge, by
 * {@link Merges#undo}. Who may is the caller's to say.
 */
@Component
public class Handovers {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * What is to be done.
     *
     * @param ends whether the unit exists no more from today on
     * @param left tables whose rows stay, such as the roles of its people
     */
    public record Wish(MergeKind kind, UUID away, int awayVersion, UUID into, boolean ends, Collection<String> left) {
        public Wish {
            left = List.copyOf(left);
        }
    }

    private final Merges merges;
    private final MergeRepository repository;
    private final HandoverRepository handovers;
    private final Clock clock;

    Handovers(Merges merges, MergeRepository repository, HandoverRepository handovers, Clock clock) {
        this.merges = merges;
        this.repository = repository;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** How many rows the record has open, by what they are ("constat|constats"). */
    public Map<String, Long> open(MergeKind kind, UUID record) {
        Map<String, Long> counts = new TreeMap<>();
        references(kind)
                .forEach(each -> counts.merge(each.counted(), handovers.count(each, record, today()), Long::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Hands all of it over, in one transaction. */
    @Transactional
    public Merges.Outcome handOver(Wish wish, Merges.Actor actor) {
        MergeSubject subject = merges.subject(wish.kind());
        if (!handovers.hold(wish.kind(), wish.away(), wish.awayVersion(), wish.into())) {
            return new Merges.Outcome.Stale();
        }
        if (subject.heirs(wish.away()).stream()
                .noneMatch(each -> each.value().equals(wish.into().toString()))) {
            return new Merges.Outcome.Hindered("Choisissez une unité de la même organisation, qui existe encore.");
        }
        var passing = new HandoverRepository.Passing(Ids.next(), wish.away(), wish.into(), today());
        repository.insert(
                passing.id(),
                wish.kind(),
                MergeAct.HANDOVER,
                subject.find(wish.away()).orElseThrow(),
                subject.find(wish.into()).orElseThrow(),
                actor,
                clock.instant());
        references(wish.kind()).stream()
                .filter(each -> !wish.left().contains(each.table()))
                .forEach(each -> handovers.handOver(each, passing));
        if (wish.ends()) {
            handovers.endRecord(wish.kind(), passing);
        }
        handovers.count(wish.kind(), passing);
        merges.settle(wish.kind(), wish.away(), wish.into());
        return new Merges.Outcome.Done(passing.id());
    }

    private List<Reference> references(MergeKind kind) {
        return merges.references(kind).stream().filter(Reference::isHandedOver).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
