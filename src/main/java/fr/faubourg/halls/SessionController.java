package fr.faubourg.halls;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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

/** One harmonisation, step by step: rate, finish, compare, agree. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class SessionController {
    private static final String ONE = HarmonisationController.PATH + "/{id}";

    private final Harmonisations harmonisations;
    private final HarmonisationPages pages;
    private final HarmonisationQueries queries;
    private final GridRepository grid;
    private final HallQueries halls;

    SessionController(
            Harmonisations harmonisations,
            HarmonisationPages pages,
            HarmonisationQueries queries,
            GridRepository grid,
            HallQueries halls) {
        this.harmonisations = harmonisations;
        this.pages = pages;
        this.queries = queries;
        this.grid = grid;
        this.halls = halls;
    }

    @GetMapping(ONE)
    @AllowedTo(everySignedIn = true)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(id, viewer, FormErrors.none(), HarmonisationViews.AgreementForm.none()));
        return "halls/harmonisation";
    }

    @GetMapping(ONE + "/cotations/{place}")
    String form(@PathVariable UUID id, @PathVariable UUID place, Viewer viewer, Model model) {
        var state = harmonisations.rating(id, viewer);
        var entrance = harmonisations.entrance(state, place);
        var said = queries.ratings(id, state.side()).get(place);
        return rate(state, entrance, said == null ? blank() : again(said), FormErrors.none(), model);
    }

    @PostMapping(ONE + "/cotations/{place}")
    String rate(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var state = harmonisations.rating(id, viewer);
        var entrance = harmonisations.entrance(state, place);
        var form = RatingForm.read(sent);
        var errors = FormErrors.none();
        var rating = form.parse(grid.levels(), grid.natures(), halls.today(), errors);
        if (rating.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return rate(state, entrance, form, errors, model);
        }
        harmonisations.rate(id, place, rating.get(), Typed.uuid(form.key()).orElseGet(Ids::next), viewer);
        redirect.addFlashAttribute(Ui.FLASH, entrance.name() + "\u00a0: cotation enregistrée.");
        return "redirect:" + state.href();
    }

    @PostMapping(ONE + "/fin")
    String finish(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!harmonisations.finish(id, viewer)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "view",
                    pages.view(
                            id,
                            viewer,
                            FormErrors.none().add("Cotez au moins une entrée avant de dire que vous avez fini."),
                            HarmonisationViews.AgreementForm.none()));
            return "halls/harmonisation";
        }
        redirect.addFlashAttribute(
                Ui.FLASH, "C’est noté\u00a0: vos cotations de cette harmonisation ne changent plus.");
        return "redirect:" + HarmonisationController.PATH + "/" + id;
    }

    @PostMapping(ONE + "/accords/{place}")
    String agree(
            @PathVariable UUID id,
            @PathVariable UUID place,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String sentence,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = new HarmonisationViews.AgreementForm(place.toString(), level, Typed.text(sentence));
        var errors = FormErrors.none();
        var chosen = Typed.uuid(level).flatMap(grid::level).filter(HallLevel::active);
        if (chosen.isEmpty()) {
            errors.add("level-" + place, "Choisissez le niveau dont vous êtes convenus.");
        }
        if (typed.sentence().isEmpty()) {
            errors.add(
                    "sentence-" + place,
                    "Dites en une phrase pourquoi ce niveau\u00a0: c’est elle qui servira la prochaine fois.");
        } else if (typed.sentence().length() > 500) {
            errors.add("sentence-" + place, "Raccourcissez la phrase\u00a0: 500 caractères au plus.");
        }
        if (chosen.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.view(id, viewer, errors, typed));
            return "halls/harmonisation";
        }
        harmonisations.agree(id, place, chosen.get(), typed.sentence(), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Niveau convenu.");
        return "redirect:" + HarmonisationController.PATH + "/" + id;
    }

    private RatingForm blank() {
        return new RatingForm(Ids.next().toString(), "", halls.today().toString(), "", "", Map.of());
    }

    private static RatingForm again(RatingLine said) {
        var frequencies = new LinkedHashMap<String, String>();
        said.natures()
                .forEach(act -> frequencies.put(
                        RatingForm.NATURE + act.natureId(), act.frequency().name()));
        return new RatingForm(
                Ids.next().toString(), "", said.day().toString(), said.levelId().toString(), said.words(), frequencies);
    }

    private String rate(HarmonisationState state, Entrance entrance, RatingForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new HallViews.Rate(
                        entrance.fullName(),
                        state.href(),
                        state.href() + "/cotations/" + entrance.id(),
                        "Pour " + state.organisation(state.side())
                                + ". L’autre organisation ne verra rien avant que vous ayez fini toutes les deux.",
                        List.of(),
                        grid.levels().stream().filter(HallLevel::active).toList(),
                        grid.natures().stream().filter(ActNature::active).toList(),
                        form,
                        errors));
        return "halls/rate";
    }
}
