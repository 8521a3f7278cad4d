package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes worksites findable by name, reference, nature and address, within the reader's rights. */
@Component
class WorksiteSearch implements SearchSource {
    private final WorksiteQueries worksites;
    private final MessageSource messages;

    WorksiteSearch(WorksiteQueries worksites, MessageSource messages) {
        this.worksites = worksites;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "worksite";
    }

    @Override
    public String label() {
        return "Chantiers";
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return worksites.matching(query.tsquery(), query.number().orElse(-1), viewer, limit).stream()
                .map(row -> SearchHit.of(
                                row.name(),
                                row.firstDay() == null || row.lastDay() == null
                                        ? row.owner()
                                        : row.owner() + " · " + FrenchFormat.period(row.firstDay(), row.lastDay()),
                                row.href())
                        .tagged(
                                messages.getMessage(
                                        "WorksiteState." + row.state().name(), null, Locale.FRENCH),
                                row.state().tone()))
                .toList();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(UrlQuery.empty().with("q", query.text()).on("/chantiers"));
    }

    @Override
    @Transactional(readOnly = true)
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        worksites.textsRecordedSince(since).forEach(texts);
    }
}
