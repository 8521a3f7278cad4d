package fr.faubourg.settings;

import fr.faubourg.access.Role;
import fr.faubourg.ui.Look;
import fr.faubourg.ui.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Where settings stand in the rail. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    /** While the database is away, pages look as Faubourg comes. */
    @Bean
    Look.Source look(CurrentSettings settings, SettingsQueries queries) {
        return new Look.Source() {
            @Override
            public Look look() {
                try {
                    return SettingsConfiguration.look(settings.now());
                } catch (DataAccessException away) {
                    return Look.NONE;
                }
            }

            @Override
            public Look.Paper paper() {
                var appearance = settings.now().appearance();
                byte[] logo = appearance.hasLogo() ? queries.logo() : null;
                return new Look.Paper(
                        Accent.of(appearance).map(Accent::paperStyles).orElse(""),
                        logo == null ? null : Look.Paper.logo(logo, appearance.logoWidth(), appearance.logoHeight()));
            }
        };
    }

    private static Look look(CurrentSettings.State state) {
        String base = AppearanceController.PATH + "/" + state.version();
        var appearance = state.appearance();
        return new Look(
                appearance.accent() == null ? null : base + "/couleurs.css",
                appearance.hasLogo()
                        ? new Look.Logo(base + "/logo.png", appearance.logoWidth(), appearance.logoHeight())
                        : null);
    }

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry("Réglages", SettingsController.PATH, "settings", 970, Set.of(Role.ADMINISTRATOR.name()));
    }
}
