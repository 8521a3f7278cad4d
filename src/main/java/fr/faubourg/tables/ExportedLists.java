package fr.faubourg.tables;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lists that this application knows how to take out. */
@Component
class ExportedLists {
    private final ObjectProvider<ExportedList> lists;

    ExportedLists(ObjectProvider<ExportedList> lists) {
        this.lists = lists;
    }

    /** @throws NotFound when there is no such list, or not for this person */
    ExportedList get(String key, Viewer viewer) {
        return lists.stream()
                .filter(list -> list.key().equals(key) && list.openTo(viewer))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The French names by key, for what was kept. */
    Map<String, String> labels() {
        return lists.stream().collect(Collectors.toMap(ExportedList::key, ExportedList::label));
    }

    /** All of them, in the order of their names. */
    List<ExportedList> all() {
        return lists.stream()
                .sorted(java.util.Comparator.comparing(ExportedList::label))
                .map(Function.identity())
                .toList();
    }
}
