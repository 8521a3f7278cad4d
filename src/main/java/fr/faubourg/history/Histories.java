package fr.faubourg.history;

import fr.faubourg.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of records with a history, and what each is made of. */
@Component
class Histories {
    private final Map<String, HistoryKind> kinds;
    private final Map<String, List<HistoryPart>> parts;

    Histories(List<HistoryKind> kinds, List<HistoryPart> parts) {
        this.kinds = kinds.stream().collect(Collectors.toMap(HistoryKind::kind, Function.identity()));
        this.parts = parts.stream()
                .sorted(Comparator.comparing(HistoryPart::isRecord).reversed().thenComparing(HistoryPart::table))
                .collect(Collectors.groupingBy(HistoryPart::kind));
    }

    HistoryKind kind(String name) {
        HistoryKind kind = kinds.get(name);
        if (kind == null) {
            throw new NotFound();
        }
        return kind;
    }

    /** The record's own table first. */
    List<HistoryPart> parts(String kind) {
        return parts.getOrDefault(kind, List.of());
    }
}
