package fr.faubourg.interventions;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.date;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;
import static fr.faubourg.history.HistoryField.yesNo;

import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.history.KeptLineHistory;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of interventions: costs are in it, so that only those read it who may know them; who may write takes changes back. */
@Component
class InterventionHistory implements HistoryKind {
    static final String KIND = "intervention";
    static final String TRADE = "corps";

    private final InterventionQueries queries;
    private final Interventions interventions;

    InterventionHistory(InterventionQueries queries, Interventions interventions) {
        this.queries = queries;
        this.interventions = interventions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        var recorded = queries.get(new InterventionId(id), viewer);
        if (!recorded.costShown()) {
            throw new NotFound();
        }
        return new HistoryRecord("Intervention n° " + recorded.number(), recorded.href());
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return interventions.mayWrite(new InterventionId(id), viewer);
    }

    /** What the history of interventions and of trades is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart interventionPart() {
            return HistoryPart.of(
                            KIND,
                            "interventions.intervention",
                            List.of(
                                    text("work", "Ce qui a été fait"),
                                    text("reason", "Motif"),
                                    named("trade_id", "Corps d’état", "interventions.trade_v", "label"),
                                    named("place_id", "Lieu", "territory.place_v", "name")
                                            .with("where"),
                                    number("lon", "Longitude").with("where"),
                                    number("lat", "Latitude").with("where"),
                                    constant("state", "État", "InterventionState")
                                            .with("when"),
                                    date("started_on", "Le, ou du").with("when"),
                                    date("ended_on", "Au").with("when"),
                                    named(
                                            "organisation_id",
                                            "Maître d’ouvrage",
                                            "directory.organisation_v",
                                            "full_name"),
                                    text("external_number", "Son numéro chez lui"),
                                    named(
                                                    "firm_id",
                                                    "Entreprise de l’annuaire",
                                                    "directory.organisation_v",
                                                    "full_name")
                                            .with("firm"),
                                    text("firm_name", "Entreprise").with("firm"),
                                    number("cost", "Coût en euros").with("cost"),
                                    constant("tax", "Taxe", "CostTax").with("cost")))
                    .along(Map.of());
        }

        @Bean
        HistoryKind tradeHistory(TradeRepository trades) {
            return new KeptLineHistory(
                    TRADE, id -> trades.labelOf(id).map(label -> new HistoryRecord(label, "/corps-d-etat/" + id)));
        }

        @Bean
        HistoryPart tradePart() {
            return HistoryPart.of(
                    TRADE,
                    "interventions.trade",
                    List.of(
                            text("label", "Nom"),
                            text("source", "Source"),
                            yesNo("active", "Proposé dans les formulaires")));
        }

        @Bean
        HistoryPart tradeThemePart() {
            return HistoryPart.below(
                    TRADE,
                    "interventions.trade_theme",
                    "trade_id",
                    "Thème",
                    HistoryPart.Added.GOES,
                    List.of(named("theme_id", "Thème", "watch.category_v", "label")));
        }
    }
}
