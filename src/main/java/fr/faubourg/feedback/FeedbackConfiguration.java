package fr.faubourg.feedback;

import fr.faubourg.access.Role;
import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.ui.NavEntry;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the module is made with. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final String SOURCE =
            "proposition de Faubourg\u00a0; aucun texte ne fixe la durée, le responsable du traitement en décide";

    static final ThresholdKind AFTER_END = new ThresholdKind(
            "contact-apres-cloture",
            "Contact d’un habitant, après la clôture",
            "Combien de temps le contact laissé pour avoir une réponse est gardé une fois le constat clos, rejeté ou déclaré hors compétence.",
            "jours",
            0,
            365,
            30,
            SOURCE,
            FIRST_DAY);

    static final ThresholdKind AT_MOST = new ThresholdKind(
            "contact-au-plus",
            "Contact d’un habitant, au plus tard",
            "Combien de temps ce contact est gardé au plus, que le constat soit clos ou non.",
            "jours",
            1,
            730,
            365,
            SOURCE,
            FIRST_DAY);

    @Bean
    NavEntry returnsEntry() {
        return new NavEntry(
                        "Retours",
                        OwedController.PATH,
                        "messages",
                        350,
                        Set.of(
                                Role.ADMINISTRATOR.name(),
                                Role.REGULATOR.name(),
                                Role.PRACTITIONER.name(),
                                Role.READER.name()))
                .under("/constats");
    }

    @Bean
    ThresholdKind contactAfterEnd() {
        return AFTER_END;
    }

    @Bean
    ThresholdKind contactAtMost() {
        return AT_MOST;
    }
}
