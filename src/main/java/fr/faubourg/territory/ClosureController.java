package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that a place is no more (démolie, reconstruite), and that it stands again after all. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class ClosureController {

    private final Places places;
    private final PlaceRepository repository;
    private final PlacePage placePage;

    ClosureController(Places places, PlaceRepository repository, PlacePage placePage) {
        this.places = places;
        this.repository = repository;
        this.placePage = placePage;
    }

    @PostMapping("/lieux/{id}/fermeture")
    String close(
            @PathVariable String id,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = mine(id, viewer);
        FormErrors errors = FormErrors.none();
        if (reason.isBlank() || reason.length() > 200) {
            errors.add("motif", "Dites pourquoi en quelques mots\u00a0: démoli, reconstruit, saisi par erreur…");
        }
        try {
            LocalDate on = LocalDate.parse(day.strip());
            if (errors.isEmpty()) {
                boolean closed = repository.close(place.id(), on, reason.strip(), viewer.account());
                next.addFlashAttribute(Ui.FLASH, closed ? "Lieu fermé." : "Ce lieu était déjà fermé.");
                return "redirect:/lieux/" + place.id();
            }
        } catch (DateTimeParseException notADay) {
            errors.add("jour", "Choisissez une date, par exemple 20/11/2026.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", placePage.of(place, viewer, errors));
        return "territory/place";
    }

    @PostMapping("/lieux/{id}/reouverture")
    String reopen(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        Place place = mine(id, viewer);
        boolean reopened = repository.reopen(place.id());
        next.addFlashAttribute(
                Ui.FLASH, reopened ? "Lieu rouvert, avec ce qui avait fermé avec lui." : "Ce lieu était ouvert.");
        return "redirect:/lieux/" + place.id();
    }

    /** The place, when the person may act on it; hidden or not, the answer is the same. */
    private Place mine(String id, Viewer viewer) {
        PlaceId place = PlaceFilter.idOf(id).orElseThrow(NotFound::new);
        if (!places.mayAct(viewer, place, Role.ADMINISTRATOR, Role.REGULATOR)) {
            throw new NotFound();
        }
        return places.get(place);
    }
}
