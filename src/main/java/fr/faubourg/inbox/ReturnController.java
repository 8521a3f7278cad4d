package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.Absences;
import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What happened while a person was away (retour d'absence): done by whom, told of what, and what still waits. */
@Controller
@AllowedTo(everySignedIn = true)
class ReturnController {
    private static final int LOOKS_BACK = 30;
    private static final int SHOWN = 50;

    private final Absences absences;
    private final Inbox inbox;
    private final List<InboxSource> sources;
    private final NoticeQueries notices;
    private final NoticeKinds kinds;

    ReturnController(
            Absences absences, Inbox inbox, List<InboxSource> sources, NoticeQueries notices, NoticeKinds kinds) {
        this.absences = absences;
        this.inbox = inbox;
        this.sources = List.copyOf(sources);
        this.notices = notices;
        this.kinds = kinds;
    }

    @GetMapping("/retour")
    String page(Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                absences.latest(viewer.account(), LOOKS_BACK)
                        .map(absence -> during(absence, viewer))
                        .orElseGet(() -> new InboxPages.Return(null, List.of(), List.of(), inbox.waiting(viewer))));
        return "inbox/return";
    }

    private InboxPages.Return during(Absence absence, Viewer viewer) {
        Instant from = absence.from().atStartOfDay(FrenchFormat.PARIS).toInstant();
        Instant to = absence.to().plusDays(1).atStartOfDay(FrenchFormat.PARIS).toInstant();
        var told = notices.between(viewer.account(), from, to, SHOWN);
        return new InboxPages.Return(
                absence,
                sources.stream()
                        .flatMap(source -> source.doneBetween(viewer, from, to, SHOWN).stream())
                        .sorted(Comparator.comparing(DoneItem::at).reversed())
                        .limit(SHOWN)
                        .toList(),
                NoticeGroups.of(told, kinds.records(told, viewer), kinds),
                inbox.waiting(viewer));
    }
}
