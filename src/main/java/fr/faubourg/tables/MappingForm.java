package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The form of the mapping, as sent.
 *
 * @param targets what each column becomes: a field's name, {@link ColumnMapping#OTHER}, or empty text
 * @param options the answers, by option name
 */
record MappingForm(List<String> targets, Map<String, String> options) {

    static String control(int column) {
        return "c" + column;
    }

    static String control(ImportOption option) {
        return "o-" + option.name();
    }

    static MappingForm proposed(ImportKind kind, ColumnMapping mapping, List<String> headings, Viewer viewer) {
        Map<String, String> options = new LinkedHashMap<>();
        kind.options(viewer).forEach(option -> options.put(option.name(), option.proposal()));
        return kept(kind, mapping, headings, options);
    }

    static MappingForm kept(
            ImportKind kind, ColumnMapping mapping, List<String> headings, Map<String, String> options) {
        List<String> targets = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            targets.add(mapping.targetOf(column));
        }
        return new MappingForm(targets, options);
    }

    static MappingForm sent(ImportKind kind, List<String> headings, Map<String, String> parameters) {
        List<String> targets = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            String target = parameters.getOrDefault(control(column), "");
            boolean known =
                    kind.fields().stream().anyMatch(field -> field.name().equals(target))
                            || (target.equals(ColumnMapping.OTHER)
                                    && kind.otherColumns().isPresent());
            targets.add(known ? target : "");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (ImportOption option : kind.options()) {
            String answer = parameters.getOrDefault(control(option), "").strip();
            options.put(option.name(), answer.length() <= 500 ? answer : answer.substring(0, 500));
        }
        return new MappingForm(targets, options);
    }

    ColumnMapping mapping() {
        Map<String, Integer> fields = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int column = 0; column < targets.size(); column++) {
            String target = targets.get(column);
            if (target.equals(ColumnMapping.OTHER)) {
                others.add(column);
            } else if (!target.isEmpty()) {
                fields.putIfAbsent(target, column);
            }
        }
        return new ColumnMapping(fields, others);
    }

    FormErrors errors(ImportKind kind, List<String> headings, Viewer viewer) {
        FormErrors errors = FormErrors.none();
        for (ImportField field : kind.fields()) {
            List<Integer> columns = new ArrayList<>();
            for (int column = 0; column < targets.size(); column++) {
                if (targets.get(column).equals(field.name())) {
                    columns.add(column);
                }
            }
            if (columns.isEmpty() && field.required()) {
                errors.add(
                        "colonnes",
                        "Choisissez la colonne qui donne «\u00a0" + field.label()
                                + "\u00a0»\u00a0: sans elle, aucune ligne ne peut être reprise.");
            } else if (columns.size() > 1) {
                errors.add(
                        control(columns.get(1)),
                        "«\u00a0" + headings.get(columns.get(0)) + "\u00a0» et «\u00a0" + headings.get(columns.get(1))
                                + "\u00a0» donnent toutes deux «\u00a0" + field.label()
                                + "\u00a0»\u00a0: n’en gardez qu’une.");
            }
        }
        for (ImportOption option : kind.options(viewer)) {
            String answer = options.getOrDefault(option.name(), "");
            var choices = option.choices().get();
            if (answer.isEmpty()) {
                if (option.required()) {
                    errors.add(control(option), "Renseignez «\u00a0" + option.label() + "\u00a0».");
                }
            } else if (!choices.isEmpty()
                    && choices.stream().noneMatch(choice -> choice.value().equals(answer))) {
                errors.add(control(option), "Choisissez «\u00a0" + option.label() + "\u00a0» dans la liste.");
            }
        }
        return errors;
    }
}
