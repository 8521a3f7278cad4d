package fr.faubourg.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Reads the standard {@code Forwarded} header (RFC 7239) in the place of {@code X-Forwarded-*}, which are dropped: a proxy writes one or the other, and
 * what it does not write it may let through from anybody.
 */
final class ForwardedHeader extends ValveBase {

    ForwardedHeader() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        for (String header :
                new String[] {"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port"}) {
            headers.removeHeader(header);
        }
        // The last element is that of the nearest proxy; the addresses before it are weighed by the valve that comes
        // next.
        StringBuilder addresses = new StringBuilder();
        String protocol = null;
        var values = headers.values("Forwarded");
        while (values.hasMoreElements()) {
            for (String element : values.nextElement().split(",", -1)) {
                String address = parameter(element, "for");
                if (address != null) {
                    addresses.append(addresses.isEmpty() ? "" : ", ").append(withoutPort(address));
                }
                String proto = parameter(element, "proto");
                protocol = proto == null ? protocol : proto;
            }
        }
        if (!addresses.isEmpty()) {
            headers.setValue("X-Forwarded-For").setString(addresses.toString());
        }
        if (protocol != null) {
            headers.setValue("X-Forwarded-Proto").setString(protocol);
        }
        getNext().invoke(request, response);
    }

    static @Nullable String parameter(String element, String name) {
        for (String pair : element.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && pair.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(name)) {
                String value = pair.substring(equals + 1).strip();
                return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
            }
        }
        return null;
    }

    /** {@code 192.0.2.43:47011} and {@code [2001:db8::1]:4711} without their ports; a name that hides the address as it is. */
    static String withoutPort(String address) {
        if (address.startsWith("[")) {
            int end = address.indexOf(']');
            return end > 0 ? address.substring(1, end) : address;
        }
        int colon = address.indexOf(':');
        return colon > 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }
}
