package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports and exports stand in the rail. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

    @Bean
    NavEntry importsEntry() {
        return new NavEntry(
                "Imports",
                "/imports",
                "upload",
                900,
                Set.of(
                        Role.ADMINISTRATOR.name(),
                        Role.REGULATOR.name(),
                        Role.PRACTITIONER.name(),
                        Role.PARTNER.name()));
    }

    @Bean
    NavEntry exportsEntry() {
        return new NavEntry("Exports", "/exports", "download", 905, Set.of());
    }
}
