package fr.faubourg.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.access.AccountId;
import fr.faubourg.access.DemoWorld;
import fr.faubourg.access.Instance;
import fr.faubourg.database.BackupFile;
import fr.faubourg.jobs.JobState;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Backups on demand and at night, their folder, and the page that shows them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsModuleTests {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    @Autowired
    private BackupFolder folder;

    @Autowired
    private Health health;

    @Autowired
    private NightlyBackup nightly;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoWorld world;

    @Autowired
    private Instance instance;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @BeforeAll
    void buildTheDemonstration() {
        transaction.executeWithoutResult(_ -> {
            instance.setUp(world.name(), Instance.Mode.DEMONSTRATION);
            world.build();
        });
    }

    @BeforeEach
    @AfterEach
    void emptyTheFolder() throws IOException {
        for (BackupFolder.Kept each : folder.all()) {
            Files.delete(each.file());
        }
    }

    @Test
    void aBackupOnDemandIsAJobThatEndsWithAWholeFile() throws Exception {
        UUID account = jdbc.sql("select id from access.account limit 1")
                .query(UUID.class)
                .single();
        UUID job =
                jobs.submit(BackupOnDemand.KIND, new BackupOnDemand.Params(), "Sauvegarde", "", new AccountId(account));
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!jobs.find(job).orElseThrow().isEnded()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
        try (BackupFile file = BackupFile.open(folder.latest().orElseThrow().file())) {
            assertThat(file.rows()).isGreaterThan(1000);
        }
        assertThat(health.isBackupRecent()).isTrue();
    }

    @Test
    void theNightsBackupTakesAwayThoseThatAreTooMany() throws Exception {
        Files.createDirectories(folder.path());
        Path other = Files.writeString(folder.path().resolve("notes.txt"), "à garder");
        for (int day = 1; day <= 60; day++) {
            empty(LocalDateTime.now(java.time.ZoneId.of("Europe/Paris")).minusDays(day));
        }
        nightly.run();
        assertThat(folder.all()).hasSizeBetween(9, 11);
        assertThat(other).exists();
        Files.delete(other);
    }

    @Test
    void anOldBackupIsShownAsATrouble() throws Exception {
        Files.createDirectories(folder.path());
        empty(LocalDateTime.now(java.time.ZoneId.of("Europe/Paris")).minusHours(50));
        assertThat(health.isBackupRecent()).isFalse();
        assertThat(health.all())
                .filteredOn(check -> !check.good())
                .extracting(Health.Check::name)
                .containsExactly("backup");
        try (Page page = Browser.desktop(port)) {
            page.navigate("/connexion");
            page.locator("form", new Page.LocatorOptions().setHasText("Administr"))
                    .first()
                    .locator("button")
                    .click();
            page.navigate(OperationsController.PATH);
            assertThat(page.locator(".notice").first().innerText()).contains("plus de 48 heures");
            Browser.look(page, "exploitation");
        }
    }

    private void empty(LocalDateTime at) throws IOException {
        Files.writeString(folder.path().resolve("faubourg-" + STAMP.format(at) + ".zip"), "");
    }
}
