package fr.faubourg.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;

/** The generated passwords of the embedded PostgreSQL's roles, in a file of the data directory that only its owner reads (0600). */
final class Secrets {

    static final String SUPERUSER = "faubourg_super";
    static final String OWNER = "faubourg_owner";
    static final String COLLECTIVE = "faubourg_collective";
    static final String CONFIDENTIAL = "faubourg_confidential";

    private final Properties passwords;

    private Secrets(Properties passwords) {
        this.passwords = passwords;
    }

    /** Reads the file, or generates it where there is none. */
    static Secrets in(Path directory) throws IOException {
        Path file = directory.resolve("secrets.properties");
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
            return new Secrets(passwords);
        }
        SecureRandom random = new SecureRandom();
        for (String role : new String[] {SUPERUSER, OWNER, COLLECTIVE, CONFIDENTIAL}) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            passwords.setProperty(role, HexFormat.of().formatHex(bytes));
        }
        write(file, passwords);
        return new Secrets(passwords);
    }

    Credentials of(String role) {
        String password = passwords.getProperty(role);
        if (password == null) {
            throw new IllegalStateException("secrets.properties has no password for " + role);
        }
        return new Credentials(role, password);
    }

    private static void write(Path file, Properties passwords) throws IOException {
        Path unfinished = file.resolveSibling("secrets.properties.new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
            passwords.store(writer, "Generated passwords of the embedded PostgreSQL. Keep private.");
            writer.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
