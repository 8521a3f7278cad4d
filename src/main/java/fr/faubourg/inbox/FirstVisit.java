package fr.faubourg.inbox;

import fr.faubourg.access.FirstVisits;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the steps that all modules show a newcomer, ticked as far as they are done. */
@Component
class FirstVisit {
    private final List<VisitSource> sources;
    private final FirstVisits visits;

    FirstVisit(List<VisitSource> sources, FirstVisits visits) {
        this.sources = List.copyOf(sources);
        this.visits = visits;
    }

    /** As the first page shows it: nothing once it was put aside. */
    InboxPages.Visit forToday(Viewer viewer) {
        var state = visits.of(viewer.account());
        return state.putAside()
                ? new InboxPages.Visit(List.of(), true, viewer.has(Role.ADMINISTRATOR))
                : of(viewer, state);
    }

    InboxPages.Visit of(Viewer viewer) {
        return of(viewer, visits.of(viewer.account()));
    }

    private InboxPages.Visit of(Viewer viewer, FirstVisits.State state) {
        var steps = Stream.concat(
                        sources.stream().flatMap(source -> source.steps(viewer, state.since()).stream()),
                        invitation(viewer))
                .map(step -> state.visited().contains(step.key()) && step.proof() == VisitStep.Proof.OPENED
                        ? step.ticked()
                        : step)
                .sorted(Comparator.comparingInt(VisitStep::order))
                .toList();
        return new InboxPages.Visit(steps, state.putAside(), viewer.has(Role.ADMINISTRATOR));
    }

    /** @throws NotFound when the viewer's visit has no such step */
    String open(Viewer viewer, String key) {
        var step = of(viewer).steps().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        visits.visit(viewer.account(), key);
        return step.href();
    }

    void putAside(Viewer viewer) {
        visits.putAside(viewer.account());
    }

    void recall(Viewer viewer) {
        visits.recall(viewer.account());
    }

    private Stream<VisitStep> invitation(Viewer viewer) {
        if (viewer.has(Role.ADMINISTRATOR)) {
            return Stream.of(VisitStep.toDo(
                    400,
                    "comptes",
                    "Inviter vos collègues et vos partenaires",
                    "Chacun reçoit un lien personnel, avec son rôle dans son organisation et sur son territoire.",
                    "/comptes/nouveau",
                    visits.othersInvited(viewer.account())));
        }
        return viewer.has(Role.ORGANISATION_ADMINISTRATOR) ? ownOrganisation() : Stream.empty();
    }

    private static Stream<VisitStep> ownOrganisation() {
        return Stream.of(
                VisitStep.toOpen(
                        410,
                        "comptes-de-l-organisation",
                        "Relire les comptes de votre organisation",
                        "Qui est parti, qui a changé de poste\u00a0: un compte se ferme sans rien effacer de ce qu’il a signé.",
                        "/comptes"),
                VisitStep.toOpen(
                        420,
                        "inviter",
                        "Inviter quelqu’un de votre organisation",
                        "Un lien personnel à usage unique, avec les rôles que l’administrateur vous laisse donner.",
                        "/comptes/nouveau"));
    }
}
