package fr.faubourg.worksites;

import fr.faubourg.history.FormWords;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The forms of the parts of a worksite: filled, read, shown. */
@Component
class PartForms {
    private final PartRepository repository;
    private final PartChoices choices;
    private final DetailQueries details;
    private final Letters letters;
    private final WorksiteQueries worksites;

    PartForms(
            PartRepository repository,
            PartChoices choices,
            DetailQueries details,
            Letters letters,
            WorksiteQueries worksites) {
        this.repository = repository;
        this.choices = choices;
        this.details = details;
        this.letters = letters;
        this.worksites = worksites;
    }

    /** What was typed, with the version that the form was filled with. */
    static Map<String, String> typed(Part part, HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (PartField field : part.fields()) {
            String[] sent = request.getParameterValues(field.name());
            values.put(
                    field.name(),
                    sent == null ? "" : Typed.text(String.join(",", sent)).replace("\r\n", "\n"));
        }
        values.put(PartRepository.VERSION, Typed.text(request.getParameter(PartRepository.VERSION)));
        return values;
    }

    Map<String, String> recorded(Part part, WorksiteId worksite, UUID id) {
        return repository.find(part, worksite, id).orElseThrow(NotFound::new);
    }

    /** What is known beforehand: today, and the draft of a letter. */
    Map<String, String> prefilled(Part part, WorksiteId worksite, HttpServletRequest request) {
        String today = worksites.today().toString();
        return switch (part) {
            case MESSAGE -> letters.draft(worksite, kind(request.getParameter("modele")), worksites.today());
            case MEETING -> Map.of("heldOn", today, "kind", GatheringKind.RESIDENTS.name());
            case COMPLAINT -> Map.of("receivedOn", today);
            case IMPACT -> Map.of("state", MitigationState.TO_DO.name(), "level", ImpactLevel.MEDIUM.name());
            case AREA, PHASE, FIRM -> Map.of();
        };
    }

    private static LetterKind kind(@Nullable String typed) {
        return Stream.of(LetterKind.values())
                .filter(each -> each.name().equals(typed))
                .findFirst()
                .orElse(LetterKind.OPENING);
    }

    String show(
            Model model,
            Ui ui,
            Part part,
            WorksiteId worksite,
            @Nullable UUID id,
            Map<String, String> values,
            FormErrors errors) {
        String href = "/chantiers/" + worksite + "/" + part.word();
        model.addAttribute(
                "view",
                new WorksitePages.PartView(
                        details.facts(worksite),
                        id == null ? href + "/nouveau" : href + "/" + id,
                        id == null ? null : id.toString(),
                        id == null ? part.adding() : part.title(),
                        "Retirer",
                        part.fields().stream()
                                .filter(PartField::isTyped)
                                .map(field -> field(field, worksite, values.getOrDefault(field.name(), ""), ui))
                                .toList(),
                        values.getOrDefault(PartRepository.VERSION, "0"),
                        errors,
                        part == Part.MESSAGE && id != null ? href + "/" + id + "/lettre.pdf" : null));
        return "worksites/part";
    }

    private WorksitePages.FieldView field(PartField field, WorksiteId worksite, String value, Ui ui) {
        return new WorksitePages.FieldView(
                field.name(),
                field.label(),
                switch (field.type()) {
                    case PartField.Type.Line _, PartField.Type.Computed _ -> "line";
                    case PartField.Type.Text _ -> "text";
                    case PartField.Type.Day _ -> "day";
                    case PartField.Type.Whole _ -> "number";
                    case PartField.Type.Constant _, PartField.Type.Chosen _ -> "chosen";
                    case PartField.Type.Places _ -> "places";
                },
                field.required(),
                field.hint(),
                field.longest(),
                field.type() instanceof PartField.Type.Text text ? text.rows() : 1,
                value,
                choices(field, worksite, ui));
    }

    private List<Choice> choices(PartField field, WorksiteId worksite, Ui ui) {
        return switch (field.type()) {
            case PartField.Type.Chosen chosen -> choices.of(chosen.among(), worksite);
            case PartField.Type.Places _ -> choices.of(PartChoices.Among.PLACES_OF_WORKSITE, worksite);
            case PartField.Type.Constant constant ->
                Arrays.stream(constant.of().getEnumConstants())
                        .map(each -> new Choice(each.name(), ui.label(each)))
                        .toList();
            case PartField.Type.Line _,
                    PartField.Type.Text _,
                    PartField.Type.Day _,
                    PartField.Type.Whole _,
                    PartField.Type.Computed _ -> List.of();
        };
    }

    /** How a conflict names the fields and what is chosen in them. */
    FormWords words(Part part, WorksiteId worksite, Ui ui) {
        FormWords words = new FormWords();
        for (PartField field : part.fields()) {
            List<Choice> among = choices(field, worksite, ui);
            if (field.isTyped()) {
                words = among.isEmpty()
                        ? words.field(field.name(), field.label())
                        : words.field(field.name(), field.label(), among);
            }
        }
        return words;
    }
}
