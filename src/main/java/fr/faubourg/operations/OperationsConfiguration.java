package fr.faubourg.operations;

import fr.faubourg.access.Role;
import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where operations stand in the rail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BackupSettings.class)
class OperationsConfiguration {

    static final ThresholdKind BACKUP_AGE = new ThresholdKind(
            "age-de-la-sauvegarde",
            "Âge de la dernière sauvegarde qui alerte",
            "Passé cet âge, la page Exploitation et le contrôle de santé des machines disent que la sauvegarde manque.",
            "heures",
            6,
            720,
            48,
            "proposition de Faubourg\u00a0: une sauvegarde par nuit, une seule peut manquer",
            LocalDate.of(2026, 1, 1));

    static final ThresholdKind FREE_DISK = new ThresholdKind(
            "place-libre",
            "Place libre sur le disque qui alerte",
            "En dessous, la page Exploitation et le contrôle de santé des machines disent que le disque se remplit.",
            "millions d’octets",
            100,
            1_000_000,
            1_000,
            "proposition de Faubourg\u00a0: de quoi écrire plusieurs sauvegardes d’une ville moyenne",
            LocalDate.of(2026, 1, 1));

    @Bean
    ThresholdKind backupAge() {
        return BACKUP_AGE;
    }

    @Bean
    ThresholdKind freeDisk() {
        return FREE_DISK;
    }

    @Bean
    NavEntry operationsEntry() {
        return new NavEntry(
                "Exploitation", OperationsController.PATH, "settings", 960, Set.of(Role.ADMINISTRATOR.name()));
    }
}
