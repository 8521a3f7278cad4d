package fr.faubourg.watch;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rules that say who is proposed for what, to be taken out. */
@Component
class RoutingRuleList implements ExportedList {
    private final RoutingRules rules;

    RoutingRuleList(RoutingRules rules) {
        this.rules = rules;
    }

    @Override
    public String key() {
        return "orientations";
    }

    @Override
    public String label() {
        return "Règles d’orientation";
    }

    @Override
    public String href() {
        return "/categories";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<RoutingRules.Named>(
                key(),
                label(),
                "Faubourg, règles d’orientation",
                List.of(),
                List.of(
                        Column.text("Catégorie", rule -> Objects.requireNonNullElse(rule.category(), "Toutes")),
                        Column.text("Lieu", rule -> Objects.requireNonNullElse(rule.place(), "Partout")),
                        Column.text("Proposer à", RoutingRules.Named::organisation)),
                null,
                () -> rules.named().stream());
    }
}
