package fr.faubourg.halls;

import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class HallsConfiguration {
    @Bean
    NavEntry hallsEntry() {
        return new NavEntry("Halls", HallFilters.LIST, "door", 340, Set.of()).under("/constats");
    }
}
