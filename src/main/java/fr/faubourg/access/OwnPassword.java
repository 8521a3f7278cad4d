package fr.faubourg.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The change of one's own password: the current one is asked for, and guesses of it are slowed down as those at sign-in are. */
@Component
class OwnPassword {

    private final AccountQueries queries;
    private final AccountRepository accounts;
    private final JournalRepository journal;
    private final GuessRepository guesses;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    OwnPassword(
            AccountQueries queries,
            AccountRepository accounts,
            JournalRepository journal,
            GuessRepository guesses,
            PasswordEncoder passwords,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.guesses = guesses;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /**
     * Whether this is the current password.
     *
     * @return why not, in French
     */
    Optional<String> check(AccountId account, String current) {
        String key = account.value().toString();
        Optional<Instant> wait = guesses.count(GuessLimit.ACCOUNT, key);
        if (wait.isPresent()) {
            return wait.map(SignIn::tooMany);
        }
        if (queries.passwordHash(account)
                .filter(hash -> passwords.matches(current, hash))
                .isEmpty()) {
            return Optional.of("Ce n’est pas votre mot de passe actuel.");
        }
        guesses.forget(GuessLimit.ACCOUNT, key);
        return Optional.empty();
    }

    /**
     * Changes the password and ends every other session of the account.
     *
     * @param session the session that goes on
     * @return why not, in French
     */
    Optional<String> change(AccountId account, String current, String password, String session) {
        Optional<String> refusal = check(account, current);
        if (refusal.isPresent()) {
            return refusal;
        }
        String hash = passwords.encode(password);
        transaction.executeWithoutResult(_ -> {
            accounts.setPassword(account, hash);
            accounts.endSessions(account, session);
            journal.write(AdministrativeAct.PASSWORD_CHANGED, account, account);
        });
        return Optional.empty();
    }
}
