package fr.faubourg.settings;

import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The values of the thresholds, day by day. A value decided holds on every node within seconds. */
@Component
public class Thresholds {
    private final CurrentSettings settings;
    private final ObjectProvider<ThresholdKind> kinds;
    private final Clock clock;

    Thresholds(CurrentSettings settings, ObjectProvider<ThresholdKind> kinds, Clock clock) {
        this.settings = settings;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** What holds today. */
    public int today(ThresholdKind kind) {
        return on(kind, today());
    }

    /** What held, or will hold, on a day. */
    public int on(ThresholdKind kind, LocalDate day) {
        return settings.now().thresholds().stream()
                .filter(value -> value.name().equals(kind.name()) && value.holds(day))
                .findFirst()
                .map(ThresholdValue::value)
                .orElse(kind.first());
    }

    List<ThresholdKind> kinds() {
        return kinds.stream().sorted(Comparator.comparing(ThresholdKind::label)).toList();
    }

    Optional<ThresholdKind> kind(String name) {
        return kinds.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The values decided, the latest first. */
    List<ThresholdValue> decided(ThresholdKind kind) {
        return settings.now().thresholds().stream()
                .filter(value -> value.name().equals(kind.name()))
                .sorted(Comparator.comparing(ThresholdValue::from).reversed())
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }
}
