package fr.faubourg.reports;

import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    NavEntry reportsNavEntry() {
        return new NavEntry("Bilans", "/bilans", "chart-bar", 900, Set.of());
    }
}
