package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates about the own account are given. */
public final class OwnPages {

    private OwnPages() {}

    /**
     * The own account (mon compte).
     *
     * @param canHavePasskeys whether the address of this page allows passkeys
     */
    public record Own(
            String email,
            AccountPages.OwnForm form,
            FormErrors errors,
            FormErrors passwordErrors,
            List<AccountPages.RoleLine> roles,
            List<PasskeyLine> passkeys,
            boolean canHavePasskeys,
            List<SessionLine> sessions) {}

    /** A passkey (clé d’accès). */
    public record PasskeyLine(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** An open session (connexion). */
    public record SessionLine(String key, String device, SignInMeans means, Instant lastSeen, boolean current) {}

    /**
     * A new passkey.
     *
     * @param proved whether the person showed a password or a passkey a short while ago
     * @param possible whether the address of this page allows passkeys
     */
    public record NewPasskey(String label, FormErrors errors, boolean proved, boolean possible) {}
}
