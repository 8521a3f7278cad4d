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

    @Test
    void anOwnCertificateMeansThatThereIsNoProxy() {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new BehindProxy("https://faubourg.rivemont.example", "x-forwarded", "faubourg").customize(server);
        assertThat(server.getEngineValves()).isEmpty();
    }

    @Test
    void theStandardHeaderIsReadWithItsQuotesAndPorts() {
        String element = "For=\"[2001:db8:cafe::17]:4711\";Proto=https;by=203.0.113.43";
        assertThat(ForwardedHeader.parameter(element, "proto")).isEqualTo("https");
        assertThat(ForwardedHeader.withoutPort(String.valueOf(ForwardedHeader.parameter(element, "for"))))
                .isEqualTo("2001:db8:cafe::17");
        assertThat(ForwardedHeader.withoutPort("192.0.2.43:47011")).isEqualTo("192.0.2.43");
        assertThat(ForwardedHeader.withoutPort("2001:db8::1")).isEqualTo("2001:db8::1");
        assertThat(ForwardedHeader.parameter("by=203.0.113.43", "for")).isNull();
    }

    private static List<?> valves(String publicUrl) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        new BehindProxy(publicUrl, "x-forwarded", "").customize(server);
        return List.copyOf(server.getEngineValves());
    }
}
