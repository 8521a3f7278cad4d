package fr.faubourg.lineage;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole thread of a record on a page of its own, where people tie it to others and untie it. */
@Controller
class ThreadController {
    private final Ties ties;

    ThreadController(Ties ties) {
        this.ties = ties;
    }

    @GetMapping("/fil/{kind}/{id}")
    @AllowedTo(everySignedIn = true)
    String show(@PathVariable String kind, @PathVariable UUID id, Viewer viewer, Ui ui, Model model) {
        model.addAttribute("view", ties.page(ref(kind, id), viewer, ThreadPages.TieForm.EMPTY, FormErrors.none(), ui));
        return "lineage/thread";
    }

    @PostMapping("/fil/{kind}/{id}")
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
    String tie(
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute ThreadPages.TieForm form,
            Viewer viewer,
            Ui ui,
            Model model,
            RedirectAttributes next,
            jakarta.servlet.http.HttpServletResponse response) {
        RecordRef ref = ref(kind, id);
        FormErrors errors = FormErrors.none();
        if (!ties.tie(ref, form, viewer, errors)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", ties.page(ref, viewer, form, errors, ui));
            return "lineage/thread";
        }
        next.addFlashAttribute(Ui.FLASH, "Les deux fiches sont reliées.");
        return "redirect:" + address(ref);
    }

    @PostMapping("/fil/{kind}/{id}/suppression")
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
    @ResponseStatus(HttpStatus.SEE_OTHER)
    String untie(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam String lien,
            Viewer viewer,
            RedirectAttributes next) {
        RecordRef ref = ref(kind, id);
        if (!ties.mayTie(ref, viewer)) {
            throw new Forbidden();
        }
        ties.untie(ref, lien, viewer);
        next.addFlashAttribute(Ui.FLASH, "Le lien est défait.");
        return "redirect:" + address(ref);
    }

    private static RecordRef ref(String kind, UUID id) {
        if (!kind.matches("[a-z][a-z_]*")) {
            throw new fr.faubourg.shared.NotFound();
        }
        return new RecordRef(kind, id);
    }

    private static String address(RecordRef ref) {
        return "/fil/" + ref.kind() + "/" + ref.id();
    }
}
