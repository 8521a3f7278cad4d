package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.watch.Criterion;
import fr.faubourg.watch.ObservationCondition;
import fr.faubourg.watch.ObservationCriterion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of what was observed in a worksite or within its buffer while it lasted. Where it lies and how long it lasts are those of today, for what was
 * recorded earlier too.
 */
@Component
class WorksiteCriterion implements ObservationCriterion {
    private final WorksiteChoices worksites;
    private final NearCondition near;

    WorksiteCriterion(WorksiteChoices worksites, NearCondition near) {
        this.worksites = worksites;
        this.near = near;
    }

    @Override
    public Criterion criterion() {
        return Criterion.WORKSITE;
    }

    @Override
    public String label() {
        return "Chantier";
    }

    @Override
    public String all() {
        return "Près d’un chantier ou non";
    }

    @Override
    public List<Choice> choices(@Nullable String chosen, Viewer viewer) {
        return worksites.offered(chosen == null ? null : UUID.fromString(chosen), viewer);
    }

    @Override
    public Optional<String> inWords(String value, Viewer viewer) {
        return worksites.name(UUID.fromString(value), viewer);
    }

    @Override
    public ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt) {
        var worksite = new WorksiteId(UUID.fromString(value));
        if (worksites.name(worksite.value(), viewer).isEmpty()) {
            return ObservationCondition.NEVER;
        }
        var within = near.within(worksite);
        var during = NearCondition.during(worksite, null);
        var parameters = new HashMap<>(within.parameters());
        parameters.putAll(during.parameters());
        return new ObservationCondition(within.sql() + " and " + during.sql(), parameters);
    }
}
