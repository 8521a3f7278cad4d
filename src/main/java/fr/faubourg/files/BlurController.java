package fr.faubourg.files;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Marking faces and number plates on a photo; rectangles and ellipses with a script, squares of a grid without one. */
@Controller
@AllowedTo(everySignedIn = true)
class BlurController {
    private static final int MOST = 60;

    private final Blurring blurring;
    private final PhotoRights rights;
    private final BlurRepository blurrings;

    BlurController(Blurring blurring, PhotoRights rights, BlurRepository blurrings) {
        this.blurring = blurring;
        this.rights = rights;
        this.blurrings = blurrings;
    }

    @GetMapping("/pieces/{id}/flou")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(id, Set.of(), Ids.next().toString(), FormErrors.none(), viewer, model);
    }

    @PostMapping("/pieces/{id}/flou")
    String blur(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable List<String> zones,
            @RequestParam(required = false) @Nullable List<String> cases,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        rights.blurrable(id, viewer);
        var shown = blurrings.shown(id).orElseThrow(NotFound::new);
        var grid = BlurGrid.of(shown.width(), shown.height());
        var ticked = cases == null ? Set.<String>of() : new LinkedHashSet<>(cases);
        var areas = new ArrayList<BlurArea>(grid.areas(ticked));
        if (zones != null) {
            zones.forEach(zone -> BlurArea.parse(zone).ifPresent(areas::add));
        }
        var errors = FormErrors.none();
        if (areas.isEmpty()) {
            errors.add("cases", "Marquez au moins une zone sur la photo\u00a0: rien n’a été flouté.");
        } else if (areas.size() > MOST + grid.columns() * grid.rows()) {
            errors.add("cases", "Trop de zones à la fois\u00a0: marquez-en " + MOST + " au plus, puis recommencez.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(id, ticked, key, errors, viewer, model);
        }
        blurring.blur(id, areas, keyOf(key), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Photo floutée. Ce qui était dessous n’existe plus.");
        return "redirect:/pieces/" + id + "/flou";
    }

    private static UUID keyOf(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notOurs) {
            return Ids.next();
        }
    }

    private String show(UUID id, Set<String> ticked, String key, FormErrors errors, Viewer viewer, Model model) {
        var owner = rights.blurrable(id, viewer);
        var shown = blurrings.shown(id).orElseThrow(NotFound::new);
        var grid = BlurGrid.of(shown.width(), shown.height());
        model.addAttribute(
                "view",
                new BlurPage(
                        "/pieces/" + id + "/flou",
                        new PhotoId(id).href(shown.version()),
                        shown.width(),
                        shown.height(),
                        grid.columns(),
                        grid.rows(),
                        ticked,
                        key,
                        rights.recordOf(owner),
                        blurrings.past(id).stream()
                                .map(past -> new BlurPage.Past(past.account(), past.at(), past.areas()))
                                .toList(),
                        errors));
        return "files/blur";
    }
}
