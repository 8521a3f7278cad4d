package fr.faubourg.directory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and changing partners. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class OrganisationEditController {

    private static final String TAKEN = "Un autre partenaire porte déjà ce nom ou ce SIRET.";

    private final Organisations organisations;
    private final OrganisationRepository repository;
    private final OrganisationQueries queries;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    OrganisationEditController(
            Organisations organisations,
            OrganisationRepository repository,
            OrganisationQueries queries,
            Undoing undoing,
            EditConflicts conflicts) {
        this.organisations = organisations;
        this.repository = repository;
        this.queries = queries;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping("/partenaires/nouveau")
    String blank(
            @RequestParam(name = "unite-de", defaultValue = "") String parent,
            @ModelAttribute("ui") Ui ui,
            Model model) {
        String kind = OrganisationForm.idOf(parent)
                .flatMap(queries::find)
                .map(each -> each.kind().name())
                .orElse("");
        return show(model, ui, null, OrganisationForm.blank(parent, kind), FormErrors.none());
    }

    @PostMapping("/partenaires/nouveau")
    String add(
            OrganisationForm form,
            @ModelAttribute("ui") Ui ui,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        Optional<Organisation> organisation = form.parse(OrganisationId.next(), errors);
        organisation.ifPresent(parsed -> checkParent(parsed, errors));
        if (organisation.isPresent() && errors.isEmpty()) {
            try {
                organisations.add(organisation.get());
                next.addFlashAttribute(Ui.FLASH, "Partenaire ajouté.");
                return "redirect:/partenaires/" + organisation.get().id();
            } catch (DuplicateKeyException taken) {
                errors.add("name", TAKEN);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, ui, null, form, errors);
    }

    @GetMapping("/partenaires/{id}/modification")
    String edit(@PathVariable String id, @ModelAttribute("ui") Ui ui, Model model) {
        Organisation organisation = found(id);
        OrganisationForm form = OrganisationForm.of(organisation);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(model, ui, organisation, form, FormErrors.none());
    }

    @PostMapping("/partenaires/{id}/modification")
    String change(
            @PathVariable String id,
            OrganisationForm typed,
            @ModelAttribute("ui") Ui ui,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Organisation before = found(id);
        FormErrors errors = FormErrors.none();
        OrganisationForm form = EditConflicts.chosen(typed, OrganisationForm.of(before), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        Optional<Organisation> organisation = form.parse(before.id(), errors);
        organisation.ifPresent(parsed -> checkParent(parsed, errors));
        if (organisation.isPresent() && errors.isEmpty()) {
            try {
                if (organisations.change(organisation.get())) {
                    undoing.offer(
                            next,
                            "Partenaire modifié.",
                            OrganisationHistory.KIND,
                            before.id().value());
                    return "redirect:/partenaires/" + before.id();
                }
                OrganisationForm theirs = OrganisationForm.of(found(id));
                var merged = conflicts.merge(
                        OrganisationHistory.KIND,
                        before.id().value(),
                        theirs,
                        form,
                        EditConflicts.originOf(request),
                        words(ui));
                return show(model, ui, before, merged.shownOn(model, response), errors);
            } catch (DuplicateKeyException taken) {
                errors.add("name", TAKEN);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, ui, before, form, errors);
    }

    private Organisation found(String id) {
        return OrganisationForm.idOf(id).flatMap(repository::find).orElseThrow(NotFound::new);
    }

    /** A unit hangs below an organisation that is not itself one of its units. */
    private void checkParent(Organisation organisation, FormErrors errors) {
        OrganisationId parent = organisation.parentId();
        if (parent != null
                && (queries.find(parent).isEmpty()
                        || queries.withUnits(Set.of(organisation.id().value())).contains(parent.value()))) {
            errors.add("parent", "Choisissez l’organisation dont c’est un service ou une agence.");
        }
    }

    private FormWords words(Ui ui) {
        return new FormWords()
                .field("name", "Nom")
                .field("kind", "Nature", Choice.of(ui, OrganisationKind.class))
                .field("parent", "Service ou agence de", organisations.options())
                .field("unitType", "Type d’unité", Choice.of(ui, UnitType.class))
                .field("shortName", "Sigle")
                .field("remit", "Répond de")
                .field("email", "Courriel")
                .field("phone", "Téléphone")
                .field("hours", "Horaires")
                .field("siret", "SIRET")
                .field("endedOn", "N’est plus partenaire depuis le");
    }

    private String show(
            Model model, Ui ui, @Nullable Organisation organisation, OrganisationForm form, FormErrors errors) {
        OrganisationId id = organisation == null ? null : organisation.id();
        model.addAttribute(
                "view",
                new DirectoryPages.FormView(
                        id,
                        organisation == null ? "Ajouter un partenaire" : "Modifier " + organisation.name(),
                        form,
                        errors,
                        Choice.of(ui, OrganisationKind.class),
                        organisations.options().stream()
                                .filter(each -> id == null || !each.value().equals(id.toString()))
                                .toList(),
                        Choice.of(ui, UnitType.class)));
        return "directory/form";
    }
}
