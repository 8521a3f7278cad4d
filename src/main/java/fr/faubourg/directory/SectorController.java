package fr.faubourg.directory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying what a unit covers, several places at once (secteurs). */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class SectorController {

    private final OrganisationRepository repository;
    private final Sectors sectors;
    private final SectorQueries queries;
    private final SectorPage page;

    SectorController(OrganisationRepository repository, Sectors sectors, SectorQueries queries, SectorPage page) {
        this.repository = repository;
        this.sectors = sectors;
        this.queries = queries;
        this.page = page;
    }

    @GetMapping("/partenaires/{id}/secteurs")
    String page(
            @PathVariable String id,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "dans", defaultValue = "") String inside,
            Model model) {
        SectorPage.Typed typed = new SectorPage.Typed(
                text.strip(), inside, Set.of(), page.today().toString(), "");
        model.addAttribute("view", page.of(found(id), typed, FormErrors.none()));
        return "directory/sectors";
    }

    @PostMapping("/partenaires/{id}/secteurs")
    String cover(
            @PathVariable String id,
            @RequestParam(name = "lieu", required = false) List<UUID> ticked,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "dans", defaultValue = "") String inside,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Organisation unit = found(id);
        List<UUID> chosen = Objects.requireNonNullElse(ticked, List.of());
        FormErrors errors = FormErrors.none();
        LocalDate first = OrganisationForm.dayOf(from.strip(), "du", errors);
        LocalDate last = OrganisationForm.dayOf(to.strip(), "au", errors);
        if (chosen.isEmpty()) {
            errors.add("Cochez au moins un lieu.");
        }
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("au", "La fin ne peut pas précéder le début.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            SectorPage.Typed typed = new SectorPage.Typed(text.strip(), inside, Set.copyOf(chosen), from, to);
            model.addAttribute("view", page.of(unit, typed, errors));
            return "directory/sectors";
        }
        List<PlaceId> places = chosen.stream().distinct().map(PlaceId::new).toList();
        sectors.requireAll(viewer, places);
        int added = sectors.cover(unit.id(), places, first, last);
        next.addFlashAttribute(
                Ui.FLASH,
                added == 0
                        ? "C’était déjà dit\u00a0: rien n’a changé."
                        : FrenchFormat.count(added, "lieu ajouté", "lieux ajoutés") + " au secteur.");
        return "redirect:/partenaires/" + unit.id() + "/secteurs";
    }

    /** Ends what is ticked on the day typed, or takes it back when it was a mistake. */
    @PostMapping("/partenaires/{id}/secteurs/fin")
    String end(
            @PathVariable String id,
            @RequestParam(name = "secteur", required = false) List<UUID> ticked,
            @RequestParam(name = "jour", defaultValue = "") String lastDay,
            @RequestParam(name = "erreur", defaultValue = "") String mistake,
            Viewer viewer,
            RedirectAttributes next) {
        Organisation unit = found(id);
        List<UUID> chosen = Objects.requireNonNullElse(ticked, List.of());
        sectors.requireAll(viewer, queries.placesOf(unit.id(), chosen));
        FormErrors errors = FormErrors.none();
        LocalDate typed = OrganisationForm.dayOf(lastDay.strip(), "jour", errors);
        LocalDate last = typed == null ? page.today() : typed;
        int changed = !errors.isEmpty()
                ? 0
                : mistake.isEmpty() ? sectors.end(unit.id(), chosen, last) : sectors.takeBack(unit.id(), chosen);
        next.addFlashAttribute(
                Ui.FLASH,
                changed == 0
                        ? "Rien n’a changé\u00a0: cochez des lieux, et une fin qui ne précède pas leur début."
                        : FrenchFormat.count(changed, "lieu mis à jour.", "lieux mis à jour."));
        return "redirect:/partenaires/" + unit.id() + "/secteurs";
    }

    private Organisation found(String id) {
        return OrganisationForm.idOf(id).flatMap(repository::find).orElseThrow(NotFound::new);
    }
}
