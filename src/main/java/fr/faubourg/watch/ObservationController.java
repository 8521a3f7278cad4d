package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Questions;
import fr.faubourg.ui.Ui;
import java.util.List;
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
    private final AnswerLinks links;
    private final ObjectProvider<ObservationOffer> offers;

    ObservationController(
            ObservationPages pages, Questions questions, AnswerLinks links, ObjectProvider<ObservationOffer> offers) {
        this.links = links;
        this.pages = pages;
        this.questions = questions;
        this.offers = offers;
    }

    @GetMapping("/constats/{id}")
    String show(@PathVariable UUID id, Viewer viewer, @ModelAttribute("ui") Ui ui, Model model) {
        var observation = new ObservationId(id);
        var page = pages.page(observation, viewer, ui);
        model.addAttribute("view", page);
        // Only who may send links is shown them.
        boolean sends = page.tasks().stream().anyMatch(each -> each.linkHref() != null);
        model.addAttribute("links", sends ? links.live(observation) : List.of());
        model.addAttribute("asked", questions.about(ObservationQuestions.KIND, id, viewer));
        model.addAttribute(
                "offers",
                offers.stream()
                        .flatMap(each -> each.about(observation, viewer).stream())
                        .toList());
        return "watch/show";
    }
}
