package fr.faubourg.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a link that opens something without an account or a password: 256 random bits, of which the database keeps only the SHA-256. Never printed. */
public record LinkToken(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static LinkToken next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it: 32 bytes. */
    public byte[] hash() {
        return Hashes.sha256(secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "LinkToken";
    }
}
