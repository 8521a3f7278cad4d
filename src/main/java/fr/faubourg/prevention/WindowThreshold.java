package fr.faubourg.prevention;

import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.settings.Thresholds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many days before an operation and after it are compared, when the operation does not say. */
@Component
class WindowThreshold {
    /** What an operation may say. */
    static final int LEAST = 7;

    static final int MOST = 730;

    static final ThresholdKind DAYS = new ThresholdKind(
            "prevention-jours",
            "Période comparée avant et après une opération préventive",
            "Les constats des thèmes et des lieux visés sont comptés pendant tant de jours avant la première séance et autant après la dernière. "
                    + "Chaque opération peut en choisir une autre.",
            "jours",
            LEAST,
            MOST,
            90,
            "choix local, à discuter\u00a0; aucun texte ne le fixe",
            LocalDate.of(2026, 1, 1));

    private final Thresholds thresholds;

    WindowThreshold(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The days that the operation chose, else those of the territory on the day of its first session. */
    int days(@Nullable Integer chosen, LocalDate first) {
        return chosen == null ? thresholds.on(DAYS, first) : chosen;
    }

    /** What holds today. */
    int today() {
        return thresholds.today(DAYS);
    }
}
