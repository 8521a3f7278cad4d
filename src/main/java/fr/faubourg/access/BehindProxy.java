package fr.faubourg.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind a proxy, the address and the scheme of a request are those that the proxy forwards: attempts are counted by the person's own address, and
 * cookies are marked secure. Heeded only where {@code FAUBOURG_PUBLIC_URL} says that there is a proxy, and no certificate of one's own that there is
 * none: otherwise anybody could make an address up.
 */
@Component
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Which headers the proxy writes: {@code x-forwarded} or {@code forwarded}. */
    private final String headers;

    private final String publicUrl;

    BehindProxy(
            @Value("${faubourg.public-url:}") String publicUrl,
            @Value("${faubourg.forwarded-headers:x-forwarded}") String headers,
            @Value("${server.ssl.bundle:}") String ownCertificate) {
        if (!headers.equals("x-forwarded") && !headers.equals("forwarded")) {
            throw new IllegalArgumentException("FAUBOURG_FORWARDED_HEADERS is 'x-forwarded' or 'forwarded'");
        }
        this.publicUrl = ownCertificate.isBlank() ? publicUrl : "";
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (publicUrl.isBlank()) {
            return;
        }
        if (headers.equals("forwarded")) {
            server.addEngineValves(new ForwardedHeader());
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        server.addEngineValves(valve);
    }
}
