package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page of an empty instance (bienvenue): the demonstration, or one's own territory. */
@Controller
@AllowedTo(everybody = true)
class FirstRunController {

    private final FirstRun firstRun;
    private final Instance instance;
    private final SignIn signIn;

    FirstRunController(FirstRun firstRun, Instance instance, SignIn signIn) {
        this.firstRun = firstRun;
        this.instance = instance;
        this.signIn = signIn;
    }

    @GetMapping("/bienvenue")
    String page(Model model) {
        return instance.isSetUp()
                ? "redirect:/"
                : show(model, new AccessPages.OwnForm("", "", "", "", ""), FormErrors.none());
    }

    @PostMapping("/bienvenue/demonstration")
    String demonstration() {
        if (!instance.isSetUp()) {
            firstRun.beginDemonstration();
        }
        return "redirect:/connexion";
    }

    @PostMapping("/bienvenue/territoire")
    String own(
            @ModelAttribute AccessPages.OwnForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (instance.isSetUp()) {
            return "redirect:/";
        }
        FormErrors errors = check(form);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, form, errors);
        }
        Optional<AccountId> administrator =
                firstRun.beginOwn(form.territory(), form.name(), form.email(), form.password());
        return administrator
                .map(id -> "redirect:" + signIn.open(id.value(), SignInMeans.PASSWORD, request, response))
                .orElse("redirect:/");
    }

    private FormErrors check(AccessPages.OwnForm form) {
        FormErrors errors = FormErrors.none();
        if (form.territory().isEmpty()) {
            errors.add(
                    "territory",
                    "Donnez le nom de votre territoire\u00a0: une ville, une agglomération, un patrimoine.");
        }
        if (form.name().isEmpty()) {
            errors.add("name", "Donnez votre prénom et votre nom.");
        }
        if (!EmailAddress.isValid(form.email())) {
            errors.add("email", "Donnez votre adresse de courriel, par exemple prenom.nom@ville.fr.");
        }
        PasswordRules.problemWith(form.password()).ifPresent(problem -> errors.add("password", problem));
        if (!firstRun.isCode(form.code())) {
            errors.add("code", "Ce n’est pas le code affiché dans la console où Faubourg a été démarré.");
        }
        return errors;
    }

    private String show(Model model, AccessPages.OwnForm form, FormErrors errors) {
        model.addAttribute("view", new AccessPages.FirstRun(form, errors, firstRun.hasDemonstration()));
        return "access/first-run";
    }
}
