package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The first visit (première visite): a short list of steps in the words of one's job, resumed or put aside at will. */
@Controller
@AllowedTo(everySignedIn = true)
class FirstVisitController {
    static final String PATH = "/premiere-visite";

    private final FirstVisit visit;

    FirstVisitController(FirstVisit visit) {
        this.visit = visit;
    }

    @GetMapping(PATH)
    String show(Viewer viewer, Model model) {
        model.addAttribute("view", visit.of(viewer));
        return "inbox/first-visit";
    }

    /** Opens the page of a step, and remembers that it was opened. */
    @PostMapping(PATH + "/etapes/{step}")
    String open(@PathVariable String step, Viewer viewer) {
        return "redirect:" + visit.open(viewer, step);
    }

    @PostMapping(PATH + "/rangement")
    String putAside(Viewer viewer) {
        visit.putAside(viewer);
        return "redirect:" + TodayController.PATH;
    }

    @PostMapping(PATH + "/rappel")
    String recall(Viewer viewer) {
        visit.recall(viewer);
        return "redirect:" + TodayController.PATH;
    }
}
