package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of record that all modules open to questions. */
@Component
class AskableKinds {
    private final ObjectProvider<AskableKind> kinds;

    /** Modules above may themselves need this one: they are looked up when they are asked. */
    AskableKinds(ObjectProvider<AskableKind> kinds) {
        this.kinds = kinds;
    }

    /** The records of these questions that the viewer may see now: one query for each kind. */
    Map<UUID, NoticeRecord> records(Collection<Question> questions, Viewer viewer) {
        Map<UUID, NoticeRecord> records = new LinkedHashMap<>();
        questions.stream()
                .collect(Collectors.groupingBy(
                        Question::kind, Collectors.mapping(Question::subjectId, Collectors.toSet())))
                .forEach((kind, ids) -> find(kind).ifPresent(each -> records.putAll(each.records(ids, viewer))));
        return records;
    }

    /** @throws NotFound when there is none, or the viewer may not see it */
    NoticeRecord get(String kind, UUID id, Viewer viewer) {
        return find(kind).map(each -> each.records(List.of(id), viewer).get(id)).orElseThrow(NotFound::new);
    }

    /** Those of these people who may see the record. */
    List<Viewer> readers(String kind, UUID id, List<Viewer> people) {
        return people.isEmpty()
                ? List.of()
                : find(kind).map(each -> each.readers(id, people)).orElse(List.of());
    }

    private Optional<AskableKind> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
