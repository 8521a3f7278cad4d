package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rules that say who is proposed for what, to be taken out. */
@Component
class RoutingRuleList extends WholeList {
    private final RoutingRules rules;

    RoutingRuleList(RoutingRules rules) {
        super(
                "orientations",
                "Règles d’orientation",
                "/categories",
                "Faubourg, règles d’orientation",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR));
        this.rules = rules;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<RoutingRules.Named>whole(
                List.of(
                        Column.text("Catégorie", rule -> Objects.requireNonNullElse(rule.category(), "Toutes")),
                        Column.text("Lieu", rule -> Objects.requireNonNullElse(rule.place(), "Partout")),
                        Column.text("Proposer à", RoutingRules.Named::organisation)),
                () -> rules.named().stream());
    }
}
