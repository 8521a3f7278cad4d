package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.util.Optional;

/** The form that sorts and weighs, as typed. */
public record QualificationForm(
        String key, String version, String category, String kind, String severity, String urgency, String reason)
        implements MoveForm<QualificationForm> {
    public QualificationForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        category = Forms.typed(category);
        kind = Forms.typed(kind);
        severity = Forms.typed(severity);
        urgency = Forms.typed(urgency);
        reason = Forms.typed(reason);
    }

    static QualificationForm of(ObservationDetails.Facts facts) {
        return new QualificationForm(
                Ids.next().toString(),
                Integer.toString(facts.version()),
                facts.categoryId().toString(),
                facts.kind().name(),
                facts.severity() == null ? "" : facts.severity().toString(),
                facts.urgency() == null ? "" : facts.urgency().toString(),
                "");
    }

    @Override
    public QualificationForm forVersion(int current) {
        return new QualificationForm(
                Ids.next().toString(), Integer.toString(current), category, kind, severity, urgency, reason);
    }

    Optional<Gesture.Qualify> parse(FormErrors errors) {
        var id = Forms.uuid(category);
        if (id.isEmpty()) {
            errors.add("category", "Choisissez une catégorie.");
            return Optional.empty();
        }
        return Optional.of(new Gesture.Qualify(
                new CategoryId(id.get()),
                Forms.constant(FindingKind.class, kind).orElse(FindingKind.WEAKNESS),
                Forms.grade(severity),
                Forms.grade(urgency)));
    }
}
