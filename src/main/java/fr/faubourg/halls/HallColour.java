package fr.faubourg.halls;

import fr.faubourg.ui.Tone;
import java.util.Locale;

/** The colours that a level may have (couleur du niveau): beside its name and its mark, never alone. */
public enum HallColour {
    GREEN(Tone.DONE),
    YELLOW(Tone.PLAIN),
    ORANGE(Tone.WAITING),
    RED(Tone.LATE);

    private final Tone tone;

    HallColour(Tone tone) {
        this.tone = tone;
    }

    /** What stands for it on maps and in charts. */
    public Tone tone() {
        return tone;
    }

    public String cssClass() {
        return "hall-" + name().toLowerCase(Locale.ROOT);
    }
}
