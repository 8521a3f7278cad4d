package fr.faubourg.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Addresses of style sheets, scripts and icons: {@code /statique/<fingerprint>/css/faubourg.css}. The fingerprint is that of all our
 * static files together, so that browsers may keep each of them for a year, and a script's relative imports keep it.
 */
public final class Assets {
    /** Under which path they are served, to everybody. */
    public static final String PATH = "/statique";

    private final String version;

    private Assets(String version) {
        this.version = version;
    }

    /** Reads the static files of the class path once. */
    public static Assets ofClasspath() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                if (file.isReadable()) {
                    digest.update(file.getContentAsByteArray());
                }
            }
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String version() {
        return version;
    }

    /** The address of a file of {@code static/} or of a webjar ({@code webjars/…}). */
    public String href(String file) {
        return PATH + "/" + version + "/" + file;
    }
}
