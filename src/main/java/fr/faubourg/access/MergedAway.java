package fr.faubourg.access;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeQueries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads from the address of a record that was merged away to the one that it turned out to be. */
@Component
class MergedAway implements HandlerInterceptor {

    private static final int ID = 36;

    private final MergeQueries merges;

    MergedAway(MergeQueries merges) {
        this.merges = merges;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        for (MergeKind kind : MergeKind.values()) {
            int end = kind.path().length() + ID;
            if (path.startsWith(kind.path()) && path.length() >= end) {
                Optional<UUID> survivor =
                        idOf(path.substring(kind.path().length(), end)).flatMap(id -> merges.survivorOf(kind, id));
                if (survivor.isPresent()) {
                    response.sendRedirect(kind.path() + survivor.get() + path.substring(end));
                    return false;
                }
            }
        }
        return true;
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
