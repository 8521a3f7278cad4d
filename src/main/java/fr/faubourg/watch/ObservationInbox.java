package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxCount;
import fr.faubourg.inbox.InboxFigure;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.NextStep;
import fr.faubourg.inbox.Noun;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Tone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What observations have to say to a person on the first page. */
@Component
class ObservationInbox implements InboxSource {
    private static final int MONTH = 30;

    private final WaitingQueries waiting;
    private final MessageSource messages;
    private final Clock clock;

    ObservationInbox(WaitingQueries waiting, MessageSource messages, Clock clock) {
        this.waiting = waiting;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Noun noun() {
        return new Noun("constat", "constats", false);
    }

    @Override
    public InboxCount count(Viewer viewer) {
        return waiting.count(viewer);
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return waiting.rows(viewer, limit).stream().map(this::item).toList();
    }

    /** A list can show one kind of waiting: what the person's own organisation is asked, or all that is open. */
    @Override
    public Optional<String> waitingHref(Viewer viewer) {
        return Optional.of(ObservationFilters.open().href());
    }

    @Override
    public List<InboxFigure> figures(Viewer viewer) {
        var since = LocalDate.now(clock).minusDays(MONTH);
        var month = waiting.since(viewer, since);
        if (month.recorded() == 0) {
            return List.of();
        }
        var strengths = month.strengths() == 0
                ? ""
                : ", dont " + FrenchFormat.count(month.strengths(), "point fort", "points forts");
        var recorded = new InboxFigure(
                FrenchFormat.number(month.recorded()),
                (month.recorded() == 1 ? "constat" : "constats") + strengths,
                ObservationFilters.all().between(since, null).href());
        return month.medianDays() == null
                ? List.of(recorded)
                : List.of(
                        recorded,
                        new InboxFigure(
                                FrenchFormat.days(month.medianDays()),
                                "entre la demande et la réalisation, en médiane",
                                null));
    }

    @Override
    public List<NextStep> nextSteps(Viewer viewer) {
        if (waiting.any() || !viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)) {
            return List.of();
        }
        return List.of(new NextStep(
                400,
                "Importer les constats que vous avez déjà",
                "Le tableau du dernier diagnostic en marchant ou d’un outil de signalement devient une liste et une carte.",
                "/imports/nouveau?genre=constats"));
    }

    private InboxItem item(WaitingQueries.Row row) {
        var observation = row.observation();
        boolean asked = observation.state() == ObservationState.ASSIGNED;
        var tag = asked && !row.ours()
                ? "sans réponse"
                : messages.getMessage("ObservationState." + observation.state().name() + ".next", null, Locale.FRENCH);
        var detail = asked
                ? "Confié à " + observation.organisation() + " · " + observation.where()
                : observation.where() + " · observé le " + FrenchFormat.shortDate(observation.observedOn());
        return new InboxItem(
                observation.title(),
                "n° " + observation.number() + " · " + detail,
                observation.href(),
                asked ? observation.dueOn() : null,
                tag,
                observation.late() ? Tone.LATE : observation.tone(),
                observation.late());
    }
}
