package fr.faubourg.feedback;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How often residents were told what became of it, and what was closed without a word. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.READER, Role.ADMINISTRATOR})
class OwedController {
    static final String PATH = "/retours";
    static final Duration PERIOD = Duration.ofDays(90);
    private static final int SHOWN = 100;

    private final OwedQueries queries;
    private final Clock clock;

    OwedController(OwedQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(Viewer viewer, Model model) {
        // Who only reads is led to what happened, the others to where a return is noted.
        var then = viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER) ? PATH : "";
        var since = clock.instant().minus(PERIOD);
        var closed = queries.closedSince(since);
        var owed = queries.owedSince(since, SHOWN).stream()
                .map(each -> new FeedbackPages.Line(
                        "Constat n° " + each.number() + ", " + each.category(),
                        (each.place() == null ? "" : each.place() + " · ")
                                + "clos le "
                                + FrenchFormat.shortDate(each.closedAt()
                                        .atZone(FrenchFormat.PARIS)
                                        .toLocalDate()),
                        "/constats/" + each.id() + then))
                .toList();
        model.addAttribute(
                "view",
                new FeedbackPages.Owed(
                        closed.closed(), closed.told(), closed.closed() >= OwedQueries.COUNTED, PERIOD.toDays(), owed));
        return "feedback/owed";
    }
}
