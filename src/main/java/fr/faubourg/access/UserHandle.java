package fr.faubourg.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** What an authenticator keeps to tell whose passkey it is: the id of the account, and nothing that says who that is. */
final class UserHandle {

    private UserHandle() {}

    static Bytes of(UUID account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /**
     * The account of a handle.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    static UUID accountOf(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            throw new IllegalArgumentException("not a handle of ours");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
