package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.ui.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind of record of the tests: benches with a code and a name, in a table that the tests make. Closed to everybody outside of them. */
@Component
class ToyKind implements ImportKind {
    static final String KEY = "essai-bancs";

    private final JdbcClient jdbc;
    private volatile boolean open;
    private volatile boolean personal;
    private final AtomicInteger chunksBeforeFailure = new AtomicInteger(-1);

    ToyKind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(boolean isOpen) {
        open = isOpen;
    }

    void personal(boolean isPersonal) {
        personal = isPersonal;
    }

    /** The import fails once, after so many chunks. */
    void failOnceAfter(int chunks) {
        chunksBeforeFailure.set(chunks);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label() {
        return "Bancs publics";
    }

    @Override
    public String explanation() {
        return "Une ligne par banc, reconnu par son code.";
    }

    @Override
    public Set<Role> roles() {
        return open ? Set.of(Role.ADMINISTRATOR, Role.REGULATOR) : Set.of();
    }

    @Override
    public boolean personalData() {
        return personal;
    }

    @Override
    public int chunkSize() {
        return 10;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required("code", "Code", ValueKind.TEXT, "code_banc", "identifiant")
                        .withExample("B12"),
                ImportField.required("name", "Nom", ValueKind.TEXT, "libelle"),
                ImportField.optional("seats", "Places assises", ValueKind.INTEGER));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                ImportOption.text("source", "Source", true, "Relevé de terrain"),
                ImportOption.choice(
                        "year",
                        "Année",
                        false,
                        "",
                        () -> List.of(new Choice("2025", "2025"), new Choice("2026", "2026"))));
    }

    /** Benches stay. */
    @Override
    public List<ImportedTable> tables() {
        return List.of();
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return row.find("code");
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of("/imports");
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("select code, name from tables.toy_bench where code in (:codes)")
                .param("codes", chunk.stream().map(row -> row.text("code")).toList())
                .query((row, _) -> known.put(row.getString("code"), row.getString("name")))
                .list();
        return chunk.stream()
                .map(row -> verdict(row, known.get(row.text("code"))))
                .toList();
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        if (chunksBeforeFailure.getAndDecrement() == 0) {
            throw new IllegalStateException("expected by the test");
        }
        List<RowVerdict> verdicts = check(chunk, context);
        for (ImportRow row : chunk) {
            jdbc.sql("""
                    insert into tables.toy_bench (code, name, source, writes) values (:code, :name, :source, 1)
                    on conflict (code) do update set name = excluded.name, writes = tables.toy_bench.writes + 1
                    """)
                    .param("code", row.text("code"))
                    .param("name", row.text("name"))
                    .param("source", context.option("source").orElse(""))
                    .update();
        }
        return verdicts;
    }

    private static RowVerdict verdict(ImportRow row, @Nullable String knownName) {
        String name = row.text("name");
        if (name.equals("interdit")) {
            return RowVerdict.refused(row, "name", "Ce nom est interdit.", "Choisissez-en un autre.");
        }
        RowVerdict verdict = knownName == null
                ? RowVerdict.created(row)
                : knownName.equals(name)
                        ? RowVerdict.unchanged(row)
                        : RowVerdict.updated(row).changing("name", knownName, name);
        return name.endsWith("!") ? verdict.with("name", "Le nom finit par un point d’exclamation.", "") : verdict;
    }
}
