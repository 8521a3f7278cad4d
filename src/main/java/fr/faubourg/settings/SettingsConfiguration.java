package fr.faubourg.settings;

import fr.faubourg.access.Role;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where settings stand in the rail. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry("Réglages", SettingsController.PATH, "settings", 970, Set.of(Role.ADMINISTRATOR.name()));
    }
}
