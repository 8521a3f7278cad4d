package fr.faubourg.access;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Behind a proxy, the address and the scheme of a request are those that the proxy forwards: attempts are counted by the person's own address, and
 * cookies are marked secure. Heeded only where {@code FAUBOURG_PUBLIC_URL} says that there is a proxy: otherwise anybody could make an address up.
 */
@Component
class BehindProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String publicUrl;

    BehindProxy(@Value("${faubourg.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!publicUrl.isBlank()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setRemoteIpHeader("X-Forwarded-For");
            valve.setProtocolHeader("X-Forwarded-Proto");
            server.addEngineValves(valve);
        }
    }
}
