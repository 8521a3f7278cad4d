package fr.faubourg.access;

import fr.faubourg.ui.SignedIn;
import fr.faubourg.ui.SignedInSource;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells the page chrome who is signed in. */
@Component
class CurrentUser implements SignedInSource {

    @Override
    public Optional<SignedIn> signedIn(Principal principal) {
        Object who = principal instanceof Authentication authentication ? authentication.getPrincipal() : principal;
        return who instanceof Viewer viewer
                ? Optional.of(new SignedIn(viewer.name(), initials(viewer.name()), viewer.job()))
                : Optional.empty();
    }

    static String initials(String name) {
        return Arrays.stream(name.split("[\\s-]+", -1))
                .filter(part -> !part.isEmpty())
                .limit(3)
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }
}
