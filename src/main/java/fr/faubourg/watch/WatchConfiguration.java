package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    static final ThresholdKind DEFAULT_DELAY = new ThresholdKind(
            "delai-par-defaut",
            "Délai par défaut d’une demande",
            "L’échéance proposée quand ni la catégorie du constat ni son thème n’ont de délai. Ce qui est déjà demandé garde son échéance.",
            "jours ouvrés",
            1,
            250,
            15,
            "objectif de Montauban pour les signalements, moins de quinze jours (Banque des territoires, 2019), compté en jours ouvrés",
            LocalDate.of(2019, 11, 1));

    static final ThresholdKind LINK_VALIDITY = new ThresholdKind(
            "validite-lien-reponse",
            "Validité d’un lien de réponse",
            "Combien de temps une organisation peut répondre, sans compte, par le lien qu’un régulateur lui envoie. Les liens déjà envoyés gardent leur fin.",
            "jours",
            1,
            120,
            30,
            "choix de Faubourg\u00a0: les quinze jours ouvrés du délai par défaut, soit trois semaines, et une semaine de marge",
            LocalDate.of(2026, 1, 1));

    @Bean
    ThresholdKind linkValidity() {
        return LINK_VALIDITY;
    }

    @Bean
    ThresholdKind defaultDelay() {
        return DEFAULT_DELAY;
    }

    @Bean
    NavEntry mapEntry() {
        return new NavEntry("Carte", "/carte", "map", 200, Set.of());
    }

    @Bean
    NavEntry watchEntry() {
        return new NavEntry("Veille", "/constats", "eye", 300, Set.of());
    }

    /** A partner's own job: what is asked comes before what one may look at. */
    @Bean
    NavEntry askedEntry() {
        return new NavEntry("Demandes", AskedFilters.PATH, "list-check", 150, Set.of(Role.PARTNER.name()));
    }

    @Bean
    NavEntry duplicatesEntry() {
        return new NavEntry("Doublons", "/constats/doublons", "link", 305, Set.of(Role.REGULATOR.name()))
                .under("/constats");
    }

    @Bean
    NavEntry gridEntry() {
        return new NavEntry(
                "Catégories", "/categories", "settings", 940, Set.of(Role.ADMINISTRATOR.name(), Role.REGULATOR.name()));
    }
}
