package fr.faubourg.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** A real OpenID provider, such as the directory of a town, in a web server of its own; its people and its faults are set by the test. */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "faubourg";
    static final String SECRET = "un-secret-que-personne-ne-lit";
    static final String PASSWORD = "passe";

    private static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();
    private static volatile boolean forgesNonce;
    private static volatile boolean signsUserInfo;

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();

    OpenIdProvider() {
        context.register(Server.class);
        context.refresh();
    }

    String issuer() {
        return "http://localhost:"
                + Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets the application at the address ask. */
    void know(String application) {
        context.getBean(RegisteredClientRepository.class).save(client(application));
    }

    /** Somebody who can sign in there, with what the provider says of them. */
    void person(String subject, Map<String, Object> claims) {
        PEOPLE.put(subject, claims);
    }

    void forgeNonce(boolean forges) {
        forgesNonce = forges;
    }

    /** As ProConnect does: what it says of a person is a signed token. */
    void signUserInfo(boolean signs) {
        signsUserInfo = signs;
    }

    @Override
    public void close() {
        context.close();
    }

    private static RegisteredClient client(String application) {
        return RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(application + "/connexion/annuaire/1/retour")
                .postLogoutRedirectUri(application + "/connexion")
                .scopes(scopes -> scopes.addAll(List.of("openid", "email", "given_name", "usual_name", "siret")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    /** Without annotations that the application's own scan would find. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory webServer() {
            return new TomcatServletWebServerFactory(0);
        }

        /** Filters answer everything; without a servlet Tomcat would ask none of them. */
        @Bean
        ServletRegistrationBean<HttpServlet> nothingElse() {
            return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://localhost"));
        }

        @Bean
        UserDetailsService people() {
            return name -> {
                if (!PEOPLE.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .roles("PERSON")
                        .build();
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys) {
            return new NimbusJwtEncoder(keys);
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    token.getClaims().claim("acr", "eidas1").claim("amr", List.of("pwd", "otp"));
                    OAuth2AuthorizationRequest asked = Objects.requireNonNull(token.getAuthorization())
                            .getAttribute(OAuth2AuthorizationRequest.class.getName());
                    if (forgesNonce && asked != null) {
                        token.getClaims().claim("nonce", "celle-d-un-autre");
                    }
                }
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, JwtEncoder encoder) {
            http.oauth2AuthorizationServer(server -> server.oidc(oidc ->
                            oidc.userInfoEndpoint(info -> info.userInfoMapper(asked -> new OidcUserInfo(
                                            claimsOf(asked.getAuthorization().getPrincipalName())))
                                    .userInfoResponseHandler((_, response, authentication) ->
                                            answer(response, authentication, encoder)))))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        private static Map<String, Object> claimsOf(String subject) {
            Map<String, Object> claims = new HashMap<>(PEOPLE.getOrDefault(subject, Map.of()));
            claims.put("sub", subject);
            return claims;
        }

        private static void answer(HttpServletResponse response, Authentication authentication, JwtEncoder encoder)
                throws IOException {
            Map<String, Object> claims = Objects.requireNonNull(
                            ((OidcUserInfoAuthenticationToken) authentication).getUserInfo())
                    .getClaims();
            if (signsUserInfo) {
                JwtClaimsSet signed = JwtClaimsSet.builder()
                        .claims(all -> all.putAll(claims))
                        .issuer(AuthorizationServerContextHolder.getContext().getIssuer())
                        .audience(List.of(CLIENT))
                        .issuedAt(Instant.now())
                        .expiresAt(Instant.now().plusSeconds(60))
                        .build();
                response.setContentType("application/jwt");
                response.getWriter()
                        .write(encoder.encode(JwtEncoderParameters.from(signed)).getTokenValue());
            } else {
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getWriter().write(JsonMapper.shared().writeValueAsString(claims));
            }
        }
    }
}
