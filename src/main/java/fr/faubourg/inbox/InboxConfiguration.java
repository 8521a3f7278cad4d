package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.settings.WorkingCalendar;
import fr.faubourg.ui.Bell;
import fr.faubourg.ui.BellSource;
import fr.faubourg.ui.NavBadge;
import fr.faubourg.ui.NavEntry;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    /** Mail goes to people, not to places: the calendar of the territory as a whole. */
    @Bean
    DaysOff daysOff(WorkingCalendar calendar) {
        return day -> !calendar.usual().isWorking(day);
    }

    @Bean
    NavEntry todayNavEntry() {
        return new NavEntry("Aujourd’hui", TodayController.PATH, "sun", 100, Set.of());
    }

    @Bean
    BellSource bellSource(VisibleNotices notices) {
        return principal -> new Bell(
                NoticeController.PATH, viewer(principal).map(notices::unread).orElse(0L));
    }

    @Bean
    NavBadge todayNavBadge(Inbox inbox) {
        return new NavBadge() {
            @Override
            public String href() {
                return TodayController.PATH;
            }

            @Override
            public long count(Principal principal) {
                return viewer(principal).map(inbox::badge).orElse(0L);
            }
        };
    }

    private static Optional<Viewer> viewer(Principal principal) {
        Object who = principal instanceof Authentication known ? known.getPrincipal() : principal;
        return who instanceof Viewer viewer ? Optional.of(viewer) : Optional.empty();
    }
}
