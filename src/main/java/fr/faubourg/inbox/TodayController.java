package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page (aujourd'hui). */
@Controller
@AllowedTo(everySignedIn = true)
class TodayController {
    static final String PATH = "/aujourdhui";

    private final Inbox inbox;

    TodayController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/")
    String first() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String today(Viewer viewer, Model model) {
        model.addAttribute("view", inbox.today(viewer));
        return "inbox/today";
    }
}
