package fr.faubourg.interventions;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of trades and the themes that speak of their work, edited by those who sort observations. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class TradeController {
    private final TradeRepository trades;
    private final TradeKeeping keeping;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    TradeController(TradeRepository trades, TradeKeeping keeping, Undoing undoing, EditConflicts conflicts) {
        this.trades = trades;
        this.keeping = keeping;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping("/corps-d-etat")
    String list(Model model) {
        model.addAttribute("view", new InterventionViews.Trades(trades.all()));
        return "interventions/trades";
    }

    @GetMapping("/corps-d-etat/nouveau")
    String newTrade(Model model) {
        return show(null, TradeForm.blank(), FormErrors.none(), model);
    }

    @PostMapping("/corps-d-etat")
    String add(
            TradeForm typed,
            @RequestParam(required = false) @Nullable List<String> theme,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = withThemes(typed, theme);
        var errors = FormErrors.none();
        var line = form.parse(errors);
        line.ifPresent(known -> keeping.add(known, errors));
        if (!errors.isEmpty()) {
            return mend(null, form, errors, model, response);
        }
        redirect.addFlashAttribute(Ui.FLASH, "Corps d’état ajouté.");
        return "redirect:/corps-d-etat";
    }

    @GetMapping("/corps-d-etat/{id}")
    String trade(@PathVariable UUID id, Model model) {
        var trade = found(id);
        var form = TradeForm.of(trade);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(trade, form, FormErrors.none(), model);
    }

    @PostMapping("/corps-d-etat/{id}")
    String change(
            @PathVariable UUID id,
            TradeForm typed,
            @RequestParam(required = false) @Nullable List<String> theme,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var trade = found(id);
        var errors = FormErrors.none();
        var form = EditConflicts.chosen(withThemes(typed, theme), TradeForm.of(trade), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var line = form.parse(errors);
        if (line.isPresent() && !keeping.change(trade, Forms.version(form.version()), line.get(), errors)) {
            var theirs = TradeForm.of(found(id));
            var merged = conflicts.merge(
                    InterventionHistory.TRADE,
                    id,
                    theirs,
                    form,
                    EditConflicts.originOf(request),
                    new FormWords()
                            .field("label", "Nom")
                            .field("source", "Source")
                            .box("active", "Proposé dans les formulaires"));
            return show(trade, merged.shownOn(model, response), errors, model);
        }
        if (!errors.isEmpty()) {
            return mend(trade, form, errors, model, response);
        }
        undoing.offer(redirect, "Corps d’état modifié.", InterventionHistory.TRADE, id);
        return "redirect:/corps-d-etat";
    }

    private static TradeForm withThemes(TradeForm typed, @Nullable List<String> themes) {
        return new TradeForm(
                typed.version(),
                typed.label(),
                typed.source(),
                String.join(",", Objects.requireNonNullElse(themes, List.<String>of())),
                typed.active());
    }

    private Trade found(UUID id) {
        return trades.all().stream()
                .filter(trade -> trade.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String mend(
            @Nullable Trade trade, TradeForm form, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(trade, form, errors, model);
    }

    private String show(@Nullable Trade trade, TradeForm form, FormErrors errors, Model model) {
        model.addAttribute("view", new InterventionViews.TradeLine(trade, form, errors, trades.themes()));
        return "interventions/trade";
    }
}
