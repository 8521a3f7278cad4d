package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An import that is nothing but a declaration: each field fills a column, a record is known by its keys, and what is written can be undone.
 * Kinds whose rows mean more than one record implement {@link ImportKind} themselves.
 */
public abstract class DeclaredImport implements ImportKind {
    private final ImportDeclaration declaration;
    private final Tools tools;

    /** What every declared import works with. */
    @Component
    public static final class Tools {
        private final RecordRepository records;

        Tools(RecordRepository records) {
            this.records = records;
        }
    }

    protected DeclaredImport(Tools tools, ImportDeclaration declaration) {
        this.tools = tools;
        this.declaration = declaration;
    }

    @Override
    public String key() {
        return declaration.key();
    }

    @Override
    public String label() {
        return declaration.label();
    }

    @Override
    public String explanation() {
        return declaration.explanation();
    }

    @Override
    public List<ImportField> fields() {
        return declaration.columns().stream().map(ImportColumn::field).toList();
    }

    @Override
    public Set<Role> roles() {
        return declaration.roles();
    }

    @Override
    public boolean personalData() {
        return declaration.personalData();
    }

    @Override
    public int chunkSize() {
        return 2_000;
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(declaration.table());
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of(declaration.resultUrl());
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return new Chunk(context).decide(chunk);
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        Chunk work = new Chunk(context);
        List<RowVerdict> verdicts = work.decide(chunk);
        work.write();
        return verdicts;
    }

    /** A row read: what it says of each column, by which record it is meant, or why it is refused. */
    private static final class Draft {
        private final ImportRow row;
        private final UUID id = Ids.next();
        private final Map<String, @Nullable String> values = new LinkedHashMap<>();
        private final Map<Integer, List<@Nullable String>> keys = new LinkedHashMap<>();
        private @Nullable RowVerdict refusal;
        private RecordRepository.@Nullable Known known;

        Draft(ImportRow row) {
            this.row = row;
        }

        void refuse(@Nullable String field, String reason, String advice) {
            RowVerdict earlier = refusal;
            refusal = earlier == null
                    ? RowVerdict.refused(row, field, reason, advice)
                    : earlier.with(field, reason, advice);
        }
    }

    /** The work on one chunk. */
    private final class Chunk {
        private final ImportContext context;
        private final List<Map<String, @Nullable String>> added = new ArrayList<>();
        private final List<Map<String, @Nullable String>> changed = new ArrayList<>();
        private List<String> columns = List.of();

        Chunk(ImportContext context) {
            this.context = context;
        }

        List<RowVerdict> decide(List<ImportRow> rows) {
            columns = declaration.columns().stream()
                    .filter(column -> !rows.isEmpty()
                            && rows.getFirst().mapped(column.field().name()))
                    .map(ImportColumn::column)
                    .toList();
            List<Draft> drafts = read(rows);
            recognise(drafts);
            return drafts.stream().map(this::verdict).toList();
        }

        void write() {
            if (!changed.isEmpty()) {
                context.changing(
                        declaration.table(), changed.stream().map(Chunk::idOf).toList());
                tools.records.update(declaration.table(), columns, changed);
            }
            if (!added.isEmpty()) {
                tools.records.insert(declaration.table(), columns, added);
                context.created(
                        declaration.table(), added.stream().map(Chunk::idOf).toList());
            }
        }

        private static UUID idOf(Map<String, @Nullable String> record) {
            return UUID.fromString(String.valueOf(record.get("id")));
        }

        private List<Draft> read(List<ImportRow> rows) {
            Map<String, UUID> above = new HashMap<>();
            Map<List<@Nullable String>, Long> claimed = new HashMap<>();
            List<Draft> drafts = new ArrayList<>();
            for (ImportRow row : rows) {
                Draft draft = new Draft(row);
                for (ImportColumn column : declaration.columns()) {
                    read(draft, column, above);
                }
                claim(draft, claimed);
                String name = draft.values.get(declaration.nameColumn());
                if (draft.refusal == null && name != null) {
                    above.putIfAbsent(Values.plain(name), draft.id);
                }
                drafts.add(draft);
            }
            return drafts;
        }

