package fr.faubourg.operations;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** With {@code FAUBOURG_HTTP_PORT}, a second port that serves nothing: it sends everybody to https. */
@Component
@ConditionalOnProperty("faubourg.http-port")
class RedirectToHttps implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int httpPort;
    private final String publicUrl;
    private final int httpsPort;

    RedirectToHttps(
            @Value("${faubourg.http-port}") int httpPort,
            @Value("${faubourg.public-url:}") String publicUrl,
            @Value("${server.port}") int httpsPort) {
        this.httpPort = httpPort;
        this.publicUrl = publicUrl;
        this.httpsPort = httpsPort;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        Connector plain = new Connector("HTTP/1.1");
        plain.setPort(httpPort);
        server.addAdditionalConnectors(plain);
        server.addEngineValves(new Redirect());
    }

    private final class Redirect extends ValveBase {

        Redirect() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getConnector().getPort() != httpPort) {
                getNext().invoke(request, response);
                return;
            }
            String query = request.getQueryString();
            response.setStatus(308);
            response.setHeader(
                    "Location", origin(request) + request.getRequestURI() + (query == null ? "" : "?" + query));
        }

        private String origin(Request request) {
            if (!publicUrl.isBlank()) {
                URI known = URI.create(publicUrl);
                return "https://" + known.getAuthority();
            }
            return "https://" + request.getServerName() + (httpsPort == 443 ? "" : ":" + httpsPort);
        }
    }
}
