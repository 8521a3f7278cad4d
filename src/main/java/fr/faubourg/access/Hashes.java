package fr.faubourg.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, for what must be recognised without being kept. */
final class Hashes {

    private Hashes() {}

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
