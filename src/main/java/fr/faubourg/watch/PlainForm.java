package fr.faubourg.watch;

import fr.faubourg.shared.Ids;

/** The form of a move that says nothing but why, as typed. */
public record PlainForm(String key, String version, String reason) implements MoveForm<PlainForm> {
    public PlainForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        reason = Forms.typed(reason);
    }

    static PlainForm of(ObservationDetails.Facts facts) {
        return new PlainForm(Ids.next().toString(), Integer.toString(facts.version()), "");
    }

    @Override
    public PlainForm forVersion(int current) {
        return new PlainForm(Ids.next().toString(), Integer.toString(current), reason);
    }
}
