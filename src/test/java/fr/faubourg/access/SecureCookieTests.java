package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

class SecureCookieTests {

    @Test
    void cookieIsSecureWhereTheRequestIs() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new DefaultCookieSerializer().writeCookieValue(new CookieSerializer.CookieValue(request, response, "session"));
        assertThat(response.getHeader("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void forwardedHeadersAreHeededOnlyBehindTheProxyThatWasTold() {
        assertThat(valves("")).isEmpty();
        assertThat(valves("https://faubourg.rivemont.example")).singleElement().isInstanceOf(RemoteIpValve.class);
    }

    private static List<?> valves(String publicUrl) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new BehindProxy(publicUrl).customize(server);
        return List.copyOf(server.getEngineValves());
    }
}
