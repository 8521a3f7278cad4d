package fr.faubourg.operations;

import fr.faubourg.database.Backup;
import fr.faubourg.database.DatabaseSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The folder in which the application puts its backups, and takes away those that are too many. Other files are left alone. */
@Component
class BackupFolder {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");
    private static final Pattern NAME = Pattern.compile("faubourg-(\\d{4}-\\d\\d-\\d\\d-\\d{6})\\.zip");

    private final BackupSettings settings;
    private final DatabaseSource database;
    private final Clock clock;

    BackupFolder(BackupSettings settings, DatabaseSource database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /** A backup that lies in the folder. */
    record Kept(Path file, LocalDateTime at, long bytes) {

        String name() {
            return String.valueOf(file.getFileName());
        }

        Instant madeAt() {
            return at.atZone(PARIS).toInstant();
        }
    }

    Path path() {
        return settings.folder();
    }

    /** Makes a backup now, then takes away those that are too many. */
    synchronized Backup.Written make() throws IOException, SQLException {
        Files.createDirectories(
                settings.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String stamp =
                STAMP.format(LocalDateTime.ofInstant(clock.instant(), PARIS).truncatedTo(ChronoUnit.SECONDS));
        Backup.Written written =
                Backup.write(database.access(), settings.folder().resolve("faubourg-" + stamp + ".zip"));
        rotate();
        return written;
    }

    /** The backups, latest first. */
    List<Kept> all() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        try (var files = Files.list(settings.folder())) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    kept.add(new Kept(file, LocalDateTime.parse(name.group(1), STAMP), Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.sort(Comparator.comparing(Kept::at).reversed());
        return kept;
    }

    Optional<Kept> latest() {
        return all().stream().findFirst();
    }

    private void rotate() throws IOException {
        List<Kept> all = all();
        Set<LocalDateTime> superfluous = new Rotation(settings.daily(), settings.weekly())
                .superfluous(all.stream().map(Kept::at).toList());
        for (Kept each : all) {
            if (superfluous.contains(each.at())) {
                Files.deleteIfExists(each.file());
            }
        }
    }
}
