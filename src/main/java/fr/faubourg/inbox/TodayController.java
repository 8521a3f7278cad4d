package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.WorkingPlaceSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page (aujourd'hui). */
@Controller
@AllowedTo(everySignedIn = true)
class TodayController {
    static final String PATH = "/aujourdhui";

    private final Inbox inbox;
    private final ObjectProvider<WorkingPlaceSource> places;

    TodayController(Inbox inbox, ObjectProvider<WorkingPlaceSource> places) {
        this.inbox = inbox;
        this.places = places;
    }

    @GetMapping("/")
    String first() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String today(Viewer viewer, HttpServletRequest request, Model model) {
        UUID place = Optional.ofNullable(places.getIfAvailable())
                .flatMap(source -> source.workingPlace(request))
                .map(WorkingPlaceSource.WorkingPlace::id)
                .orElse(null);
        model.addAttribute("view", inbox.today(viewer, place));
        return "inbox/today";
    }
}
