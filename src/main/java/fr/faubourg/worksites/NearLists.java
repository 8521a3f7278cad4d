package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Period;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of what was observed near a worksite while it lasted, by phase and kind of impact. */
@Component
class NearLists {
    private static final String NONE = "aucun";

    private final NearQueries near;
    private final DetailQueries details;
    private final WorksiteMaps maps;

    NearLists(NearQueries near, DetailQueries details, WorksiteMaps maps) {
        this.near = near;
        this.details = details;
        this.maps = maps;
    }

    WorksitePages.NearListView of(WorksiteId id, UrlQuery query, Viewer viewer) {
        var facts = details.facts(id);
        var phases = details.phases(id);
        UUID phase = phase(query, phases);
        UUID kind = kind(query);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        Period period = NearPages.period(phases).orElse(null);
        List<NearRow> rows = period == null ? List.of() : near.rows(id, period, phase, kind, viewer, paging);
        long total = period == null ? 0 : near.count(id, period, phase, kind, viewer);
        return new WorksitePages.NearListView(
                facts,
                total == 0 ? "Aucun constat" : NearPages.count(total) + during(phases, phase),
                query,
                phases.stream()
                        .map(each -> new Choice(each.id().toString(), each.name()))
                        .toList(),
                phase == null ? null : phase.toString(),
                kinds(),
                query.first("impact").orElse(null),
                new Page<>(rows, paging, Math.min(total, NearQueries.MOST)),
                maps.of(id, facts.name(), facts.bufferMetres(), rows));
    }

    static @Nullable UUID phase(UrlQuery query, List<WorksiteDetails.Phase> phases) {
        return query.first("phase")
                .flatMap(Typed::uuid)
                .filter(asked -> phases.stream().anyMatch(each -> each.id().equals(asked)))
                .orElse(null);
    }

    static @Nullable UUID kind(UrlQuery query) {
        return query.has("impact", NONE)
                ? NearQueries.NO_KIND
                : query.first("impact").flatMap(Typed::uuid).orElse(null);
    }

    private static String during(List<WorksiteDetails.Phase> phases, @Nullable UUID phase) {
        return phases.stream()
                .filter(each -> each.id().equals(phase))
                .findFirst()
                .map(each -> " pendant la phase «\u00a0" + each.name() + "\u00a0»")
                .orElse(" pendant le chantier");
    }

    private List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>();
        details.kinds().forEach(kind -> choices.add(new Choice(kind.id().toString(), kind.label())));
        choices.add(new Choice(NONE, "Autres constats"));
        return choices;
    }
}
