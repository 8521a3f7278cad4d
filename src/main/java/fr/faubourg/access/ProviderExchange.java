package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** The way to a provider and back, by authorization code with state, nonce and proof key (PKCE); each demand serves once. */
@Component
class ProviderExchange {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderExchange.class);

    /** What came back. */
    sealed interface Answer {
        record Person(OidcUser user) implements Answer {}

        /** The demand is unknown, used already, or was answered wrongly: to be begun anew. */
        record Worthless() implements Answer {}

        /** The person, or the provider, said no. */
        record Declined() implements Answer {}

        /** The provider does not answer. */
        record Away() implements Answer {}
    }

    private final IdentityProviders providers;
    private final HttpSessionOAuth2AuthorizationRequestRepository demands =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private @Nullable OidcAuthorizationCodeAuthenticationProvider exchange;

    ProviderExchange(IdentityProviders providers) {
        this.providers = providers;
    }

    /** Where to send the person; empty when the provider does not answer. */
    Optional<String> begin(IdentityProvider provider, HttpServletRequest request, HttpServletResponse response) {
        ClientRegistration registration;
        try {
            registration = providers.registration(provider);
        } catch (RuntimeException e) {
            logFailure(provider, e);
            return Optional.empty();
        }
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(_ -> registration);
        if (!provider.acrValues().isBlank()) {
            resolver.setAuthorizationRequestCustomizer(
                    demand -> demand.additionalParameters(more -> more.put("acr_values", provider.acrValues())));
        }
        OAuth2AuthorizationRequest demand = resolver.resolve(request, provider.key());
        if (demand == null) {
            return Optional.empty();
        }
        demands.saveAuthorizationRequest(demand, request, response);
        return Optional.of(demand.getAuthorizationRequestUri());
    }

    /** Reads what the provider sent the person back with. */
    Answer finish(IdentityProvider provider, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest demand = demands.removeAuthorizationRequest(request, response);
        String state = request.getParameter("state");
        String code = request.getParameter("code");
        String issuer = request.getParameter("iss");
        if (demand == null
                || state == null
                || !state.equals(demand.getState())
                || !provider.key().equals(demand.getAttribute("registration_id"))
                || (issuer != null && !issuer.equals(provider.issuer()))) {
            return new Answer.Worthless();
        }
        if (code == null) {
            return new Answer.Declined();
        }
        try {
            ClientRegistration registration = providers.registration(provider);
            OAuth2LoginAuthenticationToken done = (OAuth2LoginAuthenticationToken) exchange()
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            registration,
                            new OAuth2AuthorizationExchange(
                                    demand,
                                    OAuth2AuthorizationResponse.success(code)
                                            .redirectUri(Objects.requireNonNull(demand.getRedirectUri()))
                                            .state(state)
                                            .build())));
            return done != null && done.getPrincipal() instanceof OidcUser user
                    ? new Answer.Person(user)
                    : new Answer.Worthless();
        } catch (RuntimeException e) {
            logFailure(provider, e);
            return isAway(e) ? new Answer.Away() : new Answer.Worthless();
        }
    }

    /** Where the person's session at the provider ends; empty when it offers no such place, or does not answer. */
    Optional<String> end(IdentityProvider provider, String identityToken, String base) {
        try {
            Map<String, Object> said =
                    providers.registration(provider).getProviderDetails().getConfigurationMetadata();
            return said.get("end_session_endpoint") instanceof String end
                    ? Optional.of(UriComponentsBuilder.fromUriString(end)
                            .queryParam("id_token_hint", "{hint}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(identityToken, base + "/connexion")
                            .toUriString())
                    : Optional.empty();
        } catch (RuntimeException e) {
            logFailure(provider, e);
            return Optional.empty();
        }
    }

    private synchronized OidcAuthorizationCodeAuthenticationProvider exchange() {
        if (exchange == null) {
            ProviderTokens tokens = new ProviderTokens();
            exchange = new OidcAuthorizationCodeAuthenticationProvider(
                    ProviderHttp.tokens(), new ProviderUserInfo(tokens));
            exchange.setJwtDecoderFactory(tokens::identity);
        }
        return exchange;
    }

    private static boolean isAway(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RestClientException || each instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }

    /** The kind of the failure and the provider's own code: messages may hold codes and tokens. */
    private static void logFailure(IdentityProvider provider, RuntimeException failure) {
        String code = switch (failure) {
            case OAuth2AuthenticationException refused -> refused.getError().getErrorCode();
            case OAuth2AuthorizationException refused -> refused.getError().getErrorCode();
            default -> "";
        };
        LOG.warn(
                "Sign-in through provider {} failed: {} {}",
                provider.key(),
                failure.getClass().getSimpleName(),
                code.replaceAll("[^a-z_]", ""));
    }
}
