package fr.faubourg.halls;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.text;
import static fr.faubourg.history.HistoryField.yesNo;

import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryKind.HistoryRecord;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.history.KeptLineHistory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history of the grid: its levels and its natures of acts. */
@Configuration(proxyBeanMethods = false)
class GridHistory {
    static final String LEVEL = "niveau";
    static final String NATURE = "acte";

    @Bean
    HistoryKind hallLevelHistory(GridRepository grid) {
        return new KeptLineHistory(
                LEVEL, id -> grid.level(id).map(level -> new HistoryRecord(level.label(), level.href())));
    }

    @Bean
    HistoryPart hallLevelPart() {
        return HistoryPart.of(
                LEVEL,
                "halls.level",
                List.of(
                        text("label", "Nom"),
                        text("meaning", "Définition"),
                        constant("colour", "Couleur", "HallColour"),
                        text("source", "Source"),
                        text("note", "Réserve"),
                        yesNo("active", "Proposé dans les cotations")));
    }

    @Bean
    HistoryKind hallNatureHistory(GridRepository grid) {
        return new KeptLineHistory(
                NATURE, id -> grid.nature(id).map(nature -> new HistoryRecord(nature.label(), nature.href())));
    }

    @Bean
    HistoryPart hallNaturePart() {
        return HistoryPart.of(
                NATURE,
                "halls.nature",
                List.of(
                        text("label", "Nom"),
                        text("source", "Source"),
                        yesNo("active", "Proposée dans les cotations")));
    }
}
