package fr.faubourg.interventions;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an intervention, and what is done from it: it took place, it will not, it answers observations. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class InterventionController {
    private final InterventionShow pages;
    private final Interventions interventions;
    private final AnsweredQueries observations;
    private final Undoing undoing;
    private final Clock clock;

    InterventionController(
            InterventionShow pages,
            Interventions interventions,
            AnsweredQueries observations,
            Undoing undoing,
            Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.observations = observations;
        this.undoing = undoing;
        this.clock = clock;
    }

    @GetMapping("/interventions/{id}")
    @AllowedTo(everySignedIn = true)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(new InterventionId(id), FormErrors.none(), "", viewer, model);
    }

    /** It took place: on the day that is said. */
    @PostMapping("/interventions/{id}/realisation")
    String finish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String doneOn,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var intervention = new InterventionId(id);
        var recorded = pages.get(intervention, viewer);
        var errors = FormErrors.none();
        var day = Forms.day(doneOn);
        if (day.isEmpty()) {
            errors.add("doneOn", "Écrivez la date ainsi\u00a0: 2026-11-20.");
        } else if (day.get().isAfter(LocalDate.now(clock))) {
            errors.add("doneOn", "Ce jour n’est pas encore passé.");
        } else if (day.get().getYear() < 1900) {
            errors.add("doneOn", "Vérifiez l’année.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(intervention, errors, doneOn, viewer, model);
        }
        var last = day.orElseThrow();
        boolean severalDays = recorded.endedOn() != null && recorded.startedOn().isBefore(last);
        if (!interventions.finish(
                intervention, severalDays ? recorded.startedOn() : last, severalDays ? last : null, viewer)) {
            throw new Forbidden();
        }
        return back(intervention, "Intervention notée comme faite.", redirect);
    }

    @PostMapping("/interventions/{id}/annulation")
    String cancel(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        var intervention = new InterventionId(id);
        if (!interventions.cancel(intervention, viewer)) {
            throw new Forbidden();
        }
        return back(intervention, "Intervention annulée.", redirect);
    }

    /** It answers these observations: chosen among those proposed, or named by a number. */
    @PostMapping("/interventions/{id}/constats")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> observation,
            @RequestParam(defaultValue = "") String number,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var intervention = new InterventionId(id);
        pages.get(intervention, viewer);
        var errors = FormErrors.none();
        var chosen = new ArrayList<UUID>();
        for (UUID each : Objects.requireNonNullElse(observation, List.<UUID>of())) {
            if (observations.takenOver(each, viewer).isPresent()) {
                chosen.add(each);
            }
        }
        var digits = number.strip().replaceFirst("(?i)^n\\s*°?\\s*", "");
        if (!digits.isEmpty()) {
            var found = digits.matches("[0-9]{1,15}")
                    ? observations.numbered(Long.parseLong(digits), viewer)
                    : Optional.<UUID>empty();
            found.ifPresentOrElse(
                    chosen::add,
                    () -> errors.add(
                            "number", "Aucun constat de ce numéro ne vous est visible. Vérifiez-le\u00a0: 412."));
        } else if (chosen.isEmpty()) {
            errors.add("number", "Cochez un constat proposé, ou écrivez le numéro d’un autre.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(intervention, errors, number, viewer, model);
        }
        if (!interventions.answer(intervention, chosen, viewer)) {
            throw new Forbidden();
        }
        redirect.addFlashAttribute(
                Ui.FLASH, chosen.size() == 1 ? "Constat relié." : chosen.size() + " constats reliés.");
        return "redirect:/interventions/" + id;
    }

    @PostMapping("/interventions/{id}/constats/{observation}/suppression")
    String untie(@PathVariable UUID id, @PathVariable UUID observation, Viewer viewer, RedirectAttributes redirect) {
        if (!interventions.untie(new InterventionId(id), observation, viewer)) {
            throw new Forbidden();
        }
        redirect.addFlashAttribute(Ui.FLASH, "Le lien est défait.");
        return "redirect:/interventions/" + id;
    }

    private String back(InterventionId id, String message, RedirectAttributes redirect) {
        undoing.offer(redirect, message, InterventionHistory.KIND, id.value());
        return "redirect:/interventions/" + id;
    }

    private String show(InterventionId id, FormErrors errors, String typed, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(id, errors, typed, viewer));
        return "interventions/show";
    }
}
