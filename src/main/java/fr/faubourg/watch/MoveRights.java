package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.NotFound;
import fr.faubourg.watch.ObservationDetails.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person may do now with an observation and its tasks: what pages offer, before {@link Handling} decides. */
@Component
class MoveRights {
    private final ObservationDetailsQueries observations;
    private final ObservationAccess access;

    MoveRights(ObservationDetailsQueries observations, ObservationAccess access) {
        this.observations = observations;
        this.access = access;
    }

    /** What the viewer may do with it now. */
    List<LifeCycle.Transition> open(Facts facts, Viewer viewer) {
        boolean awaited = facts.tasksDone() < facts.organisations().size();
        return LifeCycle.openTo(hands(facts, viewer, facts.organisations()), facts.state()).stream()
                .filter(row -> awaited || !row.move().isAboutATask())
                .filter(row -> facts.decided() != null || row.move() != Move.LIFT_OVERRIDE)
                .toList();
    }

    /** Whether the viewer looks after the place as régulateur. */
    boolean regulates(Facts facts, Viewer viewer) {
        return hands(facts, viewer, List.of()).contains(Hand.REGULATOR);
    }

    /**
     * Whether the viewer may let somebody answer for an organisation by a link, and take such a link back: whoever could answer for it, or write its answer down.
     */
    boolean lendsAnswers(Facts facts, Viewer viewer, UUID organisation) {
        return access.answeredBy(viewer).contains(organisation) || regulates(facts, viewer);
    }

    /** The tasks with what the viewer may do with each. */
    List<OfferedTask> offered(Facts facts, List<TaskLine> tasks, Viewer viewer) {
        if (tasks.stream().noneMatch(TaskLine::isAwaited)) {
            return tasks.stream()
                    .map(task -> new OfferedTask(task, false, null, null, null))
                    .toList();
        }
        var own = access.answeredBy(viewer);
        boolean regulates = hands(facts, viewer, List.of()).contains(Hand.REGULATOR);
        boolean answered = LifeCycle.find(facts.state(), Move.REPORT_DONE).isPresent();
        return tasks.stream()
                .map(task -> {
                    boolean ours = own.contains(task.organisationId());
                    boolean open = answered && task.isAwaited();
                    return new OfferedTask(
                            task,
                            ours,
                            open && (ours || regulates) ? facts.href() + "/reponse?demande=" + task.id() : null,
                            open && regulates ? facts.href() + "/demandes/" + task.id() : null,
                            open && (ours || regulates) ? facts.href() + "/demandes/" + task.id() + "/lien" : null);
                })
                .toList();
    }

    List<OfferedTask> offered(Facts facts, Viewer viewer) {
        return offered(facts, observations.tasks(new ObservationId(facts.id())), viewer);
    }

    /**
     * The task that the viewer answers: the one named, else the only one that the viewer works for, else the only one there is.
     *
     * @throws NotFound when one is named that this observation does not have
     */
    Optional<OfferedTask> answerable(Facts facts, Viewer viewer, @Nullable UUID named) {
        var offered = offered(facts, viewer);
        if (named != null) {
            return Optional.of(offered.stream()
                    .filter(each -> each.task().id().equals(named))
                    .findFirst()
                    .orElseThrow(NotFound::new));
        }
        var open = offered.stream().filter(each -> each.answerHref() != null).toList();
        var own = open.stream().filter(OfferedTask::ours).toList();
        var possible = own.isEmpty() ? open : own;
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private Set<Hand> hands(Facts facts, Viewer viewer, List<OrganisationId> asked) {
        return access.handsOn(new ObservationId(facts.id()), viewer, asked);
    }
}
