package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The form by which two observations are joined, as typed.
 *
 * @param avec one of those proposed
 * @param autre a number or an address, where it is none of them
 */
public record DuplicateForm(String key, String version, String avec, String autre, String reason) {
    public DuplicateForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        avec = Forms.typed(avec);
        autre = Forms.typed(autre);
        reason = Forms.typed(reason);
    }

    static DuplicateForm of(ObservationDetails.Facts facts, String with) {
        return new DuplicateForm(Ids.next().toString(), Integer.toString(facts.version()), with, "", "");
    }

    DuplicateForm forVersion(int current) {
        return new DuplicateForm(Ids.next().toString(), Integer.toString(current), avec, autre, reason);
    }

    /** The other one; what was typed counts before what was ticked. */
    Optional<ObservationId> other(FormErrors errors, Function<String, Optional<UUID>> find) {
        if (reason.length() > MovePages.LONGEST_REASON) {
            errors.add("reason", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
        }
        if (!autre.isBlank()) {
            var found = find.apply(autre.strip());
            if (found.isEmpty()) {
                errors.add(
                        "autre",
                        "Aucun constat ne porte ce numéro\u00a0: vérifiez-le, ou collez l’adresse de sa page.");
            }
            return found.map(ObservationId::new);
        }
        var ticked = Forms.uuid(avec);
        if (ticked.isEmpty()) {
            errors.add("autre", "Choisissez le constat à garder, ou écrivez son numéro.");
        }
        return ticked.map(ObservationId::new);
    }
}
