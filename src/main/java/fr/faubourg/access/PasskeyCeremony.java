package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * Under which name this instance asks for passkeys. A passkey is bound to the host of {@code FAUBOURG_PUBLIC_URL}; without one, only a browser on
 * this very machine (localhost) can have any. Nothing of it is built before the first passkey is asked for.
 */
@Component
class PasskeyCeremony {

    private final PasskeyRepository passkeys;
    private final PasskeyOwners owners;
    private final String publicUrl;
    private final Map<String, WebAuthnRelyingPartyOperations> byOrigin = new ConcurrentHashMap<>();

    PasskeyCeremony(
            PasskeyRepository passkeys, PasskeyOwners owners, @Value("${faubourg.public-url:}") String publicUrl) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.publicUrl = publicUrl.strip();
    }

    /** Whether a browser that asks under this address can have passkeys at all. */
    boolean isPossible(HttpServletRequest request) {
        return origin(request) != null;
    }

    /** The ceremonies of the address that the person uses. */
    WebAuthnRelyingPartyOperations at(HttpServletRequest request) {
        String origin = origin(request);
        if (origin == null) {
            throw new IllegalArgumentException("no passkeys under this address");
        }
        return byOrigin.computeIfAbsent(origin, this::operations);
    }

    private WebAuthnRelyingPartyOperations operations(String origin) {
        PublicKeyCredentialRpEntity self = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin).getHost())
                .name("Faubourg")
                .build();
        Webauthn4JRelyingPartyOperations operations =
                new Webauthn4JRelyingPartyOperations(owners, passkeys, self, Set.of(origin));
        // A passkey stands for the password: it asks for the person's finger, face or code, and is found without an
        // address typed.
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** The port is the one we listen on, not one that the request makes up. */
    private @Nullable String origin(HttpServletRequest request) {
        if (!publicUrl.isEmpty()) {
            URI url = URI.create(publicUrl);
            return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        }
        return request.getServerName().equals("localhost")
                ? request.getScheme() + "://localhost:" + request.getLocalPort()
                : null;
    }
}
