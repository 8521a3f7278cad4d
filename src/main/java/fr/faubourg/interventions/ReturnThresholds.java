package fr.faubourg.interventions;

import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.settings.Thresholds;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * What counts as a return: within how many days, within how many metres. The values of each day are read in SQL
 * ({@code interventions.threshold_on}), where the first ones stand too; a test holds the two together.
 */
@Component
class ReturnThresholds {
    private static final String SOURCE = "choix du territoire, à discuter\u00a0; aucun texte ne le fixe";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    static final ThresholdKind DAYS = new ThresholdKind(
            "retour-jours",
            "Délai d’un retour après une intervention",
            "Un constat du même thème, au même endroit, compte comme un retour s’il vient au plus tant de jours après la fin de l’intervention. "
                    + "Chaque intervention garde le délai du jour où elle a fini.",
            "jours",
            7,
            730,
            90,
            SOURCE,
            SINCE);

    static final ThresholdKind METRES = new ThresholdKind(
            "retour-metres",
            "Distance d’un retour après une intervention",
            "Un constat proche du point de l’intervention, ou de son entrée, compte comme étant au même endroit jusqu’à tant de mètres.",
            "mètres",
            0,
            200,
            20,
            SOURCE,
            SINCE);

    private final Thresholds thresholds;

    ReturnThresholds(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The delay of today. */
    int days() {
        return thresholds.today(DAYS);
    }
}
