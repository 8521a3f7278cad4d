package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account (moi): name, password, sessions. */
@Controller
@AllowedTo(everySignedIn = true)
class OwnAccountController {

    private final Accounts accounts;
    private final AccountListQueries queries;
    private final OwnPassword ownPassword;
    private final Scopes scopes;

    OwnAccountController(Accounts accounts, AccountListQueries queries, OwnPassword ownPassword, Scopes scopes) {
        this.accounts = accounts;
        this.queries = queries;
        this.ownPassword = ownPassword;
        this.scopes = scopes;
    }

    @GetMapping("/moi")
    String page(Viewer viewer, Model model) {
        return show(
                viewer,
                new AccountPages.OwnForm(viewer.name(), viewer.job()),
                FormErrors.none(),
                FormErrors.none(),
                model);
    }

    @PostMapping("/moi")
    String change(
            @ModelAttribute AccountPages.OwnForm form,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        AccountForms.checkName(form.name(), errors);
        AccountForms.checkJob(form.job(), errors);
        if (errors.isEmpty()
                && accounts.changeOwn(viewer, form.name(), form.job())
                        instanceof AccountOutcome.Refused(AccountRefusal reason)) {
            errors.add(AccountForms.message(reason) + " Enregistrez de nouveau.");
        }
        if (errors.isEmpty()) {
            return done("Votre compte est enregistré.", next);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, form, errors, FormErrors.none(), model);
    }

    @PostMapping("/moi/mot-de-passe")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors errors = FormErrors.none();
        AccountForms.checkPassword(password, again, errors);
        if (errors.isEmpty()) {
            Optional<String> refusal = ownPassword.change(viewer.account(), current, password, session(request));
            if (refusal.isEmpty()) {
                return done("Mot de passe changé. Vos autres appareils sont déconnectés.", next);
            }
            errors.add("current", refusal.get());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(viewer, new AccountPages.OwnForm(viewer.name(), viewer.job()), FormErrors.none(), errors, model);
    }

    @PostMapping("/moi/deconnexion-ailleurs")
    String signOutElsewhere(Viewer viewer, HttpServletRequest request, RedirectAttributes next) {
        accounts.signOutElsewhere(viewer.account(), session(request));
        return done("Vos autres appareils sont déconnectés.", next);
    }

    private static String session(HttpServletRequest request) {
        return request.getSession().getId();
    }

    private static String done(String message, RedirectAttributes next) {
        next.addFlashAttribute(Ui.FLASH, message);
        return "redirect:/moi";
    }

    private String show(
            Viewer viewer, AccountPages.OwnForm form, FormErrors errors, FormErrors passwordErrors, Model model) {
        AccountDetails account = queries.details(viewer.account()).orElseThrow(NotFound::new);
        Scopes.Names names = scopes.namesIn(account.grants());
        model.addAttribute(
                "view",
                new AccountPages.Own(
                        account.email(),
                        form,
                        errors,
                        passwordErrors,
                        account.roles().stream()
                                .map(role -> names.line(role.id(), role.grant()))
                                .toList()));
        return "access/own";
    }
}
