package fr.faubourg.lineage;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of this module are given. */
public final class ThreadPages {
    private ThreadPages() {}

    /**
     * The whole thread of one record (le fil), and the form that ties it to another.
     *
     * @param ref which record
     * @param record how it is named
     * @param named what may be written to name another; null when the reader ties nothing here
     * @param form what was typed
     */
    public record Whole(
            RecordRef ref,
            ThreadRecord record,
            List<Line> origins,
            List<Line> outcomes,
            @Nullable String named,
            List<Choice> relations,
            TieForm form,
            FormErrors errors) {}

    /**
     * A record on the thread.
     *
     * @param phrase what it is to the record before it towards the one in question: "est le retour de"
     * @param made who tied it, when and why
     * @param untie the key that unties it; null when the reader may not, or it is tied to a record in between
     */
    public record Line(
            String phrase,
            ThreadRecord record,
            String made,
            @Nullable String untie) {}

    /**
     * Ties the record to another.
     *
     * @param autre the other one, as a person names it
     * @param lien a relation; with {@code .back} it runs from the other record to this one
     * @param motif why
     */
    public record TieForm(
            @Nullable String autre,
            @Nullable String lien,
            @Nullable String motif) {
        static final TieForm EMPTY = new TieForm("", "", "");
    }
}
