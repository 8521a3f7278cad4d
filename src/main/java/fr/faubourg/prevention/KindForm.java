package fr.faubourg.prevention;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;

/** A kind of operations, as typed. */
public record KindForm(String version, String label, String source, String active) {
    private static final int LONGEST = 120;

    public KindForm {
        version = Forms.typed(version);
        label = Forms.typed(label);
        source = Forms.typed(source);
        active = Forms.typed(active);
    }

    static KindForm blank() {
        return new KindForm("", "", "", "true");
    }

    static KindForm of(Kind kind) {
        return new KindForm(Integer.toString(kind.version()), kind.label(), kind.source(), kind.active() ? "true" : "");
    }

    public boolean isActive() {
        return !active.isEmpty();
    }

    void check(FormErrors errors) {
        if (label.isBlank()) {
            errors.add("label", "Donnez un nom à ce type d’opération.");
        }
        Typed.notTooLong("label", label, LONGEST, errors);
        Typed.notTooLong("source", source, LONGEST, errors);
    }
}
