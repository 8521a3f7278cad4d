package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sign-in page, which several ways of coming in share. */
@Component
class SignInPage {

    private final AccountQueries accounts;
    private final Instance instance;
    private final Passkeys passkeys;
    private final IdentityProviders providers;

    SignInPage(AccountQueries accounts, Instance instance, Passkeys passkeys, IdentityProviders providers) {
        this.accounts = accounts;
        this.instance = instance;
        this.passkeys = passkeys;
        this.providers = providers;
    }

    String show(HttpServletRequest request, Model model, String email, FormErrors errors) {
        model.addAttribute(
                "view",
                new AccessPages.SignIn(
                        email,
                        errors,
                        instance.demo() ? accounts.demoCards() : List.of(),
                        passkeys.arePossible(request),
                        providers.all().stream()
                                .map(each ->
                                        new AccessPages.ProviderLink("/connexion/annuaire/" + each.key(), each.name()))
                                .toList()));
        return "access/sign-in";
    }
}
