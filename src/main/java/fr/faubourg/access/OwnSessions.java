package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of a person (connexions): where they are signed in, and the end of any of them. */
@Component
class OwnSessions {

    /**
     * One open session.
     *
     * @param key names it on the page; its id is a secret
     */
    record Line(String key, String device, SignInMeans means, Instant lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The latest used first. */
    List<Line> of(AccountId account, String current) {
        return sessions.findByPrincipalName(account.value().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> line(session, current))
                .sorted(Comparator.comparing(Line::current)
                        .thenComparing(Line::lastSeen)
                        .reversed())
                .toList();
    }

    /** Ends one of the person's sessions. */
    void end(AccountId account, String key) {
        String id = sessions.findByPrincipalName(account.value().toString()).keySet().stream()
                .filter(each -> keyOf(each).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(id);
    }

    private static Line line(Session session, String current) {
        String device = session.getAttribute(SessionFacts.DEVICE);
        String means = session.getAttribute(SessionFacts.MEANS);
        return new Line(
                keyOf(session.getId()),
                device == null ? "Navigateur" : device,
                means == null ? SignInMeans.PASSWORD : SignInMeans.valueOf(means),
                session.getLastAccessedTime(),
                session.getId().equals(current));
    }

    private static String keyOf(String session) {
        return HexFormat.of().formatHex(Hashes.sha256(session.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }
}
