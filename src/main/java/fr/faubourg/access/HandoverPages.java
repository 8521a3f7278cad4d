package fr.faubourg.access;

import fr.faubourg.merging.MergeSubject.Card;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page about handing over shows. */
public final class HandoverPages {

    private HandoverPages() {}

    /**
     * What a unit has open, and who takes over.
     *
     * @param into the unit that takes over, or null while it is not chosen
     * @param open what is open, counted, in French
     * @param consequences what will be different for people, to be confirmed
     * @param confirmed a digest of these sentences: what was confirmed is what was read
     * @param ends whether the unit ends today
     */
    public record View(
            Card away,
            @Nullable Card into,
            List<Choice> heirs,
            List<String> open,
            List<String> consequences,
            String confirmed,
            boolean rightsLeft,
            boolean ends,
            FormErrors errors) {}
}
