package fr.faubourg.feedback;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.watch.Criterion;
import fr.faubourg.watch.ObservationCondition;
import fr.faubourg.watch.ObservationCriterion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of observations about which residents were told something, or nothing. Who reads an observation reads what was said of it. */
@Repository
class ReturnCriterion implements ObservationCriterion {
    private static final String WITH = "avec";

    private static final List<Choice> CHOICES =
            List.of(new Choice(WITH, "Avec retour aux habitants"), new Choice("sans", "Sans retour aux habitants"));

    /** What was said is recorded once and taken back once: both moments stay written. */
    private static final String THEN =
            "r.recorded_at <= :retourThen and (r.withdrawn_at is null or r.withdrawn_at > :retourThen)";

    @Override
    public Criterion criterion() {
        return Criterion.RETURN;
    }

    @Override
    public String label() {
        return "Retour aux habitants";
    }

    @Override
    public String all() {
        return "Avec ou sans retour";
    }

    @Override
    public List<Choice> choices(@Nullable String chosen, Viewer viewer) {
        return CHOICES;
    }

    @Override
    public Optional<String> inWords(String value, Viewer viewer) {
        return Optional.of(value);
    }

    @Override
    public ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt) {
        String told = "exists (select from feedback.resident_return r where r.observation_id = o.id and "
                + (recordedAt == null ? "r.withdrawn_at is null" : THEN)
                + ")";
        return new ObservationCondition(
                value.equals(WITH) ? told : "not " + told,
                recordedAt == null ? Map.of() : Map.of("retourThen", Timestamp.from(recordedAt)));
    }
}
