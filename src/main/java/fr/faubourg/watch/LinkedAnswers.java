package fr.faubourg.watch;

import fr.faubourg.access.LinkToken;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.files.PhotoId;
import fr.faubourg.files.Photos;
import fr.faubourg.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The answer of an organisation by a link that it was sent, without an account. What it opens is one task; what it takes is one answer for each
 * state. Opening a link never answers: servers that look through mails open links too.
 */
@Service
class LinkedAnswers {
    private final AnswerLinkRepository links;
    private final Handling handling;
    private final Photos photos;
    private final Clock clock;

    LinkedAnswers(AnswerLinkRepository links, Handling handling, Photos photos, Clock clock) {
        this.links = links;
        this.handling = handling;
        this.photos = photos;
        this.clock = clock;
    }

    /** What came of an answer. */
    enum Answered {
        /** It is recorded, now or by the same form before. */
        YES,
        /** Something is to be mended, or was overtaken. */
        NO,
        /** The link does not serve any more. */
        CLOSED
    }

    /** Journals the opening; empty for a secret that nobody was given. */
    @Transactional
    Optional<LinkedTask> open(LinkToken token) {
        var found = links.find(token);
        var now = clock.instant();
        found.ifPresent(linked -> links.journal(
                linked.link(), linked.standing(now) == LinkedTask.Standing.OPEN ? "OPENED" : "REFUSED", null, now));
        return found;
    }

    /** The same without journalling, for what belongs to a page that was. */
    Optional<LinkedTask> read(LinkToken token) {
        return links.find(token);
    }

    /** @param shown the task that the form was shown for; empty when it does not say */
    @Transactional
    Answered answer(LinkToken token, String shown, AnswerForm form, FormErrors errors) {
        links.hold(token);
        var now = clock.instant();
        var linked = links.find(token).orElse(null);
        var task = linked == null ? null : linked.task();
        if (linked == null || task == null || linked.standing(now) != LinkedTask.Standing.OPEN) {
            if (linked != null) {
                links.journal(linked.link(), "REFUSED", null, now);
            }
            return Answered.CLOSED;
        }
        if (shown.isEmpty()
                ? linked.movedFrom() != null
                : !shown.equals(task.id().toString())) {
            errors.add("La demande a changé depuis l’affichage de la page. Relisez-la, puis répondez de nouveau.");
            return Answered.NO;
        }
        if (!form.answer().matches("accepted|done|returned") || (form.move() == Move.ACCEPT && !linked.mayPlan())) {
            errors.add("answer", "Choisissez une réponse.");
            return Answered.NO;
        }
        if (form.move() == Move.ACCEPT && form.plannedOn().isBlank()) {
            errors.add("plannedOn", "Choisissez le jour prévu.");
            return Answered.NO;
        }
        if (form.reason().length() > MovePages.LONGEST_REASON) {
            errors.add("reason", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
            return Answered.NO;
        }
        var parsed = form.parse(errors, LocalDate.now(clock)).orElse(null);
        if (!(parsed instanceof Gesture.Answer answer)) {
            return Answered.NO;
        }
        var actor = new Actor.ByLink(linked.link(), new OrganisationId(linked.organisationId()));
        var submission = Submission.of(form.key(), form.version(), QuickAnswers.words(form), List.of());
        var gesture = new Gesture.Answer(answer.move(), task.id(), answer.plannedOn());
        return switch (handling.move(new ObservationId(linked.observationId()), actor, submission, gesture)) {
            case Outcome.Moved _ -> {
                boolean over = answer.move() != Move.ACCEPT;
                links.journal(linked.link(), "ANSWERED", ledTo(answer.move()), now);
                if (over) {
                    links.use(linked.link(), now);
                }
                yield Answered.YES;
            }
            case Outcome.AlreadyDone _ -> Answered.YES;
            case Outcome.ReasonMissing _ -> {
                errors.add("reason", "Dites pourquoi, en une phrase.");
                yield Answered.NO;
            }
            case Outcome.Stale _, Outcome.Impossible _, Outcome.NotYours _ -> {
                errors.add("La demande a changé depuis l’affichage de la page. Relisez-la, puis répondez de nouveau.");
                yield Answered.NO;
            }
        };
    }

    /** A photo of what was seen, small, where the régulateur shared it and the link still serves. */
    Optional<byte[]> photo(LinkToken token, UUID photo) {
        return links.find(token)
                .filter(linked -> linked.standing(clock.instant()) == LinkedTask.Standing.OPEN)
                .filter(linked -> linked.photos().contains(photo))
                .flatMap(_ -> photos.thumbnail(new PhotoId(photo)));
    }

    private static TaskState ledTo(Move move) {
        return move == Move.ACCEPT ? TaskState.SCHEDULED : move == Move.RETURN ? TaskState.RETURNED : TaskState.DONE;
    }
}
