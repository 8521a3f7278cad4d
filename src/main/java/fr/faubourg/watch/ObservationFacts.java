package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a module above knows of an observation, shown on the observation's page (ce qui s'y rattache): the interventions that answered it, what was
 * said back to residents, the worksite beside it. Each module implements it as a Spring bean and answers with the reader's rights, in a bounded
 * number of statements; the page has checked that the reader may read the observation itself.
 */
public interface ObservationFacts {

    /** Where the section stands, in ascending order. */
    int order();

    /** The section for this observation, or empty when there is nothing to say to this reader and nothing for the reader to do. */
    Optional<Section> of(ObservationDetails.Facts observation, Viewer viewer);

    /** What whoever is about to close it had better know; it is said above the form and forbids nothing. */
    default Optional<Reminder> beforeClosing(ObservationDetails.Facts observation, Viewer viewer) {
        return Optional.empty();
    }

    /**
     * Something to know before closing.
     *
     * @param text in French
     * @param action what can be done first
     */
    record Reminder(String text, Link action) {}

    /**
     * A section of the page.
     *
     * @param anchor its name in the address of the page, a word in lower case: {@code retours}
     * @param heading in French: "Retours aux habitants"
     * @param notice something to be aware of, in French, or null
     * @param entries the latest or most telling first
     * @param actions what the reader may do here
     */
    record Section(String anchor, String heading, @Nullable String notice, List<Entry> entries, List<Link> actions) {
        public Section {
            entries = List.copyOf(entries);
            actions = List.copyOf(actions);
        }
    }

    /** One thing known: its title, one line of detail in French, possibly empty, and its page, or null. */
    record Entry(String title, String detail, @Nullable String href) {}

    /** Something to do, with its page. */
    record Link(String label, String href) {}
}
