package fr.faubourg.operations;

import fr.faubourg.access.Role;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operations stand in the rail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class OperationsConfiguration {

    @Bean
    NavEntry operationsEntry() {
        return new NavEntry(
                "Exploitation", OperationsController.PATH, "settings", 960, Set.of(Role.ADMINISTRATOR.name()));
    }
}
