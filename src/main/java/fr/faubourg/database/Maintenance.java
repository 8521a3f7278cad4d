package fr.faubourg.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The commands that an operator runs without the application: {@code backup FILE}, {@code restore FILE [--remplacer]}, {@code verify FILE}. */
public final class Maintenance {

    private static final List<String> COMMANDS = List.of("backup", "restore", "verify");
    private static final String REPLACE = "--remplacer";
    private static final String STANDARD_OUTPUT = "-";

    private final DatabaseProperties properties;
    private final Path directory;

    private Maintenance(DatabaseProperties properties) {
        this.properties = properties;
        this.directory = properties.data().toAbsolutePath().normalize().resolve("postgresql");
    }

    /** What the properties are bound for, without the application. */
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Settings {}

    /** Whether the arguments name one of the commands. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /**
     * Runs a command.
     *
     * @return the exit code: 0 when it was done, 1 when it was not, 2 when it was not understood
     */
    public static int run(String... arguments) {
        List<String> given = Arrays.asList(arguments).subList(1, arguments.length);
        List<String> files =
                given.stream().filter(each -> !each.startsWith("--")).toList();
        if (files.size() != 1 || given.stream().anyMatch(each -> each.startsWith("--") && !each.equals(REPLACE))) {
            System.err.println("Usage\u00a0: backup FICHIER | restore FICHIER [--remplacer] | verify FICHIER");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.register-shutdown-hook=false")
                .run()) {
            Maintenance maintenance = new Maintenance(context.getBean(DatabaseProperties.class));
            String file = files.getFirst();
            switch (arguments[0]) {
                case "backup" -> maintenance.backup(file);
                case "restore" -> maintenance.restore(Path.of(file), given.contains(REPLACE));
                default -> maintenance.verify(Path.of(file));
            }
            return 0;
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void backup(String file) throws IOException, SQLException {
        Optional<DatabaseAccess> running = properties.database().isSet()
                ? Optional.of(properties.database().toAccess())
                : EmbeddedPostgres.accessToRunning(directory);
        if (running.isPresent()) {
            write(running.get(), file);
            return;
        }
        if (!java.nio.file.Files.isDirectory(directory.resolve("cluster"))) {
            throw new BackupRefused("Il n’y a rien à sauvegarder dans " + directory.getParent()
                    + "\u00a0: indiquez le répertoire des données avec FAUBOURG_DATA.");
        }
        try (EmbeddedPostgres postgres = embedded()) {
            write(postgres.access(), file);
        }
    }

    private static void write(DatabaseAccess access, String file) throws IOException, SQLException {
        if (file.equals(STANDARD_OUTPUT)) {
            BufferedOutputStream out = new BufferedOutputStream(System.out, 1 << 16);
            Backup.write(access, out);
            out.flush();
            return;
        }
        long begin = System.nanoTime();
        Backup.Written written = Backup.write(access, Path.of(file));
        System.err.printf(
                "Sauvegarde écrite\u00a0: %s (%,d lignes de %d tables, %,d octets, %.1f s)%n",
                file, written.rows(), written.tables(), written.bytes(), (System.nanoTime() - begin) / 1e9);
    }

    private void restore(Path file, boolean replace) throws IOException, SQLException {
        long begin = System.nanoTime();
        try (BackupFile backup = BackupFile.open(file)) {
            if (properties.database().isSet()) {
                Restore.inPlace(properties.database().toAccess(), backup, replace);
            } else {
                try (EmbeddedPostgres postgres = embedded()) {
                    restoreEmbedded(postgres, backup, replace);
                }
            }
            System.err.printf(
                    "Restauration faite\u00a0: %,d lignes, état du %s (%d s). Démarrez Faubourg.%n",
                    backup.rows(),
                    backup.manifest()
                            .madeAt()
                            .atZone(java.time.ZoneId.of("Europe/Paris"))
                            .toLocalDateTime()
                            .withNano(0),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        }
    }

    private static void restoreEmbedded(EmbeddedPostgres postgres, BackupFile backup, boolean replace)
            throws IOException, SQLException {
        DatabaseAccess access = postgres.access();
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            Restore.refuseUnlessEmpty(new Catalogue(statement), replace);
        }
        postgres.restore(backup);
    }

    private void verify(Path file) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            System.err.printf(
                    "Sauvegarde entière\u00a0: %,d lignes de %d tables, faite le %s depuis PostgreSQL %s.%n",
                    backup.rows(),
                    backup.manifest().tables().size(),
                    backup.manifest().madeAt(),
                    backup.manifest().postgres());
        }
    }

    private EmbeddedPostgres embedded() throws IOException {
        return EmbeddedPostgres.start(PostgresBinaries.unpackInto(directory.resolve("programs")), directory);
    }
}
