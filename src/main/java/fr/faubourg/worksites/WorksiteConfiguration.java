package fr.faubourg.worksites;

import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class WorksiteConfiguration {
    static final ThresholdKind ANSWER_DELAY = new ThresholdKind(
            "reponse-reclamation-chantier",
            "Réponse à une réclamation de chantier",
            "Au-delà de ce délai, une réclamation sans réponse est en retard. Ce qui est déjà noté garde son échéance.",
            "jours ouvrés",
            1,
            120,
            10,
            "choix local proposé par Faubourg, deux semaines de travail\u00a0; aucun texte ne le fixe",
            LocalDate.of(2026, 1, 1));

    static final ThresholdKind BUFFER = new ThresholdKind(
            "abords-chantier",
            "Abords d’un chantier",
            "La distance autour d’un nouveau chantier dans laquelle les constats lui sont rapportés\u00a0; chaque chantier peut avoir la sienne.",
            "mètres",
            0,
            1_000,
            50,
            "choix local proposé par Faubourg\u00a0; aucun texte ne le fixe",
            LocalDate.of(2026, 1, 1));

    @Bean
    ThresholdKind answerDelay() {
        return ANSWER_DELAY;
    }

    @Bean
    ThresholdKind worksiteBuffer() {
        return BUFFER;
    }

    @Bean
    NavEntry worksitesEntry() {
        return new NavEntry("Chantiers", "/chantiers", "building", 320, Set.of()).under("/constats");
    }
}
