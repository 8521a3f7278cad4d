package fr.faubourg.access;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Reads what a provider signs: only with the keys that it publishes, never with a shared secret. */
final class ProviderTokens {

    private final Map<String, JwtDecoder> identities = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> userInfos = new ConcurrentHashMap<>();

    /** For the token that says who has signed in. */
    JwtDecoder identity(ClientRegistration registration) {
        return identities.computeIfAbsent(registration.getRegistrationId(), _ -> {
            NimbusJwtDecoder decoder = decoder(registration);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtTypeValidator.jwt(), new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        });
    }

    /** For what the provider says of the person, when it signs that too, as ProConnect does. */
    JwtDecoder userInfo(ClientRegistration registration) {
        return userInfos.computeIfAbsent(registration.getRegistrationId(), _ -> {
            NimbusJwtDecoder decoder = decoder(registration);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtTypeValidator.jwt(),
                    new JwtTimestampValidator(),
                    new JwtIssuerValidator(Objects.requireNonNull(
                            registration.getProviderDetails().getIssuerUri())),
                    new JwtClaimValidator<java.util.List<String>>(
                            JwtClaimNames.AUD,
                            audience -> audience != null && audience.contains(registration.getClientId()))));
            return decoder;
        });
    }

    private static NimbusJwtDecoder decoder(ClientRegistration registration) {
        return NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(ProviderHttp.template())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .build();
    }
}
