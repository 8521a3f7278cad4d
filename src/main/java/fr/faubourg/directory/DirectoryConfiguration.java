package fr.faubourg.directory;

import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rail's entry for partners. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    NavEntry partnersEntry() {
        return new NavEntry("Partenaires", "/partenaires", "address-book", 800, Set.of());
    }
}
