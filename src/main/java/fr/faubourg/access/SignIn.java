package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Checks a password and opens a session. */
@Component
class SignIn {

    /** What came of an attempt. */
    sealed interface Outcome {
        record Accepted(UUID account) implements Outcome {}

        record Refused(String message) implements Outcome {}
    }

    private final AccountQueries accounts;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;
    private final String nobodysHash;

    SignIn(AccountQueries accounts, PasswordEncoder passwords, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.contexts = contexts;
        // As many hexadecimal digits as a real hash: an unknown address takes as long to refuse as a known one.
        this.nobodysHash = "0".repeat(96);
    }

    Outcome check(String email, String password, String address) {
        Optional<AccountQueries.Secret> secret = accounts.secretOf(email);
        boolean right = passwords.matches(
                password, secret.map(AccountQueries.Secret::passwordHash).orElse(nobodysHash));
        if (secret.isPresent() && right) {
            return new Outcome.Accepted(secret.get().id());
        }
        return new Outcome.Refused("Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre.");
    }

    /** Opens a session of the account under a new id, and tells where to go: the page first asked for, else the first page. */
    String open(UUID account, HttpServletRequest request, HttpServletResponse response) {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        SavedRequest wanted = requests.getRequest(request, response);
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SessionAccount(account), null, List.of()));
        contexts.saveContext(context, request, response);
        if (wanted != null && "GET".equals(wanted.getMethod())) {
            requests.removeRequest(request, response);
            java.net.URI uri = java.net.URI.create(wanted.getRedirectUrl());
            return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        }
        return "/aujourdhui";
    }
}
