package fr.faubourg.operations;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When backups are made, and where they lie.
 *
 * @param folder {@code FAUBOURG_BACKUP_FOLDER}
 * @param time of day in Paris, {@code FAUBOURG_BACKUP_TIME}; "non" for never
 * @param daily how many days keep their last backup
 * @param weekly how many weeks keep their last backup
 */
@ConfigurationProperties("faubourg.backup")
record BackupSettings(Path folder, String time, int daily, int weekly) {

    static final String NEVER = "non";

    BackupSettings {
        folder = folder.toAbsolutePath().normalize();
        if (daily < 1 || weekly < 0) {
            throw new IllegalArgumentException("faubourg.backup: at least one day's backup is kept");
        }
        if (!time.equals(NEVER)) {
            try {
                LocalTime.parse(time);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                        "FAUBOURG_BACKUP_TIME is a time such as 02:30, or 'non', and not " + time, e);
            }
        }
    }

    boolean isScheduled() {
        return !time.equals(NEVER);
    }

    LocalTime timeOfDay() {
        return isScheduled() ? LocalTime.parse(time) : LocalTime.of(2, 30);
    }
}
