package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.StrangeFiles.StrangeFile;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each strange file goes through every importer up to the report of its dry run, or is refused with what to do about it. */
@Tag("slow")
@OnDatabase
class StrangeFilesModuleTests {
    private static final long MOST_SECONDS = 8;
    private static final Pattern TECHNICAL = Pattern.compile(
            "Exception|java\\.|\\bnull\\b|tools\\.jackson|org\\.|Error\\b|\\bat [a-z]+\\.|SQL|Unexpected|\\{\\d|%s|[A-Za-z]+::");
    private static final Pattern ACTION = Pattern.compile(
            "(?i)\\b(vérifiez|déposez|enregistrez|ouvrez|exportez|coupez|gardez|supprimez|choisissez|corrigez|ajoutez|affichez|mettez|raccourcissez|indiquez|simplifiez)\\b");

    @Autowired
    ObjectProvider<ImportKind> kinds;

    @Autowired
    ImportRepository repository;

    @Autowired
    RunParts parts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @TempDir
    Path folder;

    private final List<String> failures = new ArrayList<>();
    private final TreeSet<String> messages = new TreeSet<>();
    private int reports;
    private int refusals;

    @Test
    void eachStrangeFileEndsInAReportOrInARefusalThatSaysWhatToDo() throws Exception {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        Viewer viewer = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
        List<StrangeFile> files = StrangeFiles.all();
        List<ImportKind> importers =
                kinds.orderedStream().filter(kind -> !(kind instanceof ToyKind)).toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(200);
        assertThat(files.stream().map(StrangeFile::name)).doesNotHaveDuplicates();
        for (StrangeFile file : files) {
            Path path = Files.write(folder.resolve("fichier.bin"), file.content());
            for (ImportKind kind : importers) {
                long begun = System.nanoTime();
                try {
                    transaction.executeWithoutResult(status -> {
                        goThrough(file, path, kind, viewer);
                        status.setRollbackOnly();
                    });
                } catch (UnreadableFile e) {
                    refusals++;
                    judgeRefusal(file, kind, String.valueOf(e.getMessage()));
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    failures.add(file + " / " + kind.key() + " : " + e + " " + e.getStackTrace()[0]);
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (seconds > MOST_SECONDS) {
                    failures.add(file + " / " + kind.key() + " took " + seconds + " s");
                }
            }
        }
        System.out.printf(
                "Strange files: %d files through %d importers: %d reports, %d refusals%n",
                files.size(), importers.size(), reports, refusals);
        if (Boolean.getBoolean("faubourg.messages")) {
            messages.forEach(System.out::println);
        }
        assertThat(failures).isEmpty();
    }

    private void goThrough(StrangeFile file, Path path, ImportKind kind, Viewer viewer) {
        UUID id = Ids.next();
        repository.insert(id, kind.key(), ImportArrival.read(path, file.name(), kind, SheetChoice.PROPOSED), viewer);
        StoredImport arrived = repository.find(id).orElseThrow();
        parts.life().beginCheck(id, mapping(kind, arrived), options(kind));
        StoredImport stored = repository.find(id).orElseThrow();
        try (Sheet sheet = Sheets.open(path, stored.choice())) {
            new ImportPass(kind, stored, parts.context(stored, viewer, ImportRun.CHECK), parts.life(), parts.issues())
                    .run(ImportRun.CHECK, sheet, 0, (_, work) -> work.run());
        }
        ImportCounts counts = repository.find(id).orElseThrow().checked();
        reports++;
        if (counts.accepted() + counts.refused() != stored.rowCount()) {
            failures.add(file + " / " + kind.key() + " lost rows: " + counts + " of " + stored.rowCount());
        }
        for (ImportIssues.Issue issue : parts.issues().page(id, ImportRun.CHECK, RowVerdict.Level.REFUSAL, 50, 0)) {
            judge(file, kind, issue.reason());
            judge(file, kind, issue.advice());
        }
    }

    /** What the headings propose; needed fields without a column take any, so that the rows reach the kind. */
    private static ColumnMapping mapping(ImportKind kind, StoredImport arrived) {
        ColumnMapping proposed = ColumnMapping.propose(kind, arrived.headings(), arrived.samples());
        Map<String, Integer> fields = new LinkedHashMap<>(proposed.fields());
        for (ImportField field : kind.fields()) {
            if (field.required()) {
                int free = IntStream.range(0, arrived.headings().size())
                        .filter(column -> !fields.containsValue(column))
                        .findFirst()
                        .orElse(0);
                fields.putIfAbsent(field.name(), free);
            }
        }
        List<Integer> others = proposed.others().stream()
                .filter(column -> !fields.containsValue(column))
                .toList();
        return new ColumnMapping(fields, others);
    }

    private static Map<String, String> options(ImportKind kind) {
        Map<String, String> options = new LinkedHashMap<>();
        for (ImportOption option : kind.options()) {
            options.put(
                    option.name(),
                    option.name().equals("year") ? "2020" : option.proposal().isEmpty() ? "Essai" : option.proposal());
        }
        return options;
    }

    private void judgeRefusal(StrangeFile file, ImportKind kind, String message) {
        judge(file, kind, message);
        if (!ACTION.matcher(message).find()) {
            failures.add(file + " / " + kind.key() + " does not say what to do: " + message);
        }
    }

    private void judge(StrangeFile file, ImportKind kind, String message) {
        // What a sentence quotes is the person's own.
        String own = message.replaceAll("«[^»]*»", "«»").replaceAll("\\([^)]*\\)", "");
        messages.add(own);
        if (message.length() < 12
                || message.length() > 1_100
                || TECHNICAL.matcher(own).find()) {
            failures.add(file + " / " + kind.key() + " is not told in words: " + message);
        }
    }
}
