package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in and sign-out (connexion, déconnexion). */
@Controller
@AllowedTo(everybody = true)
class SignInController {

    private final AccountQueries accounts;
    private final SignIn signIn;
    private final Instance instance;
    private final SignInPage page;

    SignInController(AccountQueries accounts, SignIn signIn, Instance instance, SignInPage page) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.instance = instance;
        this.page = page;
    }

    @GetMapping("/connexion")
    String page(HttpServletRequest request, Model model) {
        return page.show(request, model, "", FormErrors.none());
    }

    @PostMapping("/connexion")
    String enter(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.check(email.strip(), password, request.getRemoteAddr())) {
            case SignIn.Outcome.Accepted(UUID account) ->
                "redirect:" + signIn.open(account, SignInMeans.PASSWORD, request, response);
            case SignIn.Outcome.Refused(String message) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(request, model, email, FormErrors.of("email", message));
            }
        };
    }

    @PostMapping("/connexion/demonstration")
    String enterDemonstration(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        Optional<Viewer> known = instance.demo() ? accounts.viewer(new AccountId(account)) : Optional.empty();
        UUID id = known.orElseThrow(NotFound::new).account().value();
        return "redirect:" + signIn.open(id, SignInMeans.DEMONSTRATION, request, response);
    }
}
