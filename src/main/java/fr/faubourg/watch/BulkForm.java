package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form that confirms a bulk change, as typed. */
public record BulkForm(
        String organisation,
        String dueOn,
        String category,
        String kind,
        String severity,
        String urgency,
        String reason) {
    static final BulkForm EMPTY = new BulkForm("", "", "", "", "", "", "");

    public BulkForm {
        organisation = Forms.typed(organisation);
        dueOn = Forms.typed(dueOn);
        category = Forms.typed(category);
        kind = Forms.typed(kind);
        severity = Forms.typed(severity);
        urgency = Forms.typed(urgency);
        reason = Forms.typed(reason);
    }

    /** @param needsReason whether one of the moves must say why */
    Optional<BulkTerms> parse(
            Move move,
            boolean needsReason,
            FormErrors errors,
            LocalDate today,
            OrganisationNames organisations,
            CategoryChoices categories) {
        UUID asked = null;
        LocalDate due = null;
        BulkSorting sorting = BulkSorting.NOTHING;
        if (move == Move.ASSIGN) {
            asked = Forms.uuid(organisation)
                    .filter(id -> organisations.exists(new OrganisationId(id)))
                    .orElse(null);
            if (asked == null) {
                errors.add("organisation", "Choisissez l’organisation à qui confier ces constats.");
            }
            due = due(errors, today);
        }
        if (move == Move.QUALIFY) {
            sorting = sorting(errors, categories);
        }
        checkReason(needsReason, errors);
        return errors.isEmpty() ? Optional.of(new BulkTerms(reason.strip(), asked, due, sorting)) : Optional.empty();
    }

    private BulkSorting sorting(FormErrors errors, CategoryChoices categories) {
        var filed = Forms.uuid(category).filter(id -> categories.has(new CategoryId(id)));
        if (!category.isBlank() && filed.isEmpty()) {
            errors.add("category", "Choisissez une catégorie de la liste.");
        }
        var nature = Forms.constant(FindingKind.class, kind);
        if (!kind.isBlank() && nature.isEmpty()) {
            errors.add("kind", "Choisissez une nature de la liste.");
        }
        return new BulkSorting(
                filed.orElse(null),
                nature.orElse(null),
                grade("severity", severity, "Choisissez une gravité de la liste.", errors),
                grade("urgency", urgency, "Choisissez une urgence de la liste.", errors));
    }

    private static @Nullable Integer grade(String field, String typed, String unreadable, FormErrors errors) {
        var grade = Forms.grade(typed);
        if (grade == null && !typed.isBlank()) {
            errors.add(field, unreadable);
        }
        return grade;
    }

    private @Nullable LocalDate due(FormErrors errors, LocalDate today) {
        if (dueOn.isBlank()) {
            return null;
        }
        var day = Forms.day(dueOn).orElse(null);
        if (day == null) {
            errors.add("dueOn", "Donnez une échéance, par exemple 2026-12-04, ou laissez ce champ vide.");
        } else if (day.isBefore(today)) {
            errors.add("dueOn", "L’échéance est passée\u00a0: choisissez aujourd’hui ou après.");
        }
        return day;
    }

    private void checkReason(boolean needed, FormErrors errors) {
        if (needed && reason.isBlank()) {
            errors.add("reason", "Dites pourquoi, en une phrase.");
        } else if (reason.length() > MovePages.LONGEST_REASON) {
            errors.add("reason", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
        }
    }
}
