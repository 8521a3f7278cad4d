package fr.faubourg.settings;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All that can be set (réglages), each with what holds now. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class SettingsController {
    static final String PATH = "/reglages";

    private final CurrentSettings settings;
    private final Thresholds thresholds;
    private final Instance instance;

    SettingsController(CurrentSettings settings, Thresholds thresholds, Instance instance) {
        this.settings = settings;
        this.thresholds = thresholds;
        this.instance = instance;
    }

    @GetMapping(PATH)
    String show(Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        var now = settings.now();
        model.addAttribute(
                "view",
                new SettingsPages.Overview(
                        instance.name(),
                        now.appearance().hasLogo(),
                        now.appearance().accent(),
                        now.calendar().usualZone(thresholds.today()),
                        CalendarPages.words(now.calendar().weekOf(thresholds.today())),
                        thresholds.kinds().size()));
        return "settings/overview";
    }
}
