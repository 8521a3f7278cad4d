package fr.faubourg.halls;

import fr.faubourg.ui.FormErrors;
import java.util.Optional;

/** A nature of acts as it is typed. */
public record NatureForm(String version, String label, String source, String active) {
    public NatureForm {
        version = Typed.text(version);
        label = Typed.text(label);
        source = Typed.text(source);
        active = Typed.text(active);
    }

    /** The nature, read and checked. */
    record Line(String label, String source, boolean active) {}

    static NatureForm blank() {
        return new NatureForm("", "", "", "true");
    }

    static NatureForm of(ActNature nature) {
        return new NatureForm(
                Integer.toString(nature.version()), nature.label(), nature.source(), nature.active() ? "true" : "");
    }

    public boolean isActive() {
        return !active.isEmpty();
    }

    Optional<Line> parse(FormErrors errors) {
        if (label.isEmpty()) {
            errors.add("label", "Donnez un nom à cette nature d’actes.");
        } else if (label.length() > 80) {
            errors.add("label", "Raccourcissez le nom\u00a0: 80 caractères au plus.");
        }
        if (source.length() > 200) {
            errors.add("source", "Raccourcissez la source\u00a0: 200 caractères au plus.");
        }
        return errors.isEmpty() ? Optional.of(new Line(label, source, isActive())) : Optional.empty();
    }
}
