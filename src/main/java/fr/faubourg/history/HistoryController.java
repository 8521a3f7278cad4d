package fr.faubourg.history;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of each record: whoever may read the record reads it, and whoever may change it can take changes back. */
@Controller
@AllowedTo(everySignedIn = true)
class HistoryController {
    private static final int LONGEST_REASON = 500;

    private final HistoryPages pages;
    private final Histories histories;
    private final Undoing undoing;

    HistoryController(HistoryPages pages, Histories histories, Undoing undoing) {
        this.pages = pages;
        this.histories = histories;
        this.undoing = undoing;
    }

    @GetMapping("/historique/{kind}/{id}")
    String history(
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute("ui") Ui ui,
            HttpServletRequest request,
            Viewer viewer,
            Model model) {
        model.addAttribute("view", pages.view(kind, id, UrlQuery.of(request), viewer, ui));
        return "history/record";
    }

    @PostMapping("/historique/{kind}/{id}/annulation")
    String undo(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "moment", defaultValue = "") String moment,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes next) {
        var record = histories.kind(kind).get(viewer, id);
        var why = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        switch (undoing.undo(kind, id, instant(moment), why, viewer)) {
            case UndoOutcome.Undone _ -> undoing.offer(next, "Modification annulée.", kind, id);
            case UndoOutcome.Impossible refused ->
                next.addFlashAttribute(Ui.FLASH, "Rien n’a été annulé. " + refused.why());
            case UndoOutcome.NotYours _ -> throw new Forbidden();
        }
        return "redirect:" + record.href();
    }

    private static Instant instant(String moment) {
        try {
            return Instant.parse(moment);
        } catch (DateTimeException unreadable) {
            throw new NotFound();
        }
    }
}
