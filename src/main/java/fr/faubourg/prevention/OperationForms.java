package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.history.FormWords;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and reads the forms in which operations are written down and corrected. */
@Component
class OperationForms {
    private final ChoiceQueries choices;
    private final KindRepository kinds;
    private final Organisations organisations;
    private final WindowThreshold threshold;

    OperationForms(
            ChoiceQueries choices, KindRepository kinds, Organisations organisations, WindowThreshold threshold) {
        this.choices = choices;
        this.kinds = kinds;
        this.organisations = organisations;
        this.threshold = threshold;
    }

    /** A new form, led by the person's own organisation until somebody says otherwise. */
    static OperationForm blank(String place, Viewer viewer) {
        return OperationForm.blank(
                Forms.uuid(place).map(UUID::toString).orElse(""),
                viewer.organisations().stream().findFirst().map(UUID::toString).orElse(""));
    }

    /** Reads the form, and checks that what it names is there. */
    Optional<OperationDraft> parse(OperationForm form, FormErrors errors) {
        var draft = form.parse(errors);
        draft.ifPresent(known -> {
            if (kinds.labelOf(known.kind()).isEmpty()) {
                errors.add("kind", "Choisissez un type de la liste.");
            }
            if (!choices.areThemes(known.themes())) {
                errors.add("themes", "Choisissez des thèmes de la liste.");
            }
            if (!choices.arePlaces(known.places())) {
                errors.add("places", "Choisissez des lieux de la liste.");
            }
        });
        return draft;
    }

    /** The organisation that leads a new operation. */
    Optional<UUID> lead(OperationForm form, FormErrors errors) {
        var lead = organisation(form.lead());
        if (lead.isEmpty()) {
            errors.add("lead", "Dites quelle organisation pilote l’opération.");
        }
        return lead;
    }

    /** An organisation of the directory. */
    Optional<UUID> organisation(String typed) {
        return Forms.uuid(typed)
                .filter(id -> organisations.find(new OrganisationId(id)).isPresent());
    }

    List<Choice> organisations() {
        return organisations.options();
    }

    OperationViews.Form view(OperationForm form, FormErrors errors, @Nullable PreventiveOperation recorded) {
        return new OperationViews.Form(
                form,
                errors,
                recorded,
                kinds.choices(Forms.uuid(form.kind()).orElse(null)),
                choices.themes(Typed.ids(form.themes())),
                choices.places(Typed.ids(form.places())),
                organisations.options(),
                threshold.today());
    }

    /** The fields of the form in words, as several versions of it say them. */
    FormWords words(OperationForm... versions) {
        return new FormWords()
                .field("title", "Nom")
                .field("aim", "Objectif")
                .field("kind", "Type", kinds.choices(null))
                .field("themes", "Thèmes visés", several(choices.themes(List.of()), versions, OperationForm::themes))
                .field("places", "Lieux visés", placeWords(versions))
                .field("plannedFrom", "Prévue le, ou du")
                .field("plannedTo", "Au")
                .field("windowDays", "Jours comparés avant et après")
                .field("cost", "Coût en euros");
    }

    private List<Choice> placeWords(OperationForm... versions) {
        var named = List.of(versions).stream()
                .flatMap(form -> Typed.ids(form.places()).stream())
                .distinct()
                .toList();
        return several(choices.places(named), versions, OperationForm::places);
    }

    /** Several ids with commas between them are one value of the form: it is said by their names. */
    private static List<Choice> several(
            List<Choice> known, OperationForm[] versions, Function<OperationForm, String> field) {
        var names = known.stream().collect(Collectors.toMap(Choice::value, Choice::label, (one, _) -> one));
        return List.of(versions).stream()
                .map(field)
                .distinct()
                .map(value -> new Choice(
                        value,
                        Typed.texts(value).stream()
                                .map(id -> names.getOrDefault(id, "autre"))
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
