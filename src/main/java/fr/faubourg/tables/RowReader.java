package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sees rows through a mapping, and refuses those that a kind should not have to look at. */
final class RowReader {
    private final List<ImportField> fields;
    private final List<String> headings;
    private final ColumnMapping mapping;

    RowReader(ImportKind kind, List<String> headings, ColumnMapping mapping) {
        this.fields = kind.fields();
        this.headings = headings;
        this.mapping = mapping;
    }

    /** A row, or why it is refused. */
    sealed interface Reading {
        record Good(ImportRow row) implements Reading {}

        record Bad(RowVerdict verdict) implements Reading {}
    }

    Reading read(Sheet.Row row) {
        String defect = row.defect();
        if (defect != null) {
            return new Reading.Bad(RowVerdict.refused(
                    row.line(), null, defect, "Vérifiez les séparateurs et les guillemets de cette ligne."));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        List<RowVerdict.Note> refusals = new ArrayList<>();
        for (ImportField field : fields) {
            Integer column = mapping.fields().get(field.name());
            String text = column == null ? "" : row.cells().get(column);
            if (column != null) {
                cells.put(field.name(), text);
            }
            if (text.isEmpty()) {
                if (field.required()) {
                    refusals.add(
                            refusal(field, "Cette cellule est vide.", "Remplissez-la\u00a0: elle est nécessaire."));
                }
            } else {
                check(field, text, refusals);
            }
        }
        if (!refusals.isEmpty()) {
            return new Reading.Bad(new RowVerdict(row.line(), RowVerdict.Outcome.REFUSED, refusals));
        }
        Map<String, String> others = new LinkedHashMap<>();
        for (int column : mapping.others()) {
            others.put(headings.get(column), row.cells().get(column));
        }
        return new Reading.Good(new ImportRow(row.line(), cells, others));
    }

    private static void check(ImportField field, String text, List<RowVerdict.Note> refusals) {
        try {
            Values.check(field.kind(), text);
        } catch (Values.Unreadable e) {
            refusals.add(refusal(field, String.valueOf(e.getMessage()), e.advice()));
        }
    }

    private static RowVerdict.Note refusal(ImportField field, String reason, String advice) {
        return new RowVerdict.Note(RowVerdict.Level.REFUSAL, field.name(), reason, advice);
    }
}
