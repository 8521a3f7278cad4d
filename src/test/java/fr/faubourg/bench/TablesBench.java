package fr.faubourg.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.faubourg.Faubourg;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.EmbeddedPostgres;
import fr.faubourg.database.PostgresBinaries;
import fr.faubourg.tables.ExportRuns;
import fr.faubourg.tables.ImportRuns;
import fr.faubourg.testing.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists in and out, in the application itself with a heap of 512 MB on a PostgreSQL as durable as the one that {@code bin/run} starts:
 *
 * <ul>
 *   <li>100,000 field reports, made from the published ones of Paris, come in as files do: dry run, then the import in the background with
 *       locating in the sectors of Paris, against a {@code COPY} of the very same rows into the same tables, indexes included, in one run;
 *   <li>1,000,000 observations go out as a workbook of the list's own columns, from the database to a file.
 * </ul>
 */
public final class TablesBench {
    private static final int ROWS = 100_000;
    private static final double GOAL_ROWS_PER_SECOND = 10_000;
    private static final double GOAL_RATIO_TO_COPY = 5;
    private static final int ROWS_OUT = 1_000_000;
    private static final double GOAL_ROWS_OUT_PER_SECOND = 50_000;
    private static final double HEAP_MEGABYTES = 512;
    private static final List<String> COPIED = List.of("watch.observation", "watch.observation_place");

    private final Path folder;
    private final Figures figures;

