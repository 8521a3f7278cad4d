package fr.faubourg.halls;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rates an entrance, on a phone in front of it. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class RatingController {
    private final RatingQueries queries;
    private final Ratings ratings;
    private final GridRepository grid;
    private final HallQueries halls;

    RatingController(RatingQueries queries, Ratings ratings, GridRepository grid, HallQueries halls) {
        this.queries = queries;
        this.ratings = ratings;
        this.grid = grid;
        this.halls = halls;
    }

    @GetMapping("/halls/{id}/cotation")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var entrance = queries.entrance(id, viewer);
        var raters = raters(entrance, viewer);
        var blank = new RatingForm(
                Ids.next().toString(), raters.getFirst().value(), halls.today().toString(), "", "", Map.of());
        return show(entrance, raters, blank, FormErrors.none(), model);
    }

    @PostMapping("/halls/{id}/cotation")
    String rate(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var entrance = queries.entrance(id, viewer);
        var raters = raters(entrance, viewer);
        var form = RatingForm.read(sent);
        var errors = FormErrors.none();
        var organisation = raters.stream()
                .filter(each -> each.value().equals(form.organisation()))
                .findFirst();
        if (organisation.isEmpty()) {
            errors.add("organisation", "Choisissez au nom de quelle organisation vous cotez.");
        }
        var rating = form.parse(grid.levels(), grid.natures(), halls.today(), errors);
        if (rating.isEmpty() || organisation.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(entrance, raters, form, errors, model);
        }
        ratings.rate(
                id,
                UUID.fromString(organisation.get().value()),
                rating.get(),
                Typed.uuid(form.key()).orElseGet(Ids::next),
                viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Cotation enregistrée.");
        return "redirect:" + entrance.href();
    }

    private List<Choice> raters(Entrance entrance, Viewer viewer) {
        var raters = queries.raters(entrance.id(), viewer);
        if (raters.isEmpty() || !entrance.rateable()) {
            throw new Forbidden();
        }
        return raters;
    }

    private String show(Entrance entrance, List<Choice> raters, RatingForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new HallViews.Rate(
                        entrance.fullName(),
                        entrance.href(),
                        entrance.href() + "/cotation",
                        "",
                        raters,
                        grid.levels().stream().filter(HallLevel::active).toList(),
                        grid.natures().stream().filter(ActNature::active).toList(),
                        form,
                        errors));
        return "halls/rate";
    }
}