        private void read(Draft draft, ImportColumn column, Map<String, UUID> above) {
            String text = draft.row.find(column.field().name()).orElse("");
            if (text.isEmpty()) {
                if (draft.row.mapped(column.field().name())) {
                    draft.values.put(column.column(), column.empty());
                }
                return;
            }
            switch (column.reader().read(text, context, above)) {
                case ImportColumn.Reading.Value(String value) -> draft.values.put(column.column(), value);
                case ImportColumn.Reading.Refused(ImportColumn.Refusal refusal) ->
                    draft.refuse(column.field().name(), refusal.reason(), refusal.advice());
            }
        }

        /** Two rows of one chunk must not mean the same record, by whatever key. */
        private void claim(Draft draft, Map<List<@Nullable String>, Long> claimed) {
            for (int i = 0; draft.refusal == null && i < declaration.keys().size(); i++) {
                List<@Nullable String> key = keyOf(draft, declaration.keys().get(i));
                if (key.isEmpty()) {
                    continue;
                }
                List<@Nullable String> claim = new ArrayList<>();
                claim.add(Integer.toString(i));
                key.forEach(part -> claim.add(part == null ? null : Values.plain(part)));
                Long first = claimed.putIfAbsent(claim, draft.row.line());
                if (first != null) {
                    draft.refuse(
                            null,
                            "Cette ligne décrit le même objet que la ligne " + first + ".",
                            "Gardez une seule des deux lignes.");
                }
                draft.keys.put(i, key);
            }
        }

        /** The values of the key's columns, nothing when a text among them is missing. */
        private List<@Nullable String> keyOf(Draft draft, List<String> key) {
            List<@Nullable String> values = new ArrayList<>();
            for (String column : key) {
                String value = draft.values.get(column);
                if (!column.endsWith("_id") && (value == null || value.isEmpty())) {
                    return List.of();
                }
                values.add(value);
            }
            return values;
        }

        private void recognise(List<Draft> drafts) {
            for (int i = 0; i < declaration.keys().size(); i++) {
                Map<Integer, List<@Nullable String>> wanted = new LinkedHashMap<>();
                for (int rank = 0; rank < drafts.size(); rank++) {
                    List<@Nullable String> key = drafts.get(rank).keys.get(i);
                    if (drafts.get(rank).refusal == null && key != null) {
                        wanted.put(rank, key);
                    }
                }
                tools.records
                        .find(declaration.table(), declaration.keys().get(i), wanted)
                        .forEach((rank, known) -> recognise(drafts.get(rank), known));
            }
        }

        private void recognise(Draft draft, RecordRepository.Known known) {
            RecordRepository.Known earlier = draft.known;
            if (earlier != null && !earlier.id().equals(known.id())) {
                draft.refuse(
                        null,
                        "Cette ligne désigne deux fiches différentes déjà enregistrées.",
                        "Vérifiez ce qui l’identifie\u00a0: une partie vient d’une fiche, une partie d’une autre.");
            } else {
                draft.known = known;
            }
        }

        private RowVerdict verdict(Draft draft) {
            RowVerdict refusal = draft.refusal;
            if (refusal != null) {
                return refusal;
            }
            RecordRepository.Known known = draft.known;
            Map<String, @Nullable String> record = new LinkedHashMap<>(draft.values);
            if (known == null) {
                record.put("id", draft.id.toString());
                added.add(record);
                return RowVerdict.created(draft.row);
            }
            RowVerdict verdict = RowVerdict.updated(draft.row);
            boolean same = true;
            for (ImportColumn column : declaration.columns()) {
                String after = draft.values.get(column.column());
                String before = known.values().get(column.column());
                if (draft.values.containsKey(column.column()) && !Objects.equals(before, after)) {
                    same = false;
                    verdict = verdict.changing(
                            column.field().name(),
                            shown(column, before),
                            draft.row.find(column.field().name()).orElse("(vide)"));
                }
            }
            if (same) {
                return RowVerdict.unchanged(draft.row);
            }
            record.put("id", known.id().toString());
            changed.add(record);
            return verdict;
        }

        private static String shown(ImportColumn column, @Nullable String before) {
            return before == null || before.isEmpty()
                    ? "(vide)"
                    : column.column().endsWith("_id") ? "(autre)" : before;
        }
    }
}
