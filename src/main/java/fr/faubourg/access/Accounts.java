package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Administers accounts (comptes): each act is written to the journal in its own transaction. At least one administrator always remains. */
@Component
public class Accounts {

    private final AccountRepository repository;
    private final AccountListQueries queries;
    private final JournalRepository journal;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    Accounts(
            AccountRepository repository,
            AccountListQueries queries,
            JournalRepository journal,
            PasswordEncoder passwords,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.queries = queries;
        this.journal = journal;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Creates an account without a password: a link opens its choice.
     *
     * @param by who does it; null for the application itself (the first run, the demonstration)
     */
    public AccountOutcome create(Identity identity, List<Grant> grants, @Nullable AccountId by) {
        return createWithHash(identity, null, grants, by);
    }

    /** Creates an account whose password is known. */
    AccountOutcome create(Identity identity, String password, List<Grant> grants) {
        return createWithHash(identity, passwords.encode(password), grants, null);
    }

    private AccountOutcome createWithHash(
            Identity identity, @Nullable String hash, List<Grant> grants, @Nullable AccountId by) {
        return run(() -> {
            Optional<AccountId> created = repository.insert(identity, hash, by);
            if (created.isEmpty()) {
                return refused(AccountRefusal.EMAIL_TAKEN);
            }
            AccountId id = created.get();
            journal.write(AdministrativeAct.ACCOUNT_CREATED, by, id);
            for (Grant grant : grants) {
                repository.grant(id, grant, by);
                journal.write(AdministrativeAct.ROLE_GRANTED, by, id, grant);
            }
            return new AccountOutcome.Done(id);
        });
    }

    /** Changes who the account belongs to; refused when the version read is no longer the current one. */
    AccountOutcome change(AccountId id, Identity identity, int version, AccountId by) {
        try {
            return run(() -> {
                if (!repository.update(id, identity, version)) {
                    return refused(AccountRefusal.CHANGED_MEANWHILE);
                }
                journal.write(AdministrativeAct.ACCOUNT_CHANGED, by, id);
                return new AccountOutcome.Done(id);
            });
        } catch (DuplicateKeyException _) {
            return refused(AccountRefusal.EMAIL_TAKEN);
        }
    }

    /** Gives one more role. */
    AccountOutcome grant(AccountId id, Grant grant, AccountId by) {
        return run(() -> {
            if (!repository.grant(id, grant, by)) {
                return refused(AccountRefusal.ALREADY_GRANTED);
            }
            // Who made a link to this account before may not come to more by it.
            repository.withdrawLinksOfOthers(id, by);
            journal.write(AdministrativeAct.ROLE_GRANTED, by, id, grant);
            return new AccountOutcome.Done(id);
        });
    }

    /**
     * Takes a role back, at once.
     *
     * @param keepsOne whether the last one stays
     */
    AccountOutcome withdraw(AccountId id, UUID grantId, boolean keepsOne, AccountId by) {
        return run(() -> {
            repository.awaitTurn();
            Grant grant = queries.grant(id, grantId).orElseThrow(NotFound::new);
            if (keepsOne
                    && queries.details(id).orElseThrow(NotFound::new).roles().size() == 1) {
                return refused(AccountRefusal.LAST_ROLE);
            }
            repository.withdraw(grantId);
            journal.write(AdministrativeAct.ROLE_WITHDRAWN, by, id, grant);
            return unlessNobodyIsLeft(id);
        });
    }

    /** Takes an identity of a provider off the account, and ends its sessions; false when it has no such link. */
    boolean unlink(AccountId id, UUID identity, AccountId by) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean unlinked = repository.unlinkIdentity(id, identity);
            if (unlinked) {
                repository.endSessions(id, null);
                journal.write(AdministrativeAct.IDENTITY_UNLINKED, by, id);
            }
            return unlinked;
        }));
    }

    /** Closes the account and ends its sessions. */
    AccountOutcome close(AccountId id, AccountId by) {
        return run(() -> {
            repository.awaitTurn();
            if (repository.close(id, by)) {
                repository.endSessions(id, null);
                journal.write(AdministrativeAct.ACCOUNT_CLOSED, by, id);
                if (repository.revokePasskeys(id)) {
                    journal.write(AdministrativeAct.PASSKEYS_REVOKED, by, id);
                }
            }
            return unlessNobodyIsLeft(id);
        });
    }

    /** Opens a closed account again, with the roles that it had. */
    AccountOutcome reopen(AccountId id, AccountId by) {
        return run(() -> {
            if (repository.reopen(id)) {
                journal.write(AdministrativeAct.ACCOUNT_REOPENED, by, id);
            }
            return new AccountOutcome.Done(id);
        });
    }

    /** The person changes the own name and job. */
    AccountOutcome changeOwn(Viewer viewer, String name, String job) {
        AccountDetails current = queries.details(viewer.account()).orElseThrow(NotFound::new);
        return change(viewer.account(), new Identity(name, current.email(), job), current.version(), viewer.account());
    }

    /** Ends every session of the account but the given one. */
    void signOutElsewhere(AccountId id, String session) {
        repository.endSessions(id, session);
    }

    private AccountOutcome unlessNobodyIsLeft(AccountId id) {
        return queries.hasAdministrator() ? new AccountOutcome.Done(id) : refused(AccountRefusal.LAST_ADMINISTRATOR);
    }

    private AccountOutcome run(java.util.function.Supplier<AccountOutcome> act) {
        return transaction.execute(status -> {
            AccountOutcome outcome = act.get();
            if (outcome instanceof AccountOutcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private static AccountOutcome refused(AccountRefusal reason) {
        return new AccountOutcome.Refused(reason);
    }
}
