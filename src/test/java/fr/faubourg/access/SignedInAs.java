package fr.faubourg.access;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request of a module test in somebody's name, as an open session would. */
public final class SignedInAs {
    private SignedInAs() {}

    public static RequestPostProcessor as(Viewer viewer) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SessionAccount(viewer.account().value()), null, AuthorityUtils.NO_AUTHORITIES));
    }
}
