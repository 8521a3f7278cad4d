package fr.faubourg.access;

import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Keeps passkeys, in the shape that Spring Security asks for them. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    /** A passkey as its owner sees it. */
    record Line(
            UUID id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    private record LineRow(
            UUID id,
            String label,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime lastUsedAt) {}

    private record Row(
            UUID accountId,
            byte[] credentialId,
            byte[] publicKey,
            byte[] attestationObject,
            long signatureCount,
            boolean uvInitialized,
            boolean backupEligible,
            boolean backupState,
            String transports,
            String label,
            OffsetDateTime createdAt) {}

    private static final String COLUMNS = """
            select account_id, credential_id, public_key, attestation_object, signature_count, uv_initialized, backup_eligible, backup_state,
                transports, label, created_at
            from access.passkey
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new passkey, or the use of a known one. */
    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            insert(record);
        } else {
            noteUse(record);
        }
    }

    private void insert(CredentialRecord record) {
        Bytes attestation = record.getAttestationObject();
        jdbc.sql("""
                insert into access.passkey (id, account_id, credential_id, public_key, attestation_object, signature_count, uv_initialized,
                    backup_eligible, backup_state, transports, label, created_at)
                values (:id, :account, :credential, :key, :attestation, :count, :verified, :eligible, :backup, :transports, :label, :now)
                """)
                .param("id", Ids.next())
                .param("account", UserHandle.accountOf(record.getUserEntityUserId()))
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", attestation == null ? new byte[0] : attestation.getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backup", record.isBackupState())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("label", record.getLabel())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Authenticators that count their signatures count upwards: a count that does not rise is that of a copy.
     *
     * @throws IllegalArgumentException when it does not rise
     */
    private void noteUse(CredentialRecord record) {
        int updated = jdbc.sql("""
                update access.passkey set signature_count = :count, backup_state = :backup, last_used_at = :now
                where credential_id = :credential and (signature_count < :count or (signature_count = 0 and :count = 0))
                """)
                .param("count", record.getSignatureCount())
                .param("backup", record.isBackupState())
                .param("now", Timestamp.from(clock.instant()))
                .param("credential", record.getCredentialId().getBytes())
                .update();
        if (updated != 1) {
            throw new IllegalArgumentException("the signature count of a passkey did not rise");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(COLUMNS + "where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(Row.class)
                .optional()
                .map(PasskeyRepository::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc
                .sql(COLUMNS + "where account_id = :account order by id")
                .param("account", UserHandle.accountOf(userId))
                .query(Row.class)
                .list()
                .stream()
                .map(PasskeyRepository::record)
                .toList();
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from access.passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    /** The passkeys of an account, the oldest first. */
    List<Line> of(AccountId account) {
        return jdbc.sql("""
                select id, label, created_at, last_used_at from access.passkey where account_id = :account order by id
                """).param("account", account.value()).query(LineRow.class).list().stream()
                .map(row -> new Line(
                        row.id(),
                        row.label(),
                        row.createdAt().toInstant(),
                        Optional.ofNullable(row.lastUsedAt())
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .toList();
    }

    /** False when the account has no such passkey. */
    boolean rename(AccountId account, UUID id, String label) {
        return jdbc.sql("update access.passkey set label = :label where id = :id and account_id = :account")
                        .param("label", label)
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** False when the account has no such passkey. */
    boolean remove(AccountId account, UUID id) {
        return jdbc.sql("delete from access.passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static CredentialRecord record(Row row) {
        Set<AuthenticatorTransport> transports = Arrays.stream(row.transports().split(" ", -1))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.credentialId()))
                .userEntityUserId(UserHandle.of(row.accountId()))
                .publicKey(new ImmutablePublicKeyCose(row.publicKey()))
                .attestationObject(new Bytes(row.attestationObject()))
                .signatureCount(row.signatureCount())
                .uvInitialized(row.uvInitialized())
                .backupEligible(row.backupEligible())
                .backupState(row.backupState())
                .transports(transports)
                .label(row.label())
                .created(row.createdAt().toInstant())
                .build();
    }
}
