package fr.faubourg.access;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Asks a provider what it knows of the person: as plain JSON, or signed ({@code application/jwt}), as ProConnect answers. */
final class ProviderUserInfo implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType SIGNED = MediaType.parseMediaType("application/jwt");

    private final ProviderTokens tokens;

    ProviderUserInfo(ProviderTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String address = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri();
        if (address == null || address.isEmpty()) {
            return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken());
        }
        ResponseEntity<String> answer = ProviderHttp.client()
                .get()
                .uri(address)
                .headers(headers ->
                        headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                .accept(MediaType.APPLICATION_JSON, SIGNED)
                .retrieve()
                .toEntity(String.class);
        Map<String, Object> claims = claims(answer, request);
        // The answer counts only for the person of the token (OpenID Connect Core 1.0, 5.3.2).
        if (!Objects.equals(request.getIdToken().getSubject(), claims.get("sub"))) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"));
        }
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken(), new OidcUserInfo(claims));
    }

    private Map<String, Object> claims(ResponseEntity<String> answer, OidcUserRequest request) {
        String body = answer.getBody() == null ? "" : answer.getBody();
        if (SIGNED.isCompatibleWith(answer.getHeaders().getContentType())) {
            return tokens.userInfo(request.getClientRegistration())
                    .decode(body.strip())
                    .getClaims();
        }
        try {
            return JSONObjectUtils.parse(body);
        } catch (ParseException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_user_info_response"), e);
        }
    }
}
