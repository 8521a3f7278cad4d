package fr.faubourg.halls;

import fr.faubourg.ui.FormErrors;
import java.util.Arrays;
import java.util.Optional;

/** A level as it is typed. */
public record LevelForm(
        String version, String label, String meaning, String colour, String source, String note, String active) {
    public LevelForm {
        version = Typed.text(version);
        label = Typed.text(label);
        meaning = Typed.text(meaning);
        colour = Typed.text(colour);
        source = Typed.text(source);
        note = Typed.text(note);
        active = Typed.text(active);
    }

    /** The level, read and checked. */
    record Line(String label, String meaning, HallColour colour, String source, String note, boolean active) {}

    static LevelForm blank() {
        return new LevelForm("", "", "", "", "", "", "true");
    }

    static LevelForm of(HallLevel level) {
        return new LevelForm(
                Integer.toString(level.version()),
                level.label(),
                level.meaning(),
                level.colour().name(),
                level.source(),
                level.note(),
                level.active() ? "true" : "");
    }

    public boolean isActive() {
        return !active.isEmpty();
    }

    Optional<Line> parse(FormErrors errors) {
        var known = Arrays.stream(HallColour.values())
                .filter(each -> each.name().equals(colour))
                .findFirst();
        if (label.isEmpty()) {
            errors.add("label", "Donnez un nom au niveau.");
        } else if (label.length() > 40) {
            errors.add("label", "Raccourcissez le nom\u00a0: 40 caractères au plus.");
        }
        if (meaning.isEmpty()) {
            errors.add("meaning", "Dites ce que le niveau veut dire\u00a0: c’est ce que les partenaires partagent.");
        } else if (meaning.length() > 300) {
            errors.add("meaning", "Raccourcissez la définition\u00a0: 300 caractères au plus.");
        }
        if (known.isEmpty()) {
            errors.add("colour", "Choisissez une couleur.");
        }
        if (source.length() > 200) {
            errors.add("source", "Raccourcissez la source\u00a0: 200 caractères au plus.");
        }
        if (note.length() > 300) {
            errors.add("note", "Raccourcissez la réserve\u00a0: 300 caractères au plus.");
        }
        return errors.isEmpty()
                ? Optional.of(new Line(label, meaning, known.orElseThrow(), source, note, isActive()))
                : Optional.empty();
    }
}
