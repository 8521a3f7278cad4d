package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The form that asks an organisation, as typed. */
public record AssignmentForm(String key, String version, String organisation, String dueOn, String reason)
        implements MoveForm<AssignmentForm> {
    public AssignmentForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        organisation = Forms.typed(organisation);
        dueOn = Forms.typed(dueOn);
        reason = Forms.typed(reason);
    }

    /** What is asked of whom now; empty where nobody was asked. */
    static AssignmentForm of(ObservationDetails.Facts facts) {
        return new AssignmentForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                facts.organisationId() == null ? "" : facts.organisationId().toString(),
                facts.dueOn() == null ? "" : facts.dueOn().toString(),
                "");
    }

    @Override
    public AssignmentForm forVersion(int current) {
        return new AssignmentForm(Ids.next().toString(), Integer.toString(current), organisation, dueOn, reason);
    }

    /** @param because why this organisation was proposed, kept when the person follows the proposal */
    Optional<Gesture> parse(FormErrors errors, LocalDate today, OrganisationNames organisations, String because) {
        var asked = Forms.uuid(organisation).map(OrganisationId::new).filter(organisations::exists);
        if (asked.isEmpty()) {
            errors.add("organisation", "Choisissez l’organisation à qui confier le constat.");
        }
        var due = Forms.day(dueOn);
        if (due.isEmpty()) {
            errors.add("dueOn", "Donnez une échéance, par exemple 2026-12-04.");
        } else if (due.get().isBefore(today)) {
            errors.add("dueOn", "L’échéance est passée : choisissez aujourd’hui ou après.");
        }
        return errors.isEmpty()
                ? Optional.of(new Gesture.Assign(
                        List.of(new Gesture.Asking(asked.orElseThrow(), because, reason.strip(), due.orElseThrow())),
                        true))
                : Optional.empty();
    }
}
