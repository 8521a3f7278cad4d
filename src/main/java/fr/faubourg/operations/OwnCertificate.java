package fr.faubourg.operations;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A certificate of one's own (PEM files), where the environment names one: the application answers by https, and takes a renewed certificate without a
 * restart. Given to Spring Boot as settings that any other way of setting comes before.
 */
public final class OwnCertificate {

    static final String BUNDLE = "faubourg";

    private OwnCertificate() {}

    /** The settings that follow from {@code FAUBOURG_TLS_CERTIFICATE} and {@code FAUBOURG_TLS_KEY}; none where they are not set. */
    public static Map<String, Object> settings(Map<String, String> environment) {
        String certificate = environment.getOrDefault("FAUBOURG_TLS_CERTIFICATE", "");
        String key = environment.getOrDefault("FAUBOURG_TLS_KEY", "");
        if (certificate.isBlank() && key.isBlank()) {
            return Map.of();
        }
        if (certificate.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException(
                    "FAUBOURG_TLS_CERTIFICATE and FAUBOURG_TLS_KEY go together: both name a PEM file, or neither.");
        }
        String pem = "spring.ssl.bundle.pem." + BUNDLE + ".";
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put(pem + "keystore.certificate", "file:" + certificate);
        settings.put(pem + "keystore.private-key", "file:" + key);
        settings.put(pem + "reload-on-update", "true");
        settings.put("spring.ssl.bundle.watch.file.quiet-period", "2s");
        settings.put("server.ssl.bundle", BUNDLE);
        settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        return settings;
    }
}
