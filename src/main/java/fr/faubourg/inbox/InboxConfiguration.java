package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.NavBadge;
import fr.faubourg.ui.NavEntry;
import java.security.Principal;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    NavEntry todayNavEntry() {
        return new NavEntry("Aujourd’hui", TodayController.PATH, "sun", 100, Set.of());
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
                Object who = principal instanceof Authentication known ? known.getPrincipal() : principal;
                return who instanceof Viewer viewer ? inbox.count(viewer).waiting() : 0;
            }
        };
    }
}
