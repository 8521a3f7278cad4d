package fr.faubourg.watch;

import static fr.faubourg.history.HistoryField.days;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;
import static fr.faubourg.history.HistoryField.yesNo;

import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryKind.HistoryRecord;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.history.KeptLineHistory;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The history of the lines of the grid, with their delays. */
@Configuration(proxyBeanMethods = false)
class CategoryHistory {
    static final String KIND = "categorie";

    @Bean
    HistoryKind categoryKind(CategoryQueries categories) {
        return new KeptLineHistory(
                KIND,
                id -> categories
                        .labelOf(new CategoryId(id))
                        .map(label -> new HistoryRecord(label, "/categories/" + id)));
    }

    @Bean
    HistoryPart categoryPart() {
        return HistoryPart.of(
                KIND,
                "watch.category",
                List.of(
                        text("label", "Nom"),
                        named("parent_id", "Thème", "watch.category", "label"),
                        text("category_group", "Groupe"),
                        yesNo("strength", "Point fort"),
                        yesNo("active", "Proposée dans les formulaires")));
    }

    @Bean
    HistoryPart delayPart() {
        return HistoryPart.below(
                KIND,
                "watch.category_delay",
                "category_id",
                "Délai",
                HistoryPart.Added.GOES,
                List.of(number("working_days", "Jours ouvrés"), days("valid", "Période")));
    }
}
