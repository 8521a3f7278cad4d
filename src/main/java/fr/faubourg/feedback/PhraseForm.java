package fr.faubourg.feedback;

import fr.faubourg.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form that mends a phrase, as typed. */
public record PhraseForm(String words, String reviewedBy, String version) {
    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 120;

    public PhraseForm(@Nullable String words, @Nullable String reviewedBy, @Nullable String version) {
        this.words = words == null ? "" : words;
        this.reviewedBy = reviewedBy == null ? "" : reviewedBy;
        this.version = version == null ? "" : version;
    }

    static PhraseForm of(PhraseQueries.Phrase phrase) {
        return new PhraseForm(phrase.words(), phrase.reviewedBy(), Integer.toString(phrase.version()));
    }

    int shownVersion() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** Whether it may be kept; a phrase that names a day goes on naming it. */
    boolean isGood(boolean dated, FormErrors errors) {
        if (words.isBlank()) {
            errors.add("words", "Écrivez la phrase.");
        } else if (words.length() > LONGEST) {
            errors.add("words", "Raccourcissez\u00a0: 300 caractères au plus.");
        } else if (dated && !words.contains("{date}")) {
            errors.add("words", "Gardez {date} dans la phrase\u00a0: le jour s’écrira à sa place.");
        }
        if (reviewedBy.length() > LONGEST_NAME) {
            errors.add("reviewedBy", "Raccourcissez\u00a0: 120 caractères au plus.");
        }
        return errors.isEmpty();
    }
}
