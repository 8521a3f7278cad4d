package fr.faubourg.access;

import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
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

/** The absence of a person (absence), said by the person or by whoever administers the account. */
@Controller
class AbsenceController {
    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final AbsenceRepository repository;
    private final AccountListQueries accounts;
    private final AccountReaches reaches;

    AbsenceController(
            Absences absences, AbsenceRepository repository, AccountListQueries accounts, AccountReaches reaches) {
        this.absences = absences;
        this.repository = repository;
        this.accounts = accounts;
        this.reaches = reaches;
    }

    @GetMapping("/moi/absence")
    @AllowedTo(everySignedIn = true)
    String own(Viewer viewer, Model model) {
        return show(viewer.account(), viewer, AbsencePage.Form.EMPTY, FormErrors.none(), model);
    }

    @PostMapping("/moi/absence")
    @AllowedTo(everySignedIn = true)
    String sayOwn(
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "remplacement", defaultValue = "") String standIn,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return say(viewer.account(), viewer, new AbsencePage.Form(from, to, standIn), response, model, next);
    }

    @PostMapping("/moi/absence/fin")
    @AllowedTo(everySignedIn = true)
    String endOwn(Viewer viewer, RedirectAttributes next) {
        return end(viewer.account(), viewer, next);
    }

    @GetMapping("/comptes/{id}/absence")
    @AllowedTo({Role.ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR})
    String others(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(administered(id, viewer), viewer, AbsencePage.Form.EMPTY, FormErrors.none(), model);
    }

    @PostMapping("/comptes/{id}/absence")
    @AllowedTo({Role.ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR})
    String sayOthers(
            @PathVariable UUID id,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "remplacement", defaultValue = "") String standIn,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return say(administered(id, viewer), viewer, new AbsencePage.Form(from, to, standIn), response, model, next);
    }

    @PostMapping("/comptes/{id}/absence/fin")
    @AllowedTo({Role.ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR})
    String endOthers(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        return end(administered(id, viewer), viewer, next);
    }

    private String say(
            AccountId account,
            Viewer viewer,
            AbsencePage.Form form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        LocalDate from = date(form.from(), "du", errors);
        LocalDate to = date(form.to(), "au", errors);
        AccountId standIn = standIn(form.standIn(), account, errors);
        if (from != null && to != null) {
            if (to.isBefore(from)) {
                errors.add("au", "Le dernier jour vient après le premier.");
            } else if (to.isBefore(absences.today())) {
                errors.add("au", "Cette absence est déjà finie\u00a0: donnez un dernier jour à venir.");
            } else if (to.isAfter(from.plusDays(LONGEST_DAYS))) {
                errors.add("au", "Une absence dure un an au plus\u00a0: au-delà, confiez le rôle à quelqu’un d’autre.");
            }
        }
        if (errors.isEmpty()
                && from != null
                && to != null
                && !absences.say(account, from, to, standIn, viewer.account())) {
            errors.add("du", "Une autre absence est déjà notée sur ces jours\u00a0: terminez-la d’abord.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(account, viewer, form, errors, model);
        }
        next.addFlashAttribute(Ui.FLASH, "L’absence est notée.");
        return "redirect:" + path(account, viewer);
    }

    private String end(AccountId account, Viewer viewer, RedirectAttributes next) {
        absences.end(account, viewer.account());
        next.addFlashAttribute(Ui.FLASH, "L’absence est terminée.");
        return "redirect:" + path(account, viewer);
    }

    private String show(AccountId account, Viewer viewer, AbsencePage.Form form, FormErrors errors, Model model) {
        boolean own = account.equals(viewer.account());
        AccountDetails details = accounts.details(account).orElseThrow(NotFound::new);
        Absence current = absences.currentOrNext(account).orElse(null);
        AccountId standIn = current == null ? null : current.standIn();
        model.addAttribute(
                "view",
                new AbsencePage(
                        path(account, viewer),
                        own ? "/moi" : AccountController.hrefOf(account),
                        own,
                        details.name(),
                        current,
                        standIn == null ? Set.of() : absences.missing(account, standIn),
                        form,
                        repository.colleagues(account),
                        errors));
        return "access/absence";
    }

    /** The account, which the viewer must be allowed to administer. */
    private AccountId administered(UUID id, Viewer viewer) {
        AccountReach reach = reaches.of(viewer);
        AccountDetails account =
                accounts.details(new AccountId(id)).filter(reach::sees).orElseThrow(NotFound::new);
        if (reach.refusal(account).isPresent()) {
            throw new Forbidden();
        }
        return account.id();
    }

    private static String path(AccountId account, Viewer viewer) {
        return account.equals(viewer.account()) ? "/moi/absence" : AccountController.hrefOf(account) + "/absence";
    }

    private @Nullable AccountId standIn(String text, AccountId account, FormErrors errors) {
        if (text.isBlank()) {
            return null;
        }
        if (repository.colleagues(account).stream()
                .noneMatch(choice -> choice.value().equals(text))) {
            errors.add("remplacement", "Choisissez une personne de la liste.");
            return null;
        }
        return new AccountId(UUID.fromString(text));
    }

    private static @Nullable LocalDate date(String text, String field, FormErrors errors) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            errors.add(field, "Donnez un jour.");
            return null;
        }
    }
}
