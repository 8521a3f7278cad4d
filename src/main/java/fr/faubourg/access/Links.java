package fr.faubourg.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations and new passwords by single-use links (liens à usage unique). */
@Component
class Links {

    private final LinkRepository links;
    private final AccountRepository accounts;
    private final JournalRepository journal;
    private final GuessRepository guesses;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    Links(
            LinkRepository links,
            AccountRepository accounts,
            JournalRepository journal,
            GuessRepository guesses,
            PasswordEncoder passwords,
            TransactionTemplate transaction) {
        this.links = links;
        this.accounts = accounts;
        this.journal = journal;
        this.guesses = guesses;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Makes a link for the account; those made before are worthless from then on. */
    LinkToken make(AccountId account, LinkPurpose purpose, @Nullable AccountId by) {
        LinkToken token = LinkToken.next();
        transaction.executeWithoutResult(_ -> {
            links.insert(account, purpose, token, by);
            accounts.forgetResetRequest(account);
            journal.write(
                    purpose == LinkPurpose.INVITATION
                            ? AdministrativeAct.INVITATION_MADE
                            : AdministrativeAct.RESET_MADE,
                    by,
                    account);
            // An administrator who hands out a new password takes the account back from whoever holds its keys.
            if (by != null && purpose == LinkPurpose.RESET && accounts.revokePasskeys(account)) {
                journal.write(AdministrativeAct.PASSKEYS_REVOKED, by, account);
            }
        });
        return token;
    }

    Optional<LinkRepository.OpenLink> open(LinkToken token) {
        return links.open(token);
    }

    /** Sets the password and uses the link up; every session of the account ends. Empty when the link is worthless by now. */
    Optional<AccountId> choosePassword(LinkToken token, String password) {
        Optional<LinkRepository.OpenLink> link = links.open(token);
        if (link.isEmpty()) {
            return Optional.empty();
        }
        String hash = passwords.encode(password);
        return transaction.execute(_ -> {
            Optional<AccountId> account = links.spend(token);
            account.ifPresent(id -> {
                accounts.setPassword(id, hash);
                accounts.endSessions(id, null);
                links.withdrawAll(id);
                guesses.forget(GuessLimit.ACCOUNT, link.get().email());
                journal.write(AdministrativeAct.PASSWORD_CHOSEN, id, id);
            });
            return account;
        });
    }

    static String path(LinkToken token) {
        return "/invitation/" + token.secret();
    }
}
