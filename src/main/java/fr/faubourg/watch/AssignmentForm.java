package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The form that asks up to three organisations at once, as typed.
 *
 * @param reason what the first is to do
 * @param instead {@code oui} when the tasks of others that are not done are taken back
 */
public record AssignmentForm(
        String key,
        String version,
        String organisation,
        String dueOn,
        String reason,
        String organisation2,
        String dueOn2,
        String wanted2,
        String organisation3,
        String dueOn3,
        String wanted3,
        String instead)
        implements MoveForm<AssignmentForm> {
    public AssignmentForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        organisation = Forms.typed(organisation);
        dueOn = Forms.typed(dueOn);
        reason = Forms.typed(reason);
        organisation2 = Forms.typed(organisation2);
        dueOn2 = Forms.typed(dueOn2);
        wanted2 = Forms.typed(wanted2);
        organisation3 = Forms.typed(organisation3);
        dueOn3 = Forms.typed(dueOn3);
        wanted3 = Forms.typed(wanted3);
        instead = Forms.typed(instead);
    }

    /** What is recorded: nothing, since what is asked already is shown beside the form and stays. */
    static AssignmentForm of(ObservationDetails.Facts facts) {
        return proposing(facts, "", "");
    }

    /** @param due proposed for each */
    static AssignmentForm proposing(ObservationDetails.Facts facts, String organisation, String due) {
        return new AssignmentForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                organisation,
                due,
                "",
                "",
                due,
                "",
                "",
                due,
                "",
                "");
    }

    @Override
    public AssignmentForm forVersion(int current) {
        return new AssignmentForm(
                Ids.next().toString(),
                Integer.toString(current),
                organisation,
                dueOn,
                reason,
                organisation2,
                dueOn2,
                wanted2,
                organisation3,
                dueOn3,
                wanted3,
                instead);
    }

    /** Whether more than one organisation is named. */
    public boolean asksSeveral() {
        return !organisation2.isBlank() || !organisation3.isBlank();
    }

    /**
     * @param proposed the organisation that was proposed, or empty
     * @param because why, kept when the person follows the proposal
     */
    Optional<Gesture> parse(
            FormErrors errors,
            LocalDate today,
            OrganisationNames organisations,
            Optional<OrganisationId> proposed,
            String because) {
        var rows = List.of(
                new Row("organisation", organisation, "dueOn", dueOn, reason),
                new Row("organisation2", organisation2, "dueOn2", dueOn2, wanted2),
                new Row("organisation3", organisation3, "dueOn3", dueOn3, wanted3));
        var askings = new ArrayList<Gesture.Asking>();
        Set<UUID> named = new HashSet<>();
        for (var row : rows) {
            if (row != rows.getFirst() && row.organisation().isBlank()) {
                continue;
            }
            var asked = Forms.uuid(row.organisation()).map(OrganisationId::new).filter(organisations::exists);
            if (asked.isEmpty()) {
                errors.add(row.organisationField(), "Choisissez l’organisation à qui confier le constat.");
            } else if (!named.add(asked.get().value())) {
                errors.add(
                        row.organisationField(),
                        "Cette organisation est déjà plus haut\u00a0: choisissez-en une autre.");
            }
            var due = row.due(errors, today);
            if (row.wanted().length() > MovePages.LONGEST_REASON) {
                errors.add(row.organisationField(), "Raccourcissez la demande\u00a0: 2 000 caractères au plus.");
            }
            if (asked.isPresent() && due.isPresent()) {
                askings.add(new Gesture.Asking(
                        asked.get(),
                        proposed.equals(asked) ? because : "Choix du régulateur.",
                        row.wanted().strip(),
                        due.get()));
            }
        }
        return errors.isEmpty() ? Optional.of(new Gesture.Assign(askings, instead.equals("oui"))) : Optional.empty();
    }

    private record Row(String organisationField, String organisation, String dueField, String dueOn, String wanted) {
        Optional<LocalDate> due(FormErrors errors, LocalDate today) {
            var due = Forms.day(dueOn);
            if (due.isEmpty()) {
                errors.add(dueField, "Donnez une échéance, par exemple 2026-12-04.");
            } else if (due.get().isBefore(today)) {
                errors.add(dueField, "L’échéance est passée\u00a0: choisissez aujourd’hui ou après.");
            }
            return due.filter(day -> !day.isBefore(today));
        }
    }
}
