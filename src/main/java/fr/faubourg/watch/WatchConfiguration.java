package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.inbox.DaysOff;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {
    /**
     * The calendar of the territory of work.
     *
     * @param zone {@code METROPOLE}, or {@code ALSACE_MOSELLE} where its local law of holidays holds
     */
    @Bean
    WorkingDays workingDays(@Value("${faubourg.holidays:METROPOLE}") FrenchHolidays.Zone zone) {
        return new WorkingDays(new FrenchHolidays(zone));
    }

    /** The spine's mails keep the days off of the same calendar. */
    @Bean
    DaysOff daysOff(WorkingDays workingDays) {
        return day -> !workingDays.isWorking(day);
    }

    @Bean
    NavEntry mapEntry() {
        return new NavEntry("Carte", "/carte", "map", 200, Set.of());
    }

    @Bean
    NavEntry watchEntry() {
        return new NavEntry("Veille", "/constats", "eye", 300, Set.of());
    }

    @Bean
    NavEntry gridEntry() {
        return new NavEntry(
                "Catégories", "/categories", "settings", 940, Set.of(Role.ADMINISTRATOR.name(), Role.REGULATOR.name()));
    }
}
