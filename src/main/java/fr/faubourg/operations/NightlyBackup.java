package fr.faubourg.operations;

import fr.faubourg.database.Backup;
import fr.faubourg.jobs.RecurringJob;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the day's backup. */
@Component
class NightlyBackup implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);

    private final BackupSettings settings;
    private final BackupFolder folder;

    NightlyBackup(BackupSettings settings, BackupFolder folder) {
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "operations.backup";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(settings.timeOfDay());
    }

    @Override
    public void run() {
        if (!settings.isScheduled()) {
            return;
        }
        try {
            Backup.Written written = folder.make();
            LOG.info("Backup made: {} rows, {} bytes", written.rows(), written.bytes());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the day's backup was not made", e);
        }
    }
}
