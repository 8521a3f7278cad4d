package fr.faubourg.prevention;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of operations; who may write them takes changes back, the partner that leads them its own sessions and what was learnt. */
@Component
class OperationHistory implements HistoryKind {
    static final String KIND = "operation-preventive";
    static final String KIND_OF_OPERATION = "type-d-operation";

    private static final Set<String> REPORTED = Set.of("state", "cancel_reason", "learnt");

    private final OperationQueries queries;
    private final Operations operations;

    OperationHistory(OperationQueries queries, Operations operations) {
        this.queries = queries;
        this.operations = operations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        var recorded = queries.get(new PreventiveOperationId(id), viewer);
        return new HistoryRecord("Opération préventive n° " + recorded.number(), recorded.href());
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        var operation = new PreventiveOperationId(id);
        return operations.mayWrite(operation, viewer)
                || (viewer.account().equals(wish.by())
                        && REPORTED.containsAll(wish.columns())
                        && operations.mayReport(operation, viewer));
    }

    /** What the history of operations and of their kinds is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart operationPart() {
            return HistoryPart.of(
                    KIND,
                    "prevention.operation",
                    List.of(
                            text("title", "Nom"),
                            text("aim", "Objectif"),
                            named("kind_id", "Type", "prevention.kind_v", "label"),
                            date("planned_from", "Prévue le, ou du").with("when"),
                            date("planned_to", "Au").with("when"),
                            constant("state", "État", "OperationState").with("state"),
                            text("cancel_reason", "Motif d’annulation").with("state"),
                            text("learnt", "Ce que l’opération a appris"),
                            number("window_days", "Jours comparés avant et après"),
                            number("cost", "Coût en euros")));
        }

        @Bean
        HistoryPart aimedThemePart() {
            return HistoryPart.below(
                    KIND,
                    "prevention.aimed_theme",
                    "operation_id",
                    "Thème visé",
                    HistoryPart.Added.GOES,
                    List.of(named("category_id", "Thème", "watch.category_v", "label")));
        }

        @Bean
        HistoryPart aimedPlacePart() {
            return HistoryPart.below(
                    KIND,
                    "prevention.aimed_place",
                    "operation_id",
                    "Lieu visé",
                    HistoryPart.Added.GOES,
                    List.of(named("place_id", "Lieu", "territory.place_v", "name")));
        }

        @Bean
        HistoryPart partnerPart() {
            return HistoryPart.below(
                    KIND,
                    "prevention.partner",
                    "operation_id",
                    "Partenaire",
                    HistoryPart.Added.GOES,
                    List.of(
                            named("organisation_id", "Organisation", "directory.organisation_v", "full_name"),
                            constant("role", "Rôle", "PartnerRole")));
        }

        @Bean
        HistoryPart sessionPart() {
            return HistoryPart.below(
                    KIND,
                    "prevention.session",
                    "operation_id",
                    "Séance",
                    HistoryPart.Added.GOES,
                    List.of(
                            date("held_on", "Jour"),
                            text("starts_at", "De").with("hours"),
                            text("ends_at", "À").with("hours"),
                            text("done", "Ce qui a été fait"),
                            number("residents", "Habitants"),
                            number("children", "Enfants"),
                            number("professionals", "Professionnels")));
        }

        @Bean
        HistoryKind operationKindHistory(KindRepository kinds) {
            return new KeptLineHistory(
                    KIND_OF_OPERATION,
                    id -> kinds.labelOf(id).map(label -> new HistoryRecord(label, Kind.LIST + "/" + id)));
        }

        @Bean
        HistoryPart operationKindPart() {
            return HistoryPart.of(
                    KIND_OF_OPERATION,
                    "prevention.kind",
                    List.of(
                            text("label", "Nom"),
                            text("source", "Source"),
                            yesNo("active", "Proposé dans les formulaires")));
        }
    }
}
