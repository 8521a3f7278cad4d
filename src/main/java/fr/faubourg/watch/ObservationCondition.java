package fr.faubourg.watch;

import java.util.Map;

/** A condition on observations, under the alias {@code o}, with its parameters. */
public record ObservationCondition(String sql, Map<String, Object> parameters) {
    public static final ObservationCondition ALWAYS = new ObservationCondition("true", Map.of());

    public static final ObservationCondition NEVER = new ObservationCondition("false", Map.of());

    public ObservationCondition {
        parameters = Map.copyOf(parameters);
    }
}
