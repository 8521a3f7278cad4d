package fr.faubourg.settings;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Name, colour and logo of the territory (identité). */
@Controller
@RequestMapping(IdentityController.PATH)
@AllowedTo(Role.ADMINISTRATOR)
class IdentityController {
    static final String PATH = "/reglages/identite";

    private static final String USUAL = "#a63f27";
    private static final int LONGEST = 120;

    private final CurrentSettings settings;
    private final SettingsRepository repository;
    private final SettingsChange change;
    private final Instance instance;

    IdentityController(
            CurrentSettings settings, SettingsRepository repository, SettingsChange change, Instance instance) {
        this.settings = settings;
        this.repository = repository;
        this.change = change;
        this.instance = instance;
    }

    @GetMapping
    String show(@RequestParam(name = "couleur", defaultValue = "") String colour, Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        FormErrors errors = FormErrors.none();
        if (!colour.isEmpty() && Accent.parse(colour).isEmpty()) {
            errors.add("couleur", "Donnez la couleur comme #a63f27.");
        }
        return page(instance.name(), colour, errors, model);
    }

    @PostMapping("/nom")
    String rename(
            @RequestParam(name = "name", defaultValue = "") String typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    typed,
                    "",
                    FormErrors.of("name", "Donnez le nom du territoire, en " + LONGEST + " caractères au plus."),
                    model);
        }
        change.make(viewer, "nom du territoire, «\u00a0" + name + "\u00a0»", () -> instance.rename(name));
        return done(next, "Le territoire s’appelle maintenant " + name + ".");
    }

    @PostMapping("/couleur")
    String paint(
            @RequestParam(name = "couleur", defaultValue = "") String colour,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        Optional<Accent> accent = Accent.parse(colour);
        if (accent.isEmpty() || !accent.get().fits()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String why = accent.isEmpty()
                    ? "Donnez la couleur comme #a63f27."
                    : "Cette couleur ne se lirait pas assez bien. La plus proche qui se lise est "
                            + accent.get().darkerThatFits().hex() + ".";
            return page(instance.name(), colour, FormErrors.of("couleur", why), model);
        }
        change.make(
                viewer,
                "couleur " + accent.get().hex(),
                () -> repository.setAccent(accent.get().hex()));
        return done(next, "La couleur est changée.");
    }

    @PostMapping("/couleur/retrait")
    String usualColour(Viewer viewer, RedirectAttributes next) {
        change.make(viewer, "couleur de Faubourg", () -> repository.setAccent(null));
        return done(next, "Les pages ont repris la couleur de Faubourg.");
    }

    @PostMapping("/logo")
    String setLogo(
            @RequestParam(name = "logo", required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        SettingsChange.require(viewer);
        Optional<LogoPreparation.Logo> logo = file == null || file.getSize() > LogoPreparation.FILE_BYTES
                ? Optional.empty()
                : LogoPreparation.prepare(file.getBytes());
        if (logo.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    instance.name(),
                    "",
                    FormErrors.of(
                            "logo", "Choisissez une image PNG ou JPEG de 2 Mo et de 8 millions de pixels au plus."),
                    model);
        }
        change.make(
                viewer,
                "logo",
                () -> repository.setLogo(
                        logo.get().png(), logo.get().width(), logo.get().height()));
        return done(next, "Le logo est en place.");
    }

    @PostMapping("/logo/retrait")
    String removeLogo(Viewer viewer, RedirectAttributes next) {
        change.make(viewer, "logo retiré", () -> repository.setLogo(null, null, null));
        return done(next, "Le logo est retiré.");
    }

    private String page(String name, String colour, FormErrors errors, Model model) {
        var appearance = settings.now().appearance();
        String kept = appearance.accent();
        Accent current = Accent.parse(kept == null ? USUAL : kept).orElseThrow();
        Accent shown = Accent.parse(colour).orElse(current);
        model.addAttribute(
                "view",
                new SettingsPages.Identity(
                        name,
                        colour.isEmpty() ? current.hex() : colour,
                        kept != null,
                        SettingsPages.Sample.of(shown),
                        !shown.equals(current),
                        appearance.hasLogo(),
                        errors));
        return "settings/identity";
    }

    private static String done(RedirectAttributes next, String message) {
        next.addFlashAttribute(Ui.FLASH, message);
        return "redirect:" + PATH;
    }
}
