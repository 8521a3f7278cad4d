package fr.faubourg.operations;

import fr.faubourg.settings.ThresholdKind;
import fr.faubourg.settings.Thresholds;
import java.io.File;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** From when the state of the machine is worth an alarm, as the settings say; while the database is away, as they say at first. */
@Component
class Alarms {
    private static final long MEGABYTE = 1_000_000;

    private final Thresholds thresholds;
    private final File data;

    Alarms(Thresholds thresholds, @Value("${faubourg.data}") File data) {
        this.thresholds = thresholds;
        this.data = data.getAbsoluteFile();
    }

    long freeDisk() {
        return data.exists() ? data.getUsableSpace() : new File(".").getUsableSpace();
    }

    boolean isLow(long freeDisk) {
        return freeDisk < today(OperationsConfiguration.FREE_DISK) * MEGABYTE;
    }

    Duration oldestBackup() {
        return Duration.ofHours(today(OperationsConfiguration.BACKUP_AGE));
    }

    private int today(ThresholdKind kind) {
        try {
            return thresholds.today(kind);
        } catch (DataAccessException away) {
            return kind.first();
        }
    }
}
