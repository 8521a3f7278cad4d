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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Behind single-use links: the choice of a password (invitation), and how to get such a link (mot de passe oublié). */
@Controller
@AllowedTo(everybody = true)
class LinkController {

    private final Links links;
    private final ForgottenPassword forgotten;
    private final SignIn signIn;

    LinkController(Links links, ForgottenPassword forgotten, SignIn signIn) {
        this.links = links;
        this.forgotten = forgotten;
        this.signIn = signIn;
    }

    @GetMapping("/invitation/{token}")
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(new LinkToken(token), FormErrors.none(), response, model);
    }

    @PostMapping("/invitation/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        LinkToken secret = new LinkToken(token);
        FormErrors errors = FormErrors.none();
        AccountForms.checkPassword(password, again, errors);
        if (errors.isEmpty()) {
            Optional<AccountId> account = links.choosePassword(secret, password);
            if (account.isPresent()) {
                next.addFlashAttribute(Ui.FLASH, "Votre mot de passe est enregistré.");
                return "redirect:" + signIn.open(account.get().value(), SignInMeans.LINK, request, response);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(secret, errors, response, model);
    }

    @GetMapping("/mot-de-passe-oublie")
    String forgotten(Model model) {
        return showForgotten("", FormErrors.none(), false, model);
    }

    @PostMapping("/mot-de-passe-oublie")
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormErrors errors = FormErrors.none();
        if (!EmailAddress.isValid(email.strip())) {
            errors.add("email", "Donnez l’adresse de courriel avec laquelle vous vous connectez.");
        } else {
            forgotten
                    .ask(email.strip(), request.getRemoteAddr())
                    .ifPresent(until -> errors.add("email", SignIn.tooMany(until)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return showForgotten(email.strip(), errors, errors.isEmpty(), model);
    }

    private String showForgotten(String email, FormErrors errors, boolean asked, Model model) {
        model.addAttribute("view", new AccountPages.Forgotten(email, errors, asked, forgotten.isMailed()));
        return "access/forgotten";
    }

    private String show(LinkToken token, FormErrors errors, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<LinkRepository.OpenLink> link = links.open(token);
        if (link.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "access/dead-link";
        }
        model.addAttribute(
                "view",
                new AccountPages.ChoosePassword(
                        Links.path(token),
                        link.get().purpose(),
                        link.get().name(),
                        link.get().email(),
                        errors));
        return "access/choose-password";
    }
}
