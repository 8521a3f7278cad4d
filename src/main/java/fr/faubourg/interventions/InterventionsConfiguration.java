package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class InterventionsConfiguration {
    @Bean
    ThresholdKind returnDays() {
        return ReturnThresholds.DAYS;
    }

    @Bean
    ThresholdKind returnMetres() {
        return ReturnThresholds.METRES;
    }

    @Bean
    NavEntry interventionsEntry() {
        return new NavEntry("Interventions", "/interventions", "tools", 310, Set.of()).under("/constats");
    }

    @Bean
    NavEntry tradesEntry() {
        return new NavEntry(
                "Corps d’état",
                "/corps-d-etat",
                "settings",
                945,
                Set.of(Role.ADMINISTRATOR.name(), Role.REGULATOR.name()));
    }
}