    private TablesBench(Path folder, Figures figures) {
        this.folder = folder;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        Optional<PublicData> data = PublicData.find();
        if (data.isEmpty()) {
            System.out.println("FAUBOURG_PUBLIC_DATA does not name the folder of the public data: nothing to measure.");
            figures.missing("tables.import_rows_per_second", "public data missing");
            figures.exit();
            return;
        }
        Path folder = Files.createTempDirectory("faubourg-tables-");
        try {
            new TablesBench(folder, figures).measure(data.get());
        } finally {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        figures.exit();
    }

    private void measure(PublicData data) throws IOException, SQLException {
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.resolve("postgresql"))) {
            DatabaseAccess access = postgres.access();
            try (ConfigurableApplicationContext application = start(access);
                    Connection owner = access.connect(access.owner())) {
                application.getBean(Instance.class).setUp("Paris", Instance.Mode.OWN);
                Viewer administrator =
                        Accounts.with(application.getBean(JdbcClient.class), "Mesures", Role.ADMINISTRATOR);
                bringIn(new ImportRuns(application, administrator), data, owner);
                takeOut(new ExportRuns(application, administrator), owner);
            }
        }
    }

    private ConfigurableApplicationContext start(DatabaseAccess access) {
        return SpringApplication.run(
                Faubourg.class,
                "--server.port=0",
                "--faubourg.data=" + folder,
                "--faubourg.database.url=" + access.url(),
                "--faubourg.database.owner-user=" + access.owner().user(),
                "--faubourg.database.owner-password=" + access.owner().password(),
                "--faubourg.database.collective-user=" + access.collective().user(),
                "--faubourg.database.collective-password=" + access.collective().password(),
                "--faubourg.database.confidential-user=" + access.confidential().user(),
                "--faubourg.database.confidential-password="
                        + access.confidential().password());
    }

    private void bringIn(ImportRuns imports, PublicData data, Connection owner) throws IOException, SQLException {
        imports.run(
                "communes",
                data.folder().resolve("communes/paris_arrondissements.geojson"),
                Map.of(),
                Map.of("target", "DISTRICT"));
        Map<String, String> columns = Map.of("number", "id_dmr");
        Map<String, String> options = Map.of("source", "Dans Ma Rue", "unknown", "creer", "state", "NEW");
        // The first file warms the machine up, as a day of work does; its rows are gone before the measure.
        imports.run("constats", reports(data, ROWS / 4, 1), columns, options);
        empty(owner);
        ImportRuns.Ran ran = imports.run("constats", reports(data, ROWS, 2), columns, options);
        figures.exactly("tables.imported_rows", (double) ran.created(), "rows", ROWS);
        System.out.printf(
                Locale.ROOT,
                "# dry run %.1f s (%.0f rows/s), import %.1f s%n",
                ran.checkSeconds(),
                ROWS / ran.checkSeconds(),
                ran.applySeconds());
        figures.atLeast("tables.import_rows_per_second", ROWS / ran.applySeconds(), "rows/s", GOAL_ROWS_PER_SECOND);
        double copy = copyAgain(owner);
        System.out.printf(Locale.ROOT, "# COPY of the same rows %.1f s%n", copy);
        figures.atMost("tables.import_ratio_to_copy", ran.applySeconds() / copy, "times", GOAL_RATIO_TO_COPY);
        System.out.printf(Locale.ROOT, "# undoing the import %.1f s%n", imports.undo(ran.importId()));
        copyIn(owner);
    }

    /** The same rows into the same tables, emptied, with their indexes and constraints; committed once. */
    private double copyAgain(Connection owner) throws SQLException, IOException {
        for (String table : COPIED) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(table))) {
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
            }
        }
        empty(owner);
        return copyIn(owner);
    }

    private double copyIn(Connection owner) throws SQLException, IOException {
        owner.setAutoCommit(false);
        long begun = System.nanoTime();
        for (String table : COPIED) {
            try (InputStream in = Files.newInputStream(folder.resolve(table))) {
                owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", in);
            }
        }
        owner.commit();
        double seconds = (System.nanoTime() - begun) / 1e9;
        owner.setAutoCommit(true);
        return seconds;
    }

    private void takeOut(ExportRuns exports, Connection owner) throws IOException, SQLException {
        multiply(owner);
        Path file = folder.resolve("constats.xlsx");
        Map<String, List<String>> everything = Map.of("etat", List.of("tous"));
        exports.write("constats", Map.of(), "csv", file);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        long rows = exports.write("constats", everything, "xlsx", file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        figures.exactly("tables.exported_rows", (double) rows, "rows", ROWS_OUT);
        System.out.printf(
                Locale.ROOT,
                "# workbook of %d MB in %.1f s, %.1f s of them on the processor%n",
                Files.size(file) >> 20,
                seconds,
                (threads.getCurrentThreadCpuTime() - processor) / 1e9);
        figures.atLeast("tables.export_rows_per_second", rows / seconds, "rows/s", GOAL_ROWS_OUT_PER_SECOND);
        figures.atMost("tables.heap", (double) (Runtime.getRuntime().maxMemory() >> 20), "MB", HEAP_MEGABYTES);
    }

    /** Many times the same rows; without the constraints and words that only writing would pay for. */
    private static void multiply(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        foreign_key text;
                    begin
                        for foreign_key in select conname from pg_constraint where conrelid = 'watch.observation'::regclass and contype = 'f' loop
                            execute format('alter table watch.observation drop constraint %I', foreign_key);
                        end loop;
                    end $$
                    """);
            statement.execute("alter table watch.observation disable trigger user");
            statement.execute("drop index watch.observation_on_the_map");
            statement.execute("""
                    insert into watch.observation (id, observed_on, recorded_at, source, place_id, place_located, lon, lat, address,
                                                   category_id, kind, finding, proposal, state, author_id)
                    select gen_random_uuid(), observed_on, recorded_at, source, place_id, place_located, lon, lat, address,
                           category_id, kind, finding, proposal, state, author_id
                    from watch.observation, generate_series(2, %d)
                    """.formatted(ROWS_OUT / ROWS));
            statement.execute("analyze watch.observation");
        }
    }

    private static void empty(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("truncate watch.observation cascade");
        }
    }

    /** Published reports, as often as it takes, each time with other numbers and a few metres further. */
    private Path reports(PublicData data, int rows, int round) throws IOException {
        Path made = folder.resolve("signalements-" + round + ".csv");
        Path published = data.folder().resolve("reports/paris_field_reports.csv");
        Random random = new Random(20261121L + round);
        int written = 0;
        try (CsvWriter csv = CsvWriter.builder().build(made, StandardCharsets.UTF_8)) {
            for (int turn = 0; written < rows; turn++) {
                try (CsvReader<NamedCsvRecord> reader =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(published)) {
                    for (NamedCsvRecord row : reader) {
                        if (written == 0) {
                            csv.writeRecord(row.getHeader());
                        }
                        if (written == rows) {
                            break;
                        }
                        csv.writeRecord(again(row, turn, random));
                        written++;
                    }
                }
            }
        }
        return made;
    }

    private static List<String> again(NamedCsvRecord row, int turn, Random random) {
        return row.getHeader().stream()
                .map(heading -> {
                    String cell = row.getField(heading);
                    return switch (heading) {
                        case "id_dmr" -> cell + "-" + turn;
                        case "lon", "lat" ->
                            cell.isBlank()
                                    ? cell
                                    : Double.toString(Double.parseDouble(cell) + random.nextGaussian() * 1e-4);
                        default -> cell;
                    };
                })
                .toList();
    }
}
