package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Questions;
import fr.faubourg.ui.Ui;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an observation. */
@Controller
@AllowedTo(everySignedIn = true)
class ObservationController {
    private final ObservationPages pages;
    private final Questions questions;
    private final ObjectProvider<ObservationOffer> offers;

    ObservationController(ObservationPages pages, Questions questions, ObjectProvider<ObservationOffer> offers) {
        this.pages = pages;
        this.questions = questions;
        this.offers = offers;
    }

    @GetMapping("/constats/{id}")
    String show(@PathVariable UUID id, Viewer viewer, @ModelAttribute("ui") Ui ui, Model model) {
        var observation = new ObservationId(id);
        model.addAttribute("view", pages.page(observation, viewer, ui));
        model.addAttribute("asked", questions.about(ObservationQuestions.KIND, id, viewer));
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(each -> each.about(observation, viewer).stream())
                        .toList());
        return "watch/show";
    }
}
