package fr.faubourg.prevention;

import fr.faubourg.access.Role;
import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class PreventionConfiguration {
    @Bean
    ThresholdKind preventionDays() {
        return WindowThreshold.DAYS;
    }

    @Bean
    NavEntry preventionEntry() {
        return new NavEntry("Prévention", OperationFilters.LIST, "heart-handshake", 330, Set.of()).under("/constats");
    }

    @Bean
    NavEntry operationKindsEntry() {
        return new NavEntry(
                "Types d’opérations",
                Kind.LIST,
                "settings",
                946,
                Set.of(Role.ADMINISTRATOR.name(), Role.REGULATOR.name()));
    }
}
