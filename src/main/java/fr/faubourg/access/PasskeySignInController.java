package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in with a passkey (connexion avec une clé d’accès): no address is typed, the device knows whose key it is. */
@Controller
@RequestMapping("/connexion/cle")
@AllowedTo(everybody = true)
class PasskeySignInController {

    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignInPage page;

    PasskeySignInController(Passkeys passkeys, SignIn signIn, SignInPage page) {
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.page = page;
    }

    @PostMapping("/defi")
    ResponseEntity<String> challenge(HttpServletRequest request, HttpServletResponse response) {
        if (!passkeys.arePossible(request)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.challengeToUse(request, response));
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (passkeys.use(credential, request, response)) {
            case SignIn.Outcome.Accepted(UUID account) ->
                "redirect:" + signIn.open(account, SignInMeans.PASSKEY, request, response);
            case SignIn.Outcome.Refused(String message) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page.show(request, model, "", FormErrors.none().add(message));
            }
        };
    }
}
