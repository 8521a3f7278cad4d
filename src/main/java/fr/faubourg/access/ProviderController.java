package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sign-in through an identity provider (annuaire): the way there, and the way back. */
@Controller
@RequestMapping("/connexion/annuaire/{key}")
@AllowedTo(everybody = true)
class ProviderController {

    static final String PROVIDER = "faubourg.provider";
    static final String IDENTITY_TOKEN = "faubourg.identity-token";

    private final IdentityProviders providers;
    private final ProviderExchange exchange;
    private final ProviderSignIn providerSignIn;
    private final SignIn signIn;
    private final SignInPage page;

    ProviderController(
            IdentityProviders providers,
            ProviderExchange exchange,
            ProviderSignIn providerSignIn,
            SignIn signIn,
            SignInPage page) {
        this.providers = providers;
        this.exchange = exchange;
        this.providerSignIn = providerSignIn;
        this.signIn = signIn;
        this.page = page;
    }

    /** A link and no form: the content security policy lets no form lead to another site. */
    @GetMapping
    String leave(@PathVariable String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        IdentityProvider provider = providers.find(key).orElseThrow(NotFound::new);
        Optional<String> there = exchange.begin(provider, request, response);
        return there.map(address -> "redirect:" + address)
                .orElseGet(() -> signInPage(away(provider), HttpStatus.BAD_GATEWAY, request, response, model));
    }

    @GetMapping("/retour")
    String comeBack(@PathVariable String key, HttpServletRequest request, HttpServletResponse response, Model model) {
        IdentityProvider provider = providers.find(key).orElseThrow(NotFound::new);
        return switch (exchange.finish(provider, request, response)) {
            case ProviderExchange.Answer.Away _ ->
                signInPage(away(provider), HttpStatus.BAD_GATEWAY, request, response, model);
            case ProviderExchange.Answer.Worthless _ ->
                signInPage(
                        "Cette demande de connexion a expiré ou a déjà servi. Recommencez avec " + provider.name()
                                + ".",
                        HttpStatus.FORBIDDEN,
                        request,
                        response,
                        model);
            case ProviderExchange.Answer.Declined _ ->
                signInPage(
                        capitalised(provider.name())
                                + " n’a pas confirmé qui vous êtes. Recommencez, ou tapez votre mot de passe.",
                        HttpStatus.FORBIDDEN,
                        request,
                        response,
                        model);
            case ProviderExchange.Answer.Person(var person) ->
                switch (providerSignIn.enter(provider, person)) {
                    case ProviderSignIn.Outcome.Entered(AccountId account) -> {
                        String next = signIn.open(account.value(), SignInMeans.PROVIDER, request, response);
                        request.getSession().setAttribute(PROVIDER, provider.key());
                        request.getSession()
                                .setAttribute(
                                        IDENTITY_TOKEN, person.getIdToken().getTokenValue());
                        yield "redirect:" + next;
                    }
                    case ProviderSignIn.Outcome.Refused(ProviderSignIn.Reason reason) -> {
                        response.setStatus(HttpStatus.FORBIDDEN.value());
                        model.addAttribute("view", refusal(provider, reason));
                        yield "access/not-invited";
                    }
                };
        };
    }

    private static AccessPages.NotInvited refusal(IdentityProvider provider, ProviderSignIn.Reason reason) {
        String by = provider.name();
        String first = capitalised(by);
        return switch (reason) {
            case UNKNOWN ->
                new AccessPages.NotInvited(
                        "Vous n’avez pas encore de compte ici",
                        first + " dit bien qui vous êtes, mais aucun compte n’a votre adresse.",
                        "Demandez une invitation à la personne qui administre les comptes de votre organisation, ou à celle qui administre Faubourg sur votre territoire.");
            case UNVERIFIED ->
                new AccessPages.NotInvited(
                        "Votre adresse n’est pas vérifiée",
                        first + " ne confirme pas que l’adresse de courriel est la vôtre.",
                        "Faites-la vérifier auprès de " + by + ", ou connectez-vous avec votre mot de passe.");
            case CLOSED ->
                new AccessPages.NotInvited(
                        "Votre compte est fermé",
                        "Ce que vous avez signé garde votre nom.",
                        "Si vous en avez de nouveau besoin, demandez-le à la personne qui administre les comptes.");
            case OTHER_IDENTITY ->
                new AccessPages.NotInvited(
                        "Ce compte est relié à une autre identité",
                        "Le compte qui a votre adresse s’ouvre déjà avec une autre identité de " + by + ".",
                        "Demandez à la personne qui administre les comptes de délier l’ancienne identité, ou connectez-vous avec votre mot de passe.");
        };
    }

    private static String away(IdentityProvider provider) {
        return capitalised(provider.name())
                + " ne répond pas. Réessayez dans un moment, ou connectez-vous avec votre mot de passe.";
    }

    /** A name such as "l’annuaire de la ville" may begin a sentence. */
    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }

    private String signInPage(
            String message, HttpStatus status, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        return page.show(request, model, "", FormErrors.none().add(message));
    }
}
