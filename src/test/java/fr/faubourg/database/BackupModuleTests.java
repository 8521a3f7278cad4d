package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.DemoWorld;
import fr.faubourg.access.Instance;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup of the demonstration, restored elsewhere, is the demonstration: every row of every table, to the byte. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupModuleTests {

    @Autowired
    private DatabaseSource source;

    @Autowired
    private DemoWorld world;

    @Autowired
    private Instance instance;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private static Path folder;

    private Path file;
    private Map<String, String> contents = Map.of();

    @BeforeAll
    void backUpTheDemonstration() throws Exception {
        transaction.executeWithoutResult(_ -> {
            instance.setUp(world.name(), Instance.Mode.DEMONSTRATION);
            world.build();
        });
        try (Connection owner = source.access().connect(source.access().owner());
                Statement statement = owner.createStatement()) {
            // Earlier versions, odd characters and a picture, whatever the demonstration holds.
            statement.execute(
                    "update watch.observation set finding = finding || E' \\\\ \\t\\r\\n \\u00e9 \\\\N \\\\.' where number <= 5");
            statement.execute(
                    "delete from watch.observation_place where observation_id in (select id from watch.observation where number = 1)");
            statement.execute("""
                    insert into files.photo (id, width, height, account_id) select gen_random_uuid(), 1, 1, id from access.account limit 1
                    """);
            statement.execute("""
                    insert into files.photo_content (photo_id, variant, content)
                    select id, 'FULL', decode(repeat('00ff5c6e0a', 40000), 'hex') from files.photo order by uploaded_at desc limit 1
                    """);
        }
        file = folder.resolve("sauvegarde.zip");
        // The application works on in the background: a backup between two equal looks shows what it must hold.
        for (int i = 0; i < 50; i++) {
            contents = Contents.of(source.access());
            Backup.write(source.access(), file);
            if (contents.equals(Contents.of(source.access()))) {
                return;
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("the application never rests");
    }

    @Test
    void restoredContentIsEqualToTheByte() throws Exception {
        DatabaseAccess target = TestCluster.emptyDatabase();
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.intoEmptyDatabase(target, backup);
        }
        assertHoldsTheSame(target);
        Map<String, String> restored = Contents.of(target);
        assertThat(restored).containsKeys("watch.observation_history", "files.photo_content", "access.account");
        assertThat(Contents.rows(target, "watch.observation_history")).isPositive();
        assertThat(Contents.schemaOf(target)).isEqualTo(Contents.schemaOf(source.access()));
    }

    @Test
    void everyTableIsSavedOrKnownAsEphemeral() throws Exception {
        Set<String> saved;
        try (BackupFile backup = BackupFile.open(file)) {
            saved = new java.util.TreeSet<>(backup.manifest().tables().stream()
                    .map(BackupManifest.Table::name)
                    .toList());
        }
        saved.addAll(Catalogue.EPHEMERAL.keySet());
        try (Connection owner = source.access().connect(source.access().owner());
                Statement statement = owner.createStatement()) {
            assertThat(new Catalogue(statement)
                            .allTables().stream()
                                    .map(Catalogue.Table::name)
                                    .filter(name -> !name.endsWith(".schema_history"))
                                    .filter(name -> !saved.contains(name)))
                    .as("tables neither saved nor ephemeral")
                    .isEmpty();
            assertThat(Catalogue.EPHEMERAL.keySet())
                    .as("a table that is gone leaves the list")
                    .allMatch(name ->
                            name.equals(Restore.MARKER) || allNames(statement).contains(name));
        }
    }

    @Test
    void anInstanceWithDataIsLeftAloneUnlessTold() throws Exception {
        DatabaseAccess target = TestCluster.freshDatabase();
        setUp(target, "Ville déjà là");
        Map<String, String> before = Contents.of(target);
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> Restore.inPlace(target, backup, false))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("--remplacer");
            assertThat(Contents.of(target)).isEqualTo(before);
            Restore.inPlace(target, backup, true);
        }
        assertHoldsTheSame(target);
    }

    @Test
    void aRunningInstanceIsLeftAlone() throws Exception {
        try (BackupFile backup = BackupFile.open(file)) {
            assertThatThrownBy(() -> Restore.inPlace(source.access(), backup, true))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("arrêtez-le");
        }
    }

    @Test
    void aDatabaseWhoseRestoreWasInterruptedSaysSoAndCanBeRestoredAgain() throws Exception {
        DatabaseAccess target = TestCluster.emptyDatabase();
        try (Connection owner = target.connect(target.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("create table " + Restore.MARKER + " (begun_at timestamptz not null default now())");
        }
        assertThatThrownBy(() -> SchemaMigration.migrate(target)).hasMessageContaining("is not finished");
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.inPlace(target, backup, false);
        }
        SchemaMigration.migrate(target);
        assertHoldsTheSame(target);
    }

    @Test
    void aDamagedOrTruncatedFileIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        Path broken = folder.resolve("broken.zip");
        for (int round = 0; round < 30; round++) {
            Files.write(broken, java.util.Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThatThrownBy(() -> BackupFile.open(broken)).isInstanceOf(BackupRefused.class);
        }
        Map<String, String> expected = manifestSums(file);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(broken, changed);
            try {
                // What survives is a bit that no content hangs on, such as a date in a header.
                assertThat(manifestSums(broken)).isEqualTo(expected);
            } catch (BackupRefused e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    @Test
    void aBackupOfALaterVersionIsRefused() throws Exception {
        BackupManifest manifest;
        try (BackupFile backup = BackupFile.open(file)) {
            manifest = backup.manifest();
        }
        Map<String, Set<String>> later = new HashMap<>(manifest.migrations());
        later.put("watch", Set.of("1", "99999"));
        DatabaseAccess target = TestCluster.emptyDatabase();
        Path changed = folder.resolve("later.zip");
        BackupEditing.withMigrations(file, changed, later);
        try (BackupFile backup = BackupFile.open(changed)) {
            assertThatThrownBy(() -> Restore.intoEmptyDatabase(target, backup))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("plus récente");
        }
        assertThat(Contents.of(target)).isEmpty();
    }

    @Test
    void aBackupOfAnOlderVersionIsBroughtUpToDate() throws Exception {
        DatabaseAccess old = TestCluster.emptyDatabase();
        Map<String, Set<String>> versions = new TreeMap<>();
        for (String module : SchemaMigration.MODULES) {
            if (!SchemaMigration.versionsOf(module).isEmpty()) {
                versions.put(module, module.equals("watch") ? Set.of("1", "2") : SchemaMigration.versionsOf(module));
            }
        }
        // What stands on it came later, or asks for more of it than there was.
        SchemaMigration.MODULES
                .subList(SchemaMigration.MODULES.indexOf("watch") + 1, SchemaMigration.MODULES.size())
                .forEach(versions::remove);
        SchemaMigration.migrateTo(old, versions);
        setUp(old, "Ville d’avant");
        Path earlier = folder.resolve("earlier.zip");
        Backup.write(old, earlier);
        DatabaseAccess target = TestCluster.emptyDatabase();
        try (BackupFile backup = BackupFile.open(earlier)) {
            assertThat(backup.manifest().tables())
                    .noneMatch(table -> table.name().equals("watch.relocation"));
            Restore.intoEmptyDatabase(target, backup);
        }
        assertThat(Contents.schemaOf(target)).isEqualTo(Contents.schemaOf(source.access()));
        assertThat(Contents.rows(target, "access.instance")).isEqualTo(1);
    }

    @Test
    void theFileIsReadByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** The same rows as the demonstration; and a backup of the copy has the same entries, to the byte. */
    private void assertHoldsTheSame(DatabaseAccess target) throws Exception {
        assertThat(Contents.of(target)).containsExactlyEntriesOf(contents);
        Path again = folder.resolve("again.zip");
        Backup.write(target, again);
        assertThat(manifestSums(again)).isEqualTo(manifestSums(file));
    }

    private static Set<String> allNames(Statement statement) {
        try {
            return new java.util.TreeSet<>(new Catalogue(statement)
                    .allTables().stream().map(Catalogue.Table::name).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> manifestSums(Path file) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (BackupFile backup = BackupFile.open(file)) {
            backup.manifest().tables().forEach(table -> sums.put(table.name(), table.sha256() + table.rows()));
        }
        return sums;
    }

    private static void setUp(DatabaseAccess access, String name) throws SQLException {
        try (Connection owner = access.connect(access.owner());
                var insert = owner.prepareStatement(
                        "insert into access.instance (name, mode, set_up_at) values (?, 'OWN', now())")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }
}
