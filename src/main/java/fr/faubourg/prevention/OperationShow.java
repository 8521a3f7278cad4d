package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.ThreadEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the page of an operation. */
@Component
class OperationShow {
    private final Operations acts;
    private final Comparing comparing;
    private final OperationForms forms;
    private final Lineage lineage;
    private final Clock clock;

    OperationShow(Operations acts, Comparing comparing, OperationForms forms, Lineage lineage, Clock clock) {
        this.acts = acts;
        this.comparing = comparing;
        this.forms = forms;
        this.lineage = lineage;
        this.clock = clock;
    }

    OperationViews.Said blank() {
        return new OperationViews.Said(
                SessionForm.blank(LocalDate.now(clock).toString()), "", PartnerRole.PARTNER.name(), "");
    }

    OperationViews.Show view(
            PreventiveOperation operation, OperationViews.Said typed, FormErrors errors, Viewer viewer) {
        var id = new PreventiveOperationId(operation.id());
        boolean mayWrite = acts.mayWrite(id, viewer);
        var comparison = comparing.compare(operation, viewer).orElse(null);
        return new OperationViews.Show(
                operation,
                comparison,
                comparing.days(operation),
                mayWrite,
                mayWrite || acts.mayReport(id, viewer),
                mayWrite ? forms.organisations() : List.<Choice>of(),
                lineage.thread(viewer, Operations.ref(id)).around(moments(operation)),
                typed,
                errors);
    }

    /** What happened to it, oldest first. */
    private static List<ThreadEntry> moments(PreventiveOperation operation) {
        var moments = new ArrayList<ThreadEntry>();
        moments.add(ThreadEntry.past(
                "Prévue",
                operation.plannedTo() == null
                        ? FrenchFormat.date(operation.plannedFrom())
                        : FrenchFormat.period(operation.plannedFrom(), operation.plannedTo())));
        var held = operation.sessions();
        if (!held.isEmpty()) {
            moments.add(ThreadEntry.past(
                    FrenchFormat.count(held.size(), "séance tenue", "séances tenues"),
                    FrenchFormat.period(held.getFirst().heldOn(), held.getLast().heldOn())));
        }
        switch (operation.state()) {
            case PLANNED, ONGOING -> {}
            case DONE -> moments.add(ThreadEntry.now("Terminée", "avec ce qu’elle a appris"));
            case CANCELLED -> moments.add(ThreadEntry.now("Annulée", operation.cancelReason()));
        }
        return moments;
    }
}
