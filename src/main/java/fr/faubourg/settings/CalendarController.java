package fr.faubourg.settings;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar (calendrier): public holidays by place, closing days, the working week. */
@Controller
@RequestMapping(CalendarController.PATH)
@AllowedTo(Role.ADMINISTRATOR)
class CalendarController {
    static final String PATH = "/reglages/calendrier";

    private final CalendarPages pages;
    private final SettingsRepository repository;
    private final SettingsChange change;
    private final SettingsPlaces places;

    CalendarController(
            CalendarPages pages, SettingsRepository repository, SettingsChange change, SettingsPlaces places) {
        this.pages = pages;
        this.repository = repository;
        this.change = change;
        this.places = places;
    }

    @GetMapping
    String show(@RequestParam(name = "lieu", defaultValue = "") String place, Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        UUID asked = SettingsForms.id(place);
        if (asked != null && !places.knows(asked)) {
            throw new NotFound();
        }
        model.addAttribute("view", pages.page(asked, pages.blank()));
        return "settings/calendar";
    }

    @PostMapping("/regimes")
    String setZone(
            @ModelAttribute SettingsForms.ZoneForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        FormErrors errors = FormErrors.none();
        HolidayZone zone = form.parse(errors);
        LocalDate from = SettingsForms.fromDay(form.zoneFrom(), "zoneFrom", pages.today(), errors);
        UUID place = place(form.place(), "place", errors);
        if (zone == null || from == null || !errors.isEmpty()) {
            return refused(pages.blank().with(form, errors), model, response);
        }
        change.make(
                viewer,
                "jours fériés de " + zone.name() + " à partir du " + FrenchFormat.shortDate(from) + ", "
                        + pages.nameOf(place),
                () -> repository.setZone(place, zone, from, form.zoneSource()));
        return done(next, "Les échéances qui viennent suivent ce régime à partir de son jour.");
    }

    @PostMapping("/regimes/{id}/retrait")
    String forgetZone(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        LocalDate today = pages.today();
        change.make(
                viewer,
                "régime de jours fériés retiré",
                () -> found(repository.cancelZone(id, today) || repository.endZone(id, today)));
        return done(next, "Ce régime n’est plus imposé à partir d’aujourd’hui.");
    }

    @PostMapping("/fermetures")
    String close(
            @ModelAttribute SettingsForms.ClosingForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        FormErrors errors = FormErrors.none();
        UUID place = place(form.closedAt(), "closedAt", errors);
        var days = form.parse(errors);
        if (days == null) {
            return refused(pages.blank().with(form, errors), model, response);
        }
        change.make(
                viewer,
                "fermeture «\u00a0" + form.label() + "\u00a0», " + FrenchFormat.period(days.first(), days.last()) + ", "
                        + pages.nameOf(place),
                () -> repository.close(place, days.first(), days.last(), form.label(), form.closingSource()));
        return done(next, "Ces jours ne comptent plus dans les délais.");
    }

    @PostMapping("/fermetures/{id}/retrait")
    String reopen(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        change.make(viewer, "fermeture retirée", () -> found(repository.reopen(id)));
        return done(next, "Cette fermeture est retirée.");
    }

    @PostMapping("/semaine")
    String setWeek(
            @ModelAttribute SettingsForms.WeekForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        FormErrors errors = FormErrors.none();
        Set<DayOfWeek> days = form.parse(errors);
        LocalDate from = SettingsForms.fromDay(form.from(), "from", pages.today(), errors);
        if (from == null || !errors.isEmpty()) {
            return refused(pages.blank().with(form, errors), model, response);
        }
        change.make(
                viewer,
                "semaine de travail à partir du " + FrenchFormat.shortDate(from) + "\u00a0: "
                        + CalendarPages.words(days),
                () -> repository.setWeek(days, from, form.source()));
        return done(next, "La semaine de travail est réglée.");
    }

    private @Nullable UUID place(String typed, String field, FormErrors errors) {
        UUID id = SettingsForms.id(typed);
        if (!typed.isEmpty() && (id == null || !places.knows(id))) {
            errors.add(field, "Choisissez un lieu de la liste.");
            return null;
        }
        return id;
    }

    private static void found(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }

    private String refused(SettingsPages.CalendarForms forms, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.page(null, forms));
        return "settings/calendar";
    }

    private static String done(RedirectAttributes next, String message) {
        next.addFlashAttribute(Ui.FLASH, message);
        return "redirect:" + PATH;
    }
}
