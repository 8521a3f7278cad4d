package fr.faubourg.search;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UndoOffer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves views, shares them, and gives them up. */
@Controller
@AllowedTo(everySignedIn = true)
class SavedViewController {
    private static final String PATH = "/vues";
    private static final String YES = "oui";

    private final SavedViewRepository repository;
    private final SavedViews views;
    private final SavableLists lists;

    SavedViewController(SavedViewRepository repository, SavedViews views, SavableLists lists) {
        this.repository = repository;
        this.views = views;
        this.lists = lists;
    }

    @GetMapping(PATH)
    String all(Viewer viewer, Model model) {
        return show(viewer, null, new SavedViewForm(null, null), FormErrors.none(), model);
    }

    @PostMapping(PATH)
    String save(
            @RequestParam(defaultValue = "") String liste,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String filtres,
            @RequestParam(defaultValue = "") String dabord,
            @ModelAttribute SavedViewForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var list = lists.named(liste, page).orElseThrow(NotFound::new);
        String query = SavableLists.kept(list, filtres);
        var errors = FormErrors.none();
        var read = form.read(errors, viewer, null);
        if (read.isPresent()) {
            var view = read.get();
            var id = Ids.next();
            if (repository.save(
                    new SavedViewRepository.New(
                            id, list.key(), page, query, view.name(), view.reach(), view.organisation()),
                    viewer)) {
                if (dabord.equals(YES)) {
                    repository.first(list.key(), id, viewer);
                }
                next.addFlashAttribute(Ui.FLASH, "Vue «\u00a0" + view.name() + "\u00a0» enregistrée.");
                return "redirect:" + page + query;
            }
            errors.add("Vous gardez déjà " + SavedViewRepository.KEPT + " vues\u00a0: supprimez-en une d’abord.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "view",
                new SavedViewPages.Saving(
                        list.key(),
                        page,
                        query,
                        SavableLists.where(list, page),
                        views.reaches(viewer),
                        form,
                        dabord.equals(YES),
                        errors));
        return "search/saving";
    }

    @PostMapping(PATH + "/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute SavedViewForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var view = changeable(id, viewer);
        var errors = FormErrors.none();
        var read = form.read(errors, viewer, view.organisation());
        if (read.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(viewer, id, form, errors, model);
        }
        repository.change(id, read.get().name(), read.get().reach(), read.get().organisation());
        next.addFlashAttribute(Ui.FLASH, "Vue «\u00a0" + read.get().name() + "\u00a0» modifiée.");
        return "redirect:" + PATH;
    }

    /** The list opens with it from then on, or as before. */
    @PostMapping(PATH + "/{id}/defaut")
    String first(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String dabord,
            Viewer viewer,
            RedirectAttributes next) {
        var view = visible(id, viewer);
        boolean yes = dabord.equals(YES);
        repository.first(view.list(), yes ? id : null, viewer);
        next.addFlashAttribute(
                Ui.FLASH,
                yes
                        ? "La liste s’ouvrira sur «\u00a0" + view.name() + "\u00a0»."
                        : "La liste s’ouvrira comme avant, sur tout ce qui est ouvert.");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/suppression")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var view = changeable(id, viewer);
        repository.remove(id);
        next.addFlashAttribute(Ui.FLASH, "Vue «\u00a0" + view.name() + "\u00a0» supprimée.");
        next.addFlashAttribute(Ui.FLASH_UNDO, new UndoOffer(view.ownHref() + "/retablissement", ""));
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/retablissement")
    String restore(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        if (!repository.restore(id, viewer.has(Role.ADMINISTRATOR), viewer)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Vue rétablie.");
        return "redirect:" + PATH;
    }

    private SavedView visible(UUID id, Viewer viewer) {
        return repository.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** An administrator cares for the shared ones, whose authors may have left. */
    private SavedView changeable(UUID id, Viewer viewer) {
        var view = visible(id, viewer);
        if (!mayChange(view, viewer)) {
            throw new Forbidden();
        }
        return view;
    }

    private static boolean mayChange(SavedView view, Viewer viewer) {
        return view.own() || viewer.has(Role.ADMINISTRATOR);
    }

    private String show(Viewer viewer, @Nullable UUID tried, SavedViewForm typed, FormErrors errors, Model model) {
        var lines = repository.of(viewer).stream()
                .flatMap(view -> line(view, viewer, view.id().equals(tried) ? typed : null, errors).stream())
                .toList();
        model.addAttribute(
                "view",
                new SavedViewPages.All(
                        lines.stream().filter(line -> line.view().own()).toList(),
                        lines.stream().filter(line -> !line.view().own()).toList()));
        return "search/views";
    }

    private Optional<SavedViewPages.Line> line(
            SavedView view, Viewer viewer, @Nullable SavedViewForm typed, FormErrors errors) {
        return lists.named(view.list(), view.path())
                .map(list -> new SavedViewPages.Line(
                        view,
                        SavableLists.where(list, view.path()),
                        mayChange(view, viewer) ? views.reaches(viewer) : List.of(),
                        typed != null
                                ? typed
                                : new SavedViewForm(view.name(), view.reach().name()),
                        typed != null ? errors : FormErrors.none(),
                        mayChange(view, viewer)));
    }
}
