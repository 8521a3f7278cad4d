package fr.faubourg.access;

import fr.faubourg.merging.Handovers;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject.Card;
import fr.faubourg.merging.Merges;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of what a unit has open when it ends (passage de main). */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class HandoverController {

    /** What gives people rights, and may be left where it is. */
    private static final List<String> RIGHTS = List.of("access.role_grant", "access.provider_domain");

    private final Merges merges;
    private final Merging merging;
    private final Handovers handovers;

    HandoverController(Merges merges, Merging merging, Handovers handovers) {
        this.merges = merges;
        this.merging = merging;
        this.handovers = handovers;
    }

    /** What is open; once the other unit is chosen, what that changes. */
    @GetMapping("/partenaires/{id}/passage")
    String page(
            @PathVariable UUID id,
            @RequestParam(name = "a", defaultValue = "") String chosen,
            Viewer viewer,
            Model model) {
        viewer.requireAccountAdministration();
        model.addAttribute("view", view(card(id), chosen, false, true, FormErrors.none()));
        return "access/handover";
    }

    @PostMapping("/partenaires/{id}/passage")
    String handOver(
            @PathVariable UUID id,
            @RequestParam(name = "a", defaultValue = "") String chosen,
            @RequestParam(name = "version", defaultValue = "-1") int version,
            @RequestParam(name = "fin", defaultValue = "false") boolean ends,
            @RequestParam(name = "habilitations", defaultValue = "passer") String rights,
            @RequestParam(name = "confirmation", defaultValue = "") String confirmation,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        viewer.requireAccountAdministration();
        Card away = card(id);
        boolean rightsLeft = rights.equals("laisser");
        FormErrors errors = FormErrors.none();
        HandoverPages.View view = view(away, chosen, rightsLeft, ends, errors);
        Card into = view.into();
        if (into == null) {
            errors.add("a", "Choisissez l’unité qui prend la suite.");
        } else if (!rightsLeft
                && !view.consequences().isEmpty()
                && !view.confirmed().equals(confirmation)) {
            errors.add("confirmation", "Relisez ce que cela change aux droits, puis confirmez.");
        } else {
            var wish = new Handovers.Wish(
                    MergeKind.ORGANISATION, id, version, into.id(), ends, rightsLeft ? RIGHTS : List.of());
            switch (merging.handOver(wish, viewer)) {
                case Merges.Outcome.Done(UUID done) -> {
                    next.addFlashAttribute(
                            Ui.FLASH,
                            "C’est fait\u00a0: «\u00a0" + into.title() + "\u00a0» prend la suite de «\u00a0"
                                    + away.title() + "\u00a0».");
                    return "redirect:/fusions/" + done;
                }
                case Merges.Outcome.Stale() ->
                    errors.add("Cette unité a changé entre-temps\u00a0: relisez, puis passez la main de nouveau.");
                case Merges.Outcome.Hindered(String why) -> errors.add("a", why);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", view(card(id), chosen, rightsLeft, ends, errors));
        return "access/handover";
    }

    private HandoverPages.View view(Card away, String chosen, boolean rightsLeft, boolean ends, FormErrors errors) {
        List<Choice> heirs = merges.subject(MergeKind.ORGANISATION).heirs(away.id());
        Card into = heirs.stream().anyMatch(each -> each.value().equals(chosen)) ? card(UUID.fromString(chosen)) : null;
        List<String> consequences =
                into == null ? List.of() : merges.consequences(MergeKind.ORGANISATION, away.id(), into.id());
        return new HandoverPages.View(
                away,
                into,
                heirs,
                handovers.open(MergeKind.ORGANISATION, away.id()).entrySet().stream()
                        .map(each -> counted(each.getKey(), each.getValue()))
                        .toList(),
                consequences,
                MergeComparison.digest(consequences),
                rightsLeft,
                ends,
                errors);
    }

    private static String counted(String name, long rows) {
        int cut = name.indexOf('|');
        return FrenchFormat.count(rows, name.substring(0, cut), name.substring(cut + 1));
    }

    private Card card(UUID id) {
        return merges.subject(MergeKind.ORGANISATION)
                .find(id)
                .filter(card -> card.mergedInto() == null)
                .orElseThrow(NotFound::new);
    }
}
