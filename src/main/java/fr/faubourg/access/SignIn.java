package fr.faubourg.access;

import fr.faubourg.ui.FrenchFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Checks a password, slowing guesses down, and opens a session. */
@Component
class SignIn {

    /** What came of an attempt. */
    sealed interface Outcome {
        record Accepted(UUID account) implements Outcome {}

        record Refused(String message) implements Outcome {}
    }

    private final AccountQueries accounts;
    private final GuessRepository guesses;
    private final PasswordEncoder passwords;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            AccountQueries accounts,
            GuessRepository guesses,
            PasswordEncoder passwords,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            Clock clock) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.passwords = passwords;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
        // As many hexadecimal digits as a real hash: an unknown address takes as long to refuse as a known one.
        this.nobodysHash = "0".repeat(96);
    }

    /** Answers alike whether an account has the address or not. */
    Outcome check(String email, String password, String address) {
        String network = NetworkAddress.keyOf(address);
        Optional<Instant> wait =
                guesses.count(GuessLimit.ADDRESS, network).or(() -> guesses.count(GuessLimit.ACCOUNT, email));
        if (wait.isPresent()) {
            return new Outcome.Refused(tooMany(wait.get()));
        }
        Optional<AccountQueries.Secret> secret = accounts.secretOf(email);
        boolean right = passwords.matches(
                password, secret.map(AccountQueries.Secret::passwordHash).orElse(nobodysHash));
        if (secret.isPresent() && right) {
            guesses.forget(GuessLimit.ACCOUNT, email);
            guesses.takeBack(GuessLimit.ADDRESS, network);
            return new Outcome.Accepted(secret.get().id());
        }
        return new Outcome.Refused("Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre.");
    }

    /** Says when to try again, to the minute after. */
    static String tooMany(Instant until) {
        return "Trop d’essais de suite. Réessayez à " + FrenchFormat.time(until.plusSeconds(59)) + ".";
    }

    /** Opens a session of the account under a new id, and tells where to go: the page first asked for, else the first page. */
    String open(UUID account, SignInMeans means, HttpServletRequest request, HttpServletResponse response) {
        HttpSessionRequestCache requests = new HttpSessionRequestCache();
        SavedRequest wanted = requests.getRequest(request, response);
        request.getSession(true);
        request.changeSessionId();
        SessionFacts.begin(request.getSession(), means, request, clock.instant());
        // Forms fetched before belong to nobody: their token is worth nothing in the new session.
        csrfTokens.saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new SessionAccount(account), null, List.of()));
        contexts.saveContext(context, request, response);
        if (wanted != null && "GET".equals(wanted.getMethod())) {
            requests.removeRequest(request, response);
            return pathOf(wanted);
        }
        return "/aujourdhui";
    }

    /** The path and query of the page first asked for, without the mark that Spring Security adds. */
    private static String pathOf(SavedRequest wanted) {
        URI uri = URI.create(wanted.getRedirectUrl());
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery().replaceAll("(^|&)continue$", "");
        return query.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + query;
    }
}
