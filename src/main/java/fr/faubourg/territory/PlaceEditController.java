package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** Adding and changing a place by hand (création et modification d'un lieu). */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class PlaceEditController {

    private final Places places;
    private final PlaceQueries queries;
    private final PlaceRegister register;
    private final PlaceMaps maps;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    PlaceEditController(
            Places places,
            PlaceQueries queries,
            PlaceRegister register,
            PlaceMaps maps,
            Undoing undoing,
            EditConflicts conflicts) {
        this.places = places;
        this.queries = queries;
        this.register = register;
        this.maps = maps;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping("/lieux/nouveau")
    String blank(
            @RequestParam(name = "dans", defaultValue = "") String inside, @ModelAttribute("ui") Ui ui, Model model) {
        return show(model, ui, null, PlaceForm.blank(PlaceFilter.idOf(inside).orElse(null)), FormErrors.none());
    }

    @PostMapping("/lieux/nouveau")
    String add(
            PlaceForm form,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        Optional<PlaceRegister.Entry> entry = form.parse(PlaceId.next(), null, errors);
        entry.ifPresent(parsed -> checkBranch(parsed.place(), viewer, errors));
        if (entry.isPresent() && errors.isEmpty()) {
            try {
                register.add(entry.get());
                next.addFlashAttribute(Ui.FLASH, "Lieu ajouté.");
                return "redirect:/lieux/" + entry.get().place().id();
            } catch (DuplicateKeyException taken) {
                errors.add("code", "Un autre lieu porte déjà ce code.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, ui, null, form, errors);
    }

    @GetMapping("/lieux/{id}/modification")
    String edit(@PathVariable String id, @ModelAttribute("ui") Ui ui, Viewer viewer, Model model) {
        Place place = mine(id, viewer);
        PlaceForm form = PlaceForm.of(place);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(model, ui, place, form, FormErrors.none());
    }

    @PostMapping("/lieux/{id}/modification")
    String change(
            @PathVariable String id,
            PlaceForm typed,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place before = mine(id, viewer);
        FormErrors errors = FormErrors.none();
        PlaceForm form = EditConflicts.chosen(typed, PlaceForm.of(before), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        Optional<PlaceRegister.Entry> entry = form.parse(before.id(), before, errors);
        entry.ifPresent(parsed -> checkBranch(parsed.place(), viewer, errors));
        if (entry.isPresent() && errors.isEmpty()) {
            try {
                if (register.change(entry.get())) {
                    undoing.offer(
                            next,
                            "Lieu modifié.",
                            PlaceHistory.KIND,
                            before.id().value());
                    return "redirect:/lieux/" + before.id();
                }
                PlaceForm theirs = PlaceForm.of(mine(id, viewer));
                var merged = conflicts.merge(
                        PlaceHistory.KIND,
                        before.id().value(),
                        theirs,
                        form,
                        EditConflicts.originOf(request),
                        words(ui));
                return show(model, ui, before, merged.shownOn(model, response), errors);
            } catch (DuplicateKeyException taken) {
                errors.add("code", "Un autre lieu porte déjà ce code.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, ui, before, form, errors);
    }

    /** The place, when the person may act on it; hidden or not, the answer is the same. */
    private Place mine(String id, Viewer viewer) {
        Place place = places.get(PlaceFilter.idOf(id).orElseThrow(NotFound::new));
        if (!places.mayAct(viewer, place.id(), Role.ADMINISTRATOR, Role.REGULATOR)) {
            throw new NotFound();
        }
        return place;
    }

    /** A place is hung below a broader one, in a branch that the person may act on. */
    private void checkBranch(Place place, Viewer viewer, FormErrors errors) {
        PlaceId parentId = place.parentId();
        if (parentId == null) {
            if (!viewer.mayAct(List.of(), Role.ADMINISTRATOR, Role.REGULATOR)) {
                errors.add("parent", "Choisissez à quoi ce lieu est rattaché.");
            }
            return;
        }
        Optional<Place> parent = places.find(parentId);
        if (parent.isEmpty() || !places.mayAct(viewer, parentId, Role.ADMINISTRATOR, Role.REGULATOR)) {
            errors.add("parent", "Choisissez un lieu de votre territoire.");
        } else if (parent.get().kind().compareTo(place.kind()) > 0
                || places.withAncestors(parentId).contains(place.id().value())) {
            errors.add("parent", "Choisissez un lieu plus large que celui-ci.");
        }
    }

    private FormWords words(Ui ui) {
        return new FormWords()
                .field("name", "Nom")
                .field("kind", "Niveau", Choice.of(ui, PlaceKind.class))
                .field("parent", "Rattaché à", parents(null))
                .field("address", "Adresse")
                .field("dwellings", "Logements")
                .field("code", "Code ou référence")
                .field("codeSystem", "De qui est ce code")
                .field("generation", "Quartier prioritaire")
                .field("latitude", "Latitude")
                .field("longitude", "Longitude")
                .field("shape", "Périmètre en GeoJSON");
    }

    private List<Choice> parents(@Nullable PlaceId except) {
        return queries.ofKinds(parentKinds()).stream()
                .filter(each -> !each.id().equals(except))
                .map(each -> new Choice(
                        each.id().toString(), each.above() == null ? each.name() : each.name() + ", " + each.above()))
                .toList();
    }

    private String show(Model model, Ui ui, @Nullable Place place, PlaceForm form, FormErrors errors) {
        PlaceId id = place == null ? null : place.id();
        PlaceId around = id != null ? id : PlaceFilter.idOf(form.parent()).orElse(null);
        String title = place == null ? "Ajouter un lieu" : "Modifier " + place.name();
        model.addAttribute(
                "view",
                new PlacePages.FormView(
                        id,
                        title,
                        form,
                        errors,
                        Arrays.stream(PlaceKind.values())
                                .map(each -> new Choice(each.name(), ui.label(each)))
                                .toList(),
                        parents(id),
                        new PlacePages.PlaceMap(
                                around == null
                                        ? maps.of(List.of(), "Carte du territoire")
                                        : maps.around(around, "Carte\u00a0: " + title),
                                null,
                                maps.outlinesUrl(around),
                                maps.basemapUrl()),
                        place != null && place.hasPerimeter()));
        return "territory/form";
    }

    /** An entrance holds nothing. */
    private static List<PlaceKind> parentKinds() {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind != PlaceKind.ENTRANCE)
                .toList();
    }
}
