package fr.faubourg.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose a passkey may be: the accounts that are open. The user name of Spring Security is the id of the account. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountListQueries accounts;

    PasskeyOwners(AccountListQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.details(new AccountId(UserHandle.accountOf(id)))
                .filter(account -> account.state() != AccountState.CLOSED)
                .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(id)
                        .name(account.email())
                        .displayName(account.name())
                        .build())
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return findById(UserHandle.of(UUID.fromString(username)));
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("accounts are not made by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are not erased by passkeys");
    }
}
