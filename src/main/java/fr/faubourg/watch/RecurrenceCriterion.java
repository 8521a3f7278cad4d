package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of observations that came back, or did not; as it is known now, of past lists too. */
@Repository
class RecurrenceCriterion implements ObservationCriterion {
    private static final String CAME_BACK = "o.id in (select r.observation_id from watch.recurrence r)";
    private static final String NEW_HERE = "not exists (select from watch.recurrence r where r.observation_id = o.id)";

    @Override
    public Criterion criterion() {
        return Criterion.RECURRENCE;
    }

    @Override
    public String label() {
        return "Récidive";
    }

    @Override
    public String all() {
        return "Revenus ou non";
    }

    @Override
    public List<Choice> choices(@Nullable String chosen, Viewer viewer) {
        return List.of(
                new Choice("oui", "Revenus après avoir été réglés"), new Choice("non", "Vus pour la première fois"));
    }

    @Override
    public Optional<String> inWords(String value, Viewer viewer) {
        return Optional.of(value);
    }

    @Override
    public ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt) {
        return new ObservationCondition(value.equals("oui") ? CAME_BACK : NEW_HERE, Map.of());
    }
}
