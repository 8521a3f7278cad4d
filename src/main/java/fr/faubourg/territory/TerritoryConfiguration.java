package fr.faubourg.territory;

import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail's entry for places. */
@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    NavEntry placesEntry() {
        return new NavEntry("Lieux", "/lieux", "map-pin", 700, Set.of());
    }
}
