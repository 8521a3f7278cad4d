package fr.faubourg.watch;

import fr.faubourg.shared.Ids;

/**
 * The form that says whether it is done, as typed.
 *
 * @param seen {@code done} or {@code undone}
 */
public record VerificationForm(String key, String version, String seen, String reason)
        implements MoveForm<VerificationForm> {
    public VerificationForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        seen = Forms.typed(seen);
        reason = Forms.typed(reason);
    }

    static VerificationForm of(ObservationDetails.Facts facts) {
        return new VerificationForm(Ids.next().toString(), Integer.toString(facts.version()), "done", "");
    }

    @Override
    public VerificationForm forVersion(int current) {
        return new VerificationForm(Ids.next().toString(), Integer.toString(current), seen, reason);
    }

    Move move() {
        return seen.equals("undone") ? Move.REOPEN : Move.VERIFY;
    }
}
