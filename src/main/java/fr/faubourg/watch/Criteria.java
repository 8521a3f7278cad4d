package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.TableExport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the modules above narrow lists by, put together. A criterion that no module answers narrows nothing. */
@Component
class Criteria {
    private final ObjectProvider<ObservationCriterion> beans;

    Criteria(ObjectProvider<ObservationCriterion> beans) {
        this.beans = beans;
    }

    List<ObservationCondition> conditions(ObservationFilters filters, Viewer viewer, @Nullable Instant recordedAt) {
        return filters.criteria().isEmpty()
                ? List.of()
                : all().stream()
                        .flatMap(each ->
                                chosen(each, filters).map(value -> each.condition(value, viewer, recordedAt)).stream())
                        .toList();
    }

    /** Those with something to choose. */
    List<OfferedCriterion> offered(ObservationFilters filters, Viewer viewer) {
        return all().stream()
                .map(each -> {
                    var chosen = chosen(each, filters).orElse(null);
                    return new OfferedCriterion(
                            each.criterion().word(), each.label(), each.all(), each.choices(chosen, viewer), chosen);
                })
                .filter(each -> each.chosen() != null || !each.choices().isEmpty())
                .toList();
    }

    /** Those that are on, in French, for files. */
    List<TableExport.Filter> inWords(ObservationFilters filters, Viewer viewer) {
        return all().stream()
                .flatMap(each -> chosen(each, filters)
                        .map(value -> new TableExport.Filter(
                                each.label(), each.inWords(value, viewer).orElse("inconnu")))
                        .stream())
                .toList();
    }

    private static Optional<String> chosen(ObservationCriterion bean, ObservationFilters filters) {
        return Optional.ofNullable(filters.criteria().get(bean.criterion()));
    }

    private List<ObservationCriterion> all() {
        return beans.stream()
                .sorted(Comparator.comparing(ObservationCriterion::criterion))
                .toList();
    }
}
