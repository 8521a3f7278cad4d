package fr.faubourg.access;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account (moi): name, password, sessions. */
@Controller
@AllowedTo(everySignedIn = true)
class OwnAccountController {

    private final Accounts accounts;
    private final OwnPassword ownPassword;
    private final OwnSessions sessions;
    private final OwnPage page;

    OwnAccountController(Accounts accounts, OwnPassword ownPassword, OwnSessions sessions, OwnPage page) {
        this.accounts = accounts;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping("/moi")
    String page(Viewer viewer, HttpServletRequest request, Model model) {
        return page.show(
                viewer,
                new AccountPages.OwnForm(viewer.name(), viewer.job()),
                FormErrors.none(),
                FormErrors.none(),
                request,
                model);
    }

    @PostMapping("/moi")
    String change(
            @ModelAttribute AccountPages.OwnForm form,
            Viewer viewer,
            HttpServletRequest request,
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
        return page.show(viewer, form, errors, FormErrors.none(), request, model);
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
        return page.show(
                viewer,
                new AccountPages.OwnForm(viewer.name(), viewer.job()),
                FormErrors.none(),
                errors,
                request,
                model);
    }

    @PostMapping("/moi/deconnexion-ailleurs")
    String signOutElsewhere(Viewer viewer, HttpServletRequest request, RedirectAttributes next) {
        accounts.signOutElsewhere(viewer.account(), session(request));
        return done("Vos autres appareils sont déconnectés.", next);
    }

    @PostMapping("/moi/connexions/{key}/fin")
    String endSession(@PathVariable String key, Viewer viewer, RedirectAttributes next) {
        sessions.end(viewer.account(), key);
        return done("Cet appareil est déconnecté.", next);
    }

    private static String session(HttpServletRequest request) {
        return request.getSession().getId();
    }

    private static String done(String message, RedirectAttributes next) {
        next.addFlashAttribute(Ui.FLASH, message);
        return "redirect:/moi";
    }
}
