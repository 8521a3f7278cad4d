package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The occasions of the form of a new observation, when a module above knows any. */
@Component
class Occasions {
    private final ObjectProvider<ObservationOccasion> module;
    private final Clock clock;

    Occasions(ObjectProvider<ObservationOccasion> module, Clock clock) {
        this.module = module;
        this.clock = clock;
    }

    /** A new form, with what the occasion says when there is one; empty when it does not exist or is hidden. */
    Optional<ObservationForm> blank(String typed, Viewer viewer) {
        return Forms.uuid(typed)
                .flatMap(id -> known().flatMap(each -> each.find(id, viewer))
                        .map(occasion -> ObservationForm.on(id, occasion)));
    }

    List<Choice> choices(ObservationForm form, Viewer viewer) {
        var day = Forms.day(form.observedOn()).orElseGet(() -> LocalDate.now(clock));
        return known().map(each -> each.around(day, Forms.uuid(form.walk()).orElse(null), viewer))
                .orElse(List.of());
    }

    /** The draft with the source of its occasion; what is chosen and unknown is noted in the errors. */
    ObservationDraft onOccasion(ObservationDraft draft, ObservationForm form, FormErrors errors, Viewer viewer) {
        if (form.walk().isBlank()) {
            return draft;
        }
        var occasion = Forms.uuid(form.walk()).flatMap(id -> known().flatMap(each -> each.find(id, viewer)));
        if (occasion.isEmpty()) {
            errors.add("walk", "Choisissez une marche de la liste, ou aucune.");
            return draft;
        }
        return draft.madeBy(occasion.get().source());
    }

    void noted(ObservationForm form, ObservationId observation, Viewer viewer) {
        Forms.uuid(form.walk()).ifPresent(id -> known().ifPresent(each -> each.noted(id, observation, viewer)));
    }

    private Optional<ObservationOccasion> known() {
        return module.stream().findFirst();
    }
}
