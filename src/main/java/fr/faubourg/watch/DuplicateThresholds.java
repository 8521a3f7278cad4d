package fr.faubourg.watch;

import fr.faubourg.settings.ThresholdKind;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How near in space and time two observations are for one to be a likely duplicate of the other. The values of each day are read in SQL ({@code watch.threshold_on}). */
final class DuplicateThresholds {
    private static final String SOURCE = "choix du territoire, à discuter\u00a0; aucun texte ne le fixe";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    static final ThresholdKind METRES = new ThresholdKind(
            "doublon-metres",
            "Distance d’un doublon probable",
            "Deux constats ouverts de la même catégorie sont proposés comme doublons quand leurs points sont à tant de mètres au plus. "
                    + "Rien n’est réuni sans qu’une personne le décide.",
            "mètres",
            1,
            200,
            25,
            SOURCE,
            SINCE);

    static final ThresholdKind DAYS = new ThresholdKind(
            "doublon-jours",
            "Écart de temps d’un doublon probable",
            "Deux constats ouverts de la même catégorie sont proposés comme doublons quand ils ont été observés à tant de jours l’un de l’autre au plus.",
            "jours",
            1,
            365,
            30,
            SOURCE,
            SINCE);

    private DuplicateThresholds() {}

    /** What the settings ask for. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ThresholdKind duplicateMetres() {
            return METRES;
        }

        @Bean
        ThresholdKind duplicateDays() {
            return DAYS;
        }
    }
}
