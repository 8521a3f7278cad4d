package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sign-out (déconnexion), here and at the provider through which the person came. */
@Controller
@AllowedTo(everybody = true)
class SignOutController {

    private final IdentityProviders providers;
    private final ProviderExchange exchange;
    private final LinkMail mail;

    SignOutController(IdentityProviders providers, ProviderExchange exchange, LinkMail mail) {
        this.providers = providers;
        this.exchange = exchange;
        this.mail = mail;
    }

    @PostMapping("/deconnexion")
    String leave(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return "redirect:/connexion";
        }
        Object key = session.getAttribute(ProviderController.PROVIDER);
        Object token = session.getAttribute(ProviderController.IDENTITY_TOKEN);
        session.invalidate();
        Optional<IdentityProvider> provider =
                key instanceof String text ? providers.find(text) : Optional.<IdentityProvider>empty();
        Optional<String> there = provider.flatMap(each -> exchange.end(each, String.valueOf(token), base(request)));
        if (there.isEmpty()) {
            return "redirect:/connexion";
        }
        // Not a redirection: the content security policy lets no form lead to another site. The page goes there by
        // itself.
        response.setHeader("Refresh", "0; url=" + there.get());
        model.addAttribute("view", new AccessPages.Left(provider.orElseThrow().name(), there.get()));
        return "access/left";
    }

    private String base(HttpServletRequest request) {
        return mail.addressFor(ServletUriComponentsBuilder.fromContextPath(request)
                .replaceQuery(null)
                .toUriString());
    }
}
