package fr.faubourg.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The identity providers that this instance was told of: {@code FAUBOURG_OIDC_ISSUER}, {@code _CLIENT_ID}, {@code _CLIENT_SECRET}, {@code _NAME},
 * {@code _SCOPES}, {@code _ACR_VALUES}, {@code _EMAIL_TRUSTED}; further ones as {@code FAUBOURG_OIDC_2_ISSUER} and so on up to 9. What a provider
 * says about itself is fetched when somebody first uses it, never at start.
 */
@Component
class IdentityProviders {

    static final String BACK = "/connexion/annuaire/{registrationId}/retour";

    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    /** The identity that ProConnect gives at the least (its documentation for services, read in November 2026). */
    private static final String USUAL_SCOPES = "openid email given_name usual_name siret";

    private record Known(ClientRegistration registration, Instant at) {}

    private final List<IdentityProvider> providers;
    private final String publicUrl;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    IdentityProviders(Environment environment, Clock clock) {
        this.clock = clock;
        this.publicUrl =
                environment.getProperty("faubourg.public-url", "").strip().replaceAll("/+$", "");
        List<IdentityProvider> found = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            provider(environment, Integer.toString(i), i == 1 ? "faubourg.oidc." : "faubourg.oidc." + i + ".")
                    .ifPresent(found::add);
        }
        this.providers = List.copyOf(found);
    }

    List<IdentityProvider> all() {
        return providers;
    }

    Optional<IdentityProvider> find(String key) {
        return providers.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** The name of the provider with this issuer; the issuer itself when it is no longer set. */
    String nameOf(String issuer) {
        return providers.stream()
                .filter(each -> each.issuer().equals(issuer))
                .map(IdentityProvider::name)
                .findFirst()
                .orElse(issuer);
    }

    /**
     * What the provider says about itself.
     *
     * @throws RuntimeException when it does not answer, or says nothing usable
     */
    ClientRegistration registration(IdentityProvider provider) {
        Known before = known.get(provider.key());
        if (before != null && before.at().plus(KNOWN_FOR).isAfter(clock.instant())) {
            return before.registration();
        }
        ClientRegistration registration = discover(provider);
        known.put(provider.key(), new Known(registration, clock.instant()));
        return registration;
    }

    private ClientRegistration discover(IdentityProvider provider) {
        String body = ProviderHttp.client()
                .get()
                .uri(provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(String.class);
        Map<String, Object> said;
        try {
            said = JSONObjectUtils.parse(body);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("the provider's configuration is no JSON", e);
        }
        if (!provider.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("the provider names another issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(provider.key())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(provider.scopes())
                .redirectUri((publicUrl.isEmpty() ? "{baseUrl}" : publicUrl) + BACK)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static Optional<IdentityProvider> provider(Environment environment, String key, String prefix) {
        String issuer = environment.getProperty(prefix + "issuer", "").strip();
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        Set<String> scopes = new LinkedHashSet<>(List.of("openid"));
        scopes.addAll(List.of(
                environment.getProperty(prefix + "scopes", USUAL_SCOPES).strip().split("[\\s,]+", -1)));
        return Optional.of(new IdentityProvider(
                key,
                issuer,
                environment.getProperty(prefix + "client-id", ""),
                environment.getProperty(prefix + "client-secret", ""),
                environment.getProperty(prefix + "name", "ProConnect"),
                scopes,
                environment.getProperty(prefix + "acr-values", ""),
                environment.getProperty(prefix + "email-trusted", Boolean.class, false)));
    }
}
