package fr.faubourg.worksites;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The kinds of impact (types d'impact), kept by the régulateur. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class ImpactKindController {
    private static final String LIST = "redirect:/chantiers/types";

    private final ImpactKindRepository kinds;

    ImpactKindController(ImpactKindRepository kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/chantiers/types")
    @AllowedTo(everySignedIn = true)
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                new WorksitePages.KindsView(
                        UrlQuery.empty(), kinds.all(), viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)));
        return "worksites/kinds";
    }

    @GetMapping("/chantiers/types/nouveau")
    String blank(Model model) {
        return show(model, null, Map.of(), List.of(), FormErrors.none());
    }

    @PostMapping("/chantiers/types/nouveau")
    String add(
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "categories", required = false) @Nullable List<String> categories,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors errors = checked(label);
        List<String> chosen = categories == null ? List.of() : categories;
        if (errors.isEmpty()) {
            try {
                kinds.add(label.strip(), ids(chosen));
                next.addFlashAttribute(Ui.FLASH, "Type d’impact ajouté.");
                return LIST;
            } catch (DuplicateKeyException taken) {
                errors.add("label", "Un type d’impact porte déjà ce nom.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, null, Map.of("label", label), chosen, errors);
    }

    @GetMapping("/chantiers/types/{id}")
    String edit(@PathVariable String id, Model model) {
        UUID kind = Typed.uuid(id).orElseThrow(NotFound::new);
        return show(
                model, kind, kinds.find(kind).orElseThrow(NotFound::new), kinds.categoriesOf(kind), FormErrors.none());
    }

    @PostMapping("/chantiers/types/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "active", defaultValue = "") String active,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "categories", required = false) @Nullable List<String> categories,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        UUID kind = Typed.uuid(id).orElseThrow(NotFound::new);
        Map<String, String> recorded = kinds.find(kind).orElseThrow(NotFound::new);
        List<String> chosen = categories == null ? List.of() : categories;
        FormErrors errors = checked(label);
        String current = version;
        if (errors.isEmpty()) {
            try {
                if (kinds.change(kind, Typed.version(version), label.strip(), active.equals("true"), ids(chosen))) {
                    next.addFlashAttribute(Ui.FLASH, "Type d’impact modifié.");
                    return LIST;
                }
                current = recorded.getOrDefault("version", "");
                errors.add("Quelqu’un a modifié ce type entre-temps\u00a0: il s’appelle à présent «\u00a0"
                        + recorded.getOrDefault("label", "")
                        + "\u00a0». Enregistrez de nouveau pour garder votre version.");
            } catch (DuplicateKeyException taken) {
                errors.add("label", "Un type d’impact porte déjà ce nom.");
            }
        }
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("label", label);
        typed.put("active", active);
        typed.put("version", current);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, kind, typed, chosen, errors);
    }

    private static FormErrors checked(String label) {
        return label.isBlank() || label.strip().length() > 80
                ? FormErrors.of("label", "Donnez un nom court au type d’impact, par exemple «\u00a0Bruit\u00a0».")
                : FormErrors.none();
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().flatMap(each -> Typed.uuid(each).stream()).toList();
    }

    private String show(
            Model model, @Nullable UUID id, Map<String, String> form, List<String> chosen, FormErrors errors) {
        model.addAttribute(
                "view",
                new WorksitePages.KindFormView(
                        id == null ? null : id.toString(),
                        form,
                        chosen,
                        kinds.categories(id == null ? NearQueries.NO_KIND : id),
                        errors));
        return "worksites/kind";
    }
}
