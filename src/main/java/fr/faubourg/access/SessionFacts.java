package fr.faubourg.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a session keeps about how it was opened: the means, the kind of device in plain words, and when the person last showed who they are. */
final class SessionFacts {

    static final String MEANS = "faubourg.means";
    static final String DEVICE = "faubourg.device";
    private static final String PROVED = "faubourg.proved";

    /** For how long a password or a passkey vouches for what needs one anew. */
    static final Duration PROOF_HOLDS = Duration.ofMinutes(10);

    private static final Map<String, String> BROWSERS =
            ordered("Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    private SessionFacts() {}

    static void begin(HttpSession session, SignInMeans means, HttpServletRequest request, Instant now) {
        session.setAttribute(MEANS, means.name());
        session.setAttribute(DEVICE, device(request.getHeader(HttpHeaders.USER_AGENT)));
        if (means.isProof()) {
            prove(session, now);
        }
    }

    static void prove(HttpSession session, Instant now) {
        session.setAttribute(PROVED, now);
    }

    /** Whether the person showed a password or a passkey a short while ago. */
    static boolean isProved(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED) instanceof Instant proved
                && proved.plus(PROOF_HOLDS).isAfter(now);
    }

    /** The browser and the system that a request names, in plain words; no version, nothing that singles a device out. */
    static String device(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, agent, "Navigateur");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(each -> agent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
