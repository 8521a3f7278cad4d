package fr.faubourg.watch;

import static fr.faubourg.history.HistoryField.named;

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

/** The history of a routing rule, changed or removed: known to those who keep the rules, who also take its changes back. */
@Component
class RoutingHistory implements HistoryKind {
    static final String KIND = "orientation";

    private final RoutingRules rules;

    RoutingHistory(RoutingRules rules) {
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        if (!keeps(viewer) || !rules.isKnown(id)) {
            throw new NotFound();
        }
        return new HistoryRecord("Règle d’orientation", "/categories#orientations");
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return keeps(viewer);
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    /** What the history of a rule is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart routingRulePart() {
            return HistoryPart.of(
                    KIND,
                    "watch.routing_rule",
                    List.of(
                            named("category_id", "Catégorie", "watch.category", "label"),
                            named("place_id", "Lieu", "territory.place_v", "name"),
                            named("organisation_id", "Proposée à", "directory.organisation_v", "full_name")));
        }
    }
}
