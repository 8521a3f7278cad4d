package fr.faubourg.inbox;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.OncePerPage;
import fr.faubourg.ui.NavBadge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what all modules have to say to a person. */
@Component
class Inbox {
    /** What fits on a page; the rest is a click away. */
    static final int SHOWN = 12;

    private static final int NEARBY = 5;

    /** Nobody else is there while the instance is still empty, so that this comes with the steps of the others. */
    private static final NextStep INVITE = new NextStep(
            300,
            "Inviter vos collègues et vos partenaires",
            "Chacun reçoit un lien personnel, avec son rôle dans son organisation et sur son territoire.",
            "/comptes/nouveau");

    /** Late first, then by due date, what has none at the end. */
    static final Comparator<InboxItem> URGENCY = Comparator.comparing(InboxItem::late)
            .reversed()
            .thenComparing(InboxItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Up to how much of each kind is counted on the first page. */
    private static final int COUNTED = 10_000;

    private final OncePerPage<Viewer, Counted> counted = new OncePerPage<>(Inbox.class, "counted");
    private final List<InboxSource> sources;
    private final InboxCounts counts;
    private final StandIns standIns;
    private final FirstVisit firstVisit;
    private final List<ShortcutSource> shortcuts;

    Inbox(
            List<InboxSource> sources,
            InboxCounts counts,
            StandIns standIns,
            FirstVisit firstVisit,
            List<ShortcutSource> shortcuts) {
        this.sources = List.copyOf(sources);
        this.counts = counts;
        this.standIns = standIns;
        this.firstVisit = firstVisit;
        this.shortcuts = List.copyOf(shortcuts);
    }

    /** What each source has, each kind of it up to so many. */
    private record Counted(int atMost, List<InboxCount> counts) {}

    /** How much waits, for the badge of the rail: a few more than it can show, then it stops counting. */
    long badge(Viewer viewer) {
        return counts(viewer, NavBadge.SHOWN + 1).stream()
                .mapToLong(InboxCount::waiting)
                .sum();
    }

    /** @param place the neighbourhood one works in, or null */
    InboxPages.Today today(Viewer viewer, @Nullable UUID place) {
        List<InboxCount> found = counts(viewer, COUNTED);
        InboxCount total = found.stream().reduce(InboxCount.NOTHING, InboxCount::plus);
        List<Noun> nouns = new ArrayList<>();
        List<InboxPages.More> more = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Noun noun = sources.get(i).noun();
            long waiting = found.get(i).waiting();
            if (waiting > 0) {
                nouns.add(noun);
                sources.get(i)
                        .waitingHref(viewer)
                        .ifPresent(href -> more.add(new InboxPages.More(noun.plural(), waiting, href)));
            }
        }
        var visit = firstVisit.forToday(viewer);
        List<InboxItem> shown = total.waiting() == 0 ? List.of() : waiting(viewer, source -> !source.isAskedByPeople());
        List<InboxItem> asked = total.waiting() == 0 ? List.of() : waiting(viewer, InboxSource::isAskedByPeople);
        return new InboxPages.Today(
                Headline.of(total, nouns),
                sources.stream()
                        .map(source -> source.remark(viewer))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                asked,
                shown,
                total.waiting() > shown.size() + asked.size() ? more : List.of(),
                standIns.of(
                        viewer, Stream.concat(asked.stream(), shown.stream()).toList()),
                standIns.returnOf(viewer),
                sources.stream()
                        .flatMap(source -> source.awaited(viewer).stream())
                        .sorted(URGENCY)
                        .limit(NEARBY)
                        .toList(),
                sources.stream()
                        .flatMap(source -> source.nearby(viewer, place).stream())
                        .sorted(Comparator.comparing(NearbyItem::day))
                        .limit(NEARBY)
                        .toList(),
                sources.stream()
                        .flatMap(source -> source.figures(viewer).stream())
                        .toList(),
                shortcuts.stream()
                        .map(source -> new InboxPages.Shortcuts(source.shortcuts(viewer), source.allHref()))
                        .filter(each -> !each.shown().isEmpty())
                        .toList(),
                visit.shown() ? List.of() : steps(viewer),
                visit);
    }

    /** What each source has: on the first page, whose headline counts all, the rail has no need to count again. */
    private List<InboxCount> counts(Viewer viewer, int atMost) {
        var known = counted.read(viewer, () -> new Counted(atMost, counts.of(sources, viewer, atMost)));
        return known.atMost() < atMost ? counts.of(sources, viewer, atMost) : known.counts();
    }

    /** What waits for the person, the most urgent first. */
    List<InboxItem> waiting(Viewer viewer) {
        return waiting(viewer, _ -> true);
    }

    private List<InboxItem> waiting(Viewer viewer, Predicate<InboxSource> which) {
        return sources.stream()
                .filter(which)
                .flatMap(source -> source.waiting(viewer, SHOWN).stream())
                .sorted(URGENCY)
                .limit(SHOWN)
                .toList();
    }

    private List<NextStep> steps(Viewer viewer) {
        List<NextStep> said = sources.stream()
                .flatMap(source -> source.nextSteps(viewer).stream())
                .filter(Objects::nonNull)
                .toList();
        Stream<NextStep> own = !said.isEmpty() && viewer.has(Role.ADMINISTRATOR) ? Stream.of(INVITE) : Stream.empty();
        return Stream.concat(said.stream(), own)
                .sorted(Comparator.comparingInt(NextStep::order))
                .toList();
    }
}
