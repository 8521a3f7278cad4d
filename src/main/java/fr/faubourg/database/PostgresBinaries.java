package fr.faubourg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL (initdb, pg_ctl, postgres) for this platform.
 *
 * @param home the directory that holds {@code bin}
 */
public record PostgresBinaries(Path home) {

    private static final String ARCHIVE_VERSION = "18.6.0";

    /** Unpacks the bundled programs below the directory, once; a crash in the middle leaves nothing half-made. */
    public static PostgresBinaries unpackInto(Path directory) throws IOException {
        Path home = directory.resolve(ARCHIVE_VERSION);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempDirectory(directory, "unpacking-");
            unpack(unfinished);
            try {
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                // Somebody else unpacked them in the meantime: theirs are as good.
                if (!Files.isDirectory(home)) {
                    throw e;
                }
                delete(unfinished);
            }
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The command that runs a program. PostgreSQL refuses to run as root: there it runs in a user namespace of its own. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** The major version of these programs: that of the directory's name, or what the server says of itself. */
    int major() throws IOException {
        String name = String.valueOf(home.getFileName());
        if (name.equals(ARCHIVE_VERSION)) {
            return Integer.parseInt(name.substring(0, name.indexOf('.')));
        }
        Process process = new ProcessBuilder(program("postgres").toString(), "--version").start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.US_ASCII);
            return Integer.parseInt(said.replaceAll("(?s)^\\D*(\\d+).*$", "$1"));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        String archive = "/postgres-%s.txz".formatted(platform());
        InputStream resource = PostgresBinaries.class.getResourceAsStream(archive);
        if (resource == null) {
            throw new IOException("This build holds no PostgreSQL for " + platform()
                    + ": build it on this machine, or set FAUBOURG_DATABASE_URL to a PostgreSQL of yours.");
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        return system + "-" + (arm ? "arm_64" : "x86_64");
    }
}
