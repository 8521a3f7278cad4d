package fr.faubourg.access;

import fr.faubourg.shared.ActingAccount;
import fr.faubourg.ui.Assets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the account id that the session holds into the {@link Viewer} with the roles of this moment, once per request. An account that was closed
 * in the meantime is nobody.
 */
class CurrentViewer extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("closed", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final AccountQueries accounts;

    CurrentViewer(AccountQueries accounts) {
        this.accounts = accounts;
    }

    static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(ATTRIBUTE);
    }

    /** Static files are the same for everybody: they cost no look at the session. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(Assets.PATH + "/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SessionAccount session) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            Optional<Viewer> viewer = accounts.viewer(new AccountId(session.accountId()));
            if (viewer.isPresent()) {
                request.setAttribute(ATTRIBUTE, viewer.get());
                context.setAuthentication(authenticated(viewer.get()));
            } else {
                context.setAuthentication(NOBODY);
            }
            SecurityContextHolder.setContext(context);
        }
        Viewer viewer = of(request);
        try (ActingAccount.Scope _ =
                ActingAccount.as(viewer == null ? null : viewer.account().value())) {
            chain.doFilter(request, response);
        }
    }

    private static Authentication authenticated(Viewer viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                viewer,
                null,
                viewer.grants().stream()
                        .map(grant -> new SimpleGrantedAuthority(grant.role().authority()))
                        .distinct()
                        .toList());
    }
}
