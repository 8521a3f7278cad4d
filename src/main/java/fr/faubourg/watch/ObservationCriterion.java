package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a module above narrows lists, maps, timelines and files of observations by what it knows (critère). Each module implements it as a Spring bean, one
 * for each {@link Criterion}; the rights on observations are added by {@link ObservationSelections}, those on its own records are the module's.
 */
public interface ObservationCriterion {

    Criterion criterion();

    /** What it is called in French: "Retour aux habitants". */
    String label();

    /** The choice that does not narrow, in French: "Avec ou sans retour". */
    String all();

    /** What there is to choose, the value that is chosen already among them when the reader may know of it. A bounded number of lines. */
    List<Choice> choices(@Nullable String chosen, Viewer viewer);

    /** A value in French, as a file has it; empty when the reader may not know of it. */
    Optional<String> inWords(String value, Viewer viewer);

    /**
     * Which observations {@code o} fit the value, as SQL over what the module may read: an index answers it. Of a record that the reader may not know of,
     * as of one that does not exist: none. Names of parameters begin with the word of the criterion.
     *
     * @param recordedAt as it was recorded then, as far as the module knows; null for now
     */
    ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt);
}
