package fr.faubourg.walks;

import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class WalksConfiguration {
    @Bean
    NavEntry walksEntry() {
        return new NavEntry("Marches", WalkFilters.LIST, "route", 305, Set.of()).under("/constats");
    }
}
