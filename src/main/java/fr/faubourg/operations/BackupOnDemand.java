package fr.faubourg.operations;

import fr.faubourg.database.Backup;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.ui.FrenchFormat;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Makes the backup that an administrator asked for. */
@Component
class BackupOnDemand implements JobHandler {

    static final String KIND = "operations.backup";

    private final BackupFolder folder;

    BackupOnDemand(BackupFolder folder) {
        this.folder = folder;
    }

    /** Nothing is asked: the whole is saved. */
    record Params() {}

    /** How far it is. */
    record Done(boolean made) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws IOException, SQLException {
        if (context.checkpoint(Done.class).isPresent()) {
            return;
        }
        Backup.Written written = folder.make();
        context.message("Sauvegarde faite\u00a0: %s lignes, %s."
                .formatted(FrenchFormat.number(written.rows()), FrenchFormat.size(written.bytes())));
        context.step(1, 1, new Done(true), () -> {});
    }
}
