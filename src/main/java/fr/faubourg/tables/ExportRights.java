package fr.faubourg.tables;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rights under which a file was made, as words to be compared later; they say nothing by themselves and hold no name. */
@Component
class ExportRights {
    private final Instance instance;

    ExportRights(Instance instance) {
        this.instance = instance;
    }

    /** One word for each grant, one for what this installation is, and those of the list. */
    Set<String> of(Viewer viewer, ExportedList list) {
        Set<String> words = new TreeSet<>();
        words.add(instance.demo() ? "demonstration" : "own");
        viewer.grants().stream().map(ExportRights::word).forEach(words::add);
        list.reach(viewer).forEach(word -> words.add("reach " + word));
        return words;
    }

    /** Whether the person may still all that was allowed when the file was made. */
    boolean stillHold(Collection<String> then, Viewer viewer, ExportedList list) {
        return list.openTo(viewer) && of(viewer, list).containsAll(then);
    }

    private static String word(Grant grant) {
        return Stream.of(grant.role(), grant.organisationId(), grant.placeId())
                .map(part -> part == null ? "-" : part.toString())
                .reduce("grant", (left, right) -> left + " " + right);
    }
}
