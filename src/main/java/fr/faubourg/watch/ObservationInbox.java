package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.DoneItem;
import fr.faubourg.inbox.InboxFigure;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.inbox.NearbyItem;
import fr.faubourg.inbox.NextStep;
import fr.faubourg.inbox.Noun;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Tone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What observations have to say to a person on the first page. */
@Component
class ObservationInbox implements InboxSource {
    private static final int MONTH = 30;

    private final WaitingQueries waiting;
    private final AroundQueries around;
    private final MessageSource messages;
    private final Clock clock;

    ObservationInbox(WaitingQueries waiting, AroundQueries around, MessageSource messages, Clock clock) {
        this.waiting = waiting;
        this.around = around;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Noun noun() {
        return new Noun("constat", "constats", false);
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return waiting.tally(viewer, atMost);
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return waiting.rows(viewer, limit).stream().map(this::item).toList();
    }

    @Override
    public List<InboxItem> waitingInsteadOf(Viewer absent, Viewer standIn, int limit) {
        return waiting.rows(absent, standIn, limit).stream().map(this::item).toList();
    }

    @Override
    public List<InboxItem> awaited(Viewer viewer) {
        return around.awaited(viewer, today());
    }

    @Override
    public List<NearbyItem> nearby(Viewer viewer, @Nullable UUID place) {
        return around.nearby(viewer, place, today());
    }

    @Override
    public List<DoneItem> doneBetween(Viewer viewer, Instant from, Instant to, int limit) {
        return around.doneBetween(viewer, from, to, limit);
    }

    /** A list can show one kind of waiting: what the person's own organisation is asked, or all that is open. */
    @Override
    public Optional<String> waitingHref(Viewer viewer) {
        if (!viewer.isStaff() && viewer.has(Role.PARTNER)) {
            return Optional.of(AskedFilters.PATH);
        }
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
        boolean asked = observation.state().isAwaited();
        var promised = asked ? row.plannedOn() : null;
        boolean broken = promised != null && promised.isBefore(today());
        var tag = promised != null
                ? broken ? "programmé, en retard" : "programmé " + FrenchFormat.due(promised, today())
                : asked && !row.ours()
                        ? "sans réponse"
                        : messages.getMessage(
                                "ObservationState." + observation.state().name() + ".next", null, Locale.FRENCH);
        var detail = asked
                ? "Confié à " + observation.organisation() + " · " + observation.where()
                : observation.where() + " · observé le " + FrenchFormat.shortDate(observation.observedOn());
        return new InboxItem(
                observation.title(),
                "n° " + observation.number() + " · " + detail,
                observation.href(),
                asked ? observation.dueOn() : null,
                tag,
                observation.late() || broken ? Tone.LATE : observation.tone(),
                observation.late() || broken,
                row.mine());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
