package fr.faubourg.halls;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.text;
import static fr.faubourg.history.HistoryField.yesNo;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of the grid: known to those who keep it, who also take its changes back. */
@Configuration(proxyBeanMethods = false)
class GridHistory {
    @Bean
    HistoryPart hallLevelPart() {
        return HistoryPart.of(
                Levels.KIND,
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
    HistoryPart hallNaturePart() {
        return HistoryPart.of(
                Natures.KIND,
                "halls.nature",
                List.of(
                        text("label", "Nom"),
                        text("source", "Source"),
                        yesNo("active", "Proposée dans les cotations")));
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    /** The history of levels. */
    @Component
    static class Levels implements HistoryKind {
        static final String KIND = "niveau";

        private final GridRepository grid;

        Levels(GridRepository grid) {
            this.grid = grid;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public HistoryRecord get(Viewer viewer, UUID id) {
            return grid.level(id)
                    .filter(_ -> keeps(viewer))
                    .map(level -> new HistoryRecord(level.label(), level.href()))
                    .orElseThrow(NotFound::new);
        }

        @Override
        public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
            return keeps(viewer);
        }
    }

    /** The history of natures of acts. */
    @Component
    static class Natures implements HistoryKind {
        static final String KIND = "acte";

        private final GridRepository grid;

        Natures(GridRepository grid) {
            this.grid = grid;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public HistoryRecord get(Viewer viewer, UUID id) {
            return grid.nature(id)
                    .filter(_ -> keeps(viewer))
                    .map(nature -> new HistoryRecord(nature.label(), nature.href()))
                    .orElseThrow(NotFound::new);
        }

        @Override
        public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
            return keeps(viewer);
        }
    }
}
