package fr.faubourg.prevention;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;

/** The form of what was learnt, exactly as typed. */
public record AssessmentForm(String version, String learnt) {
    private static final int LONGEST_TEXT = 8_000;

    public AssessmentForm {
        version = Forms.typed(version);
        learnt = Forms.typed(learnt);
    }

    static AssessmentForm of(PreventiveOperation recorded) {
        return new AssessmentForm(Integer.toString(recorded.version()), recorded.learnt());
    }

    void check(FormErrors errors) {
        if (learnt.isBlank()) {
            errors.add("learnt", "Écrivez ce que l’opération a appris, même en une phrase.");
        }
        Typed.notTooLong("learnt", learnt, LONGEST_TEXT, errors);
    }
}
