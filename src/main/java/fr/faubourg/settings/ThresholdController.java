package fr.faubourg.settings;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thresholds (seuils): what holds, since when, from what source; a new value from a day on, or a correction that stays visible. */
@Controller
@RequestMapping(ThresholdController.PATH)
@AllowedTo(Role.ADMINISTRATOR)
class ThresholdController {
    static final String PATH = "/reglages/seuils";

    private final Thresholds thresholds;
    private final SettingsQueries queries;
    private final SettingsRepository repository;
    private final SettingsChange change;

    ThresholdController(
            Thresholds thresholds, SettingsQueries queries, SettingsRepository repository, SettingsChange change) {
        this.thresholds = thresholds;
        this.queries = queries;
        this.repository = repository;
        this.change = change;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        model.addAttribute(
                "view",
                new SettingsPages.ThresholdList(
                        thresholds.kinds().stream().map(this::line).toList()));
        return "settings/thresholds";
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        ThresholdKind kind = kind(name);
        var blank = new SettingsForms.ThresholdForm("", thresholds.today().toString(), "");
        return page(kind, blank, FormErrors.none(), null, model);
    }

    @PostMapping("/{name}")
    String decide(
            @PathVariable String name,
            @ModelAttribute SettingsForms.ThresholdForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        ThresholdKind kind = kind(name);
        FormErrors errors = FormErrors.none();
        int value = form.parse(kind, errors);
        LocalDate from = SettingsForms.fromDay(form.from(), "from", thresholds.today(), errors);
        if (from == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kind, form, errors, null, model);
        }
        change.make(
                viewer,
                kind.label() + ", " + value + " " + kind.unit() + " à partir du " + FrenchFormat.shortDate(from),
                () -> repository.setThreshold(name, value, from, form.source()));
        next.addFlashAttribute(Ui.FLASH, "Le seuil est réglé.");
        return "redirect:" + PATH + "/" + name;
    }

    /** The page with the form for correcting one value. */
    @GetMapping("/{name}/valeurs/{id}")
    String correction(@PathVariable String name, @PathVariable UUID id, Viewer viewer, Model model) {
        SettingsChange.require(viewer);
        ThresholdKind kind = kind(name);
        ThresholdValue value = value(kind, id);
        var form = new SettingsForms.ThresholdForm(
                Integer.toString(value.value()), value.from().toString(), value.source());
        return page(kind, form, FormErrors.none(), id, model);
    }

    @PostMapping("/{name}/valeurs/{id}")
    String correct(
            @PathVariable String name,
            @PathVariable UUID id,
            @ModelAttribute SettingsForms.ThresholdForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        SettingsChange.require(viewer);
        ThresholdKind kind = kind(name);
        ThresholdValue before = value(kind, id);
        FormErrors errors = FormErrors.none();
        int value = form.parse(kind, errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kind, form, errors, id, model);
        }
        change.make(
                viewer,
                kind.label() + ", " + before.value() + " corrigé en " + value + " " + kind.unit(),
                () -> repository.correctThreshold(name, id, value, form.source()));
        next.addFlashAttribute(Ui.FLASH, "La valeur est corrigée\u00a0; l’ancienne reste écrite en dessous.");
        return "redirect:" + PATH + "/" + name;
    }

    private ThresholdKind kind(String name) {
        return thresholds.kind(name).orElseThrow(NotFound::new);
    }

    private ThresholdValue value(ThresholdKind kind, UUID id) {
        return thresholds.decided(kind).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private SettingsPages.ThresholdLine line(ThresholdKind kind) {
        return thresholds.decided(kind).stream()
                .filter(each -> each.holds(thresholds.today()))
                .findFirst()
                .map(each -> new SettingsPages.ThresholdLine(kind, each.value(), each.source(), each.from()))
                .orElseGet(() -> new SettingsPages.ThresholdLine(kind, kind.first(), kind.source(), kind.since()));
    }

    private String page(
            ThresholdKind kind,
            SettingsForms.ThresholdForm form,
            FormErrors errors,
            @Nullable UUID corrected,
            Model model) {
        Map<UUID, List<SettingsPages.CorrectedLine>> was = queries.corrections(kind.name()).stream()
                .collect(Collectors.groupingBy(
                        SettingsQueries.Corrected::id,
                        Collectors.mapping(
                                each -> new SettingsPages.CorrectedLine(each.value(), each.source(), each.until()),
                                Collectors.toList())));
        Map<UUID, SettingsQueries.Written> written = queries.written(kind.name()).stream()
                .collect(Collectors.toMap(SettingsQueries.Written::id, Function.identity()));
        List<SettingsPages.ValueLine> values = thresholds.decided(kind).stream()
                .map(each -> {
                    var by = written.get(each.id());
                    return new SettingsPages.ValueLine(
                            each,
                            by == null ? null : by.at(),
                            by == null ? "" : by.by(),
                            was.getOrDefault(each.id(), List.of()));
                })
                .toList();
        model.addAttribute(
                "view",
                new SettingsPages.Threshold(
                        kind, thresholds.today(kind), values, form, errors, corrected, thresholds.today()));
        return "settings/threshold";
    }
}
