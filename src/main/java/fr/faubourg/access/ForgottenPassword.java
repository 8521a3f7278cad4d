package fr.faubourg.access;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody says to have forgotten the password of an address (mot de passe oublié). Where mail can be sent a link leaves, otherwise the
 * administrators see the request; where no open account has the address nothing happens. The answer is the same in each case.
 */
@Component
class ForgottenPassword {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenPassword.class);

    private final AccountListQueries queries;
    private final AccountRepository accounts;
    private final Links links;
    private final LinkMail mail;
    private final JournalRepository journal;
    private final GuessRepository guesses;
    private final TransactionTemplate transaction;

    ForgottenPassword(
            AccountListQueries queries,
            AccountRepository accounts,
            Links links,
            LinkMail mail,
            JournalRepository journal,
            GuessRepository guesses,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.journal = journal;
        this.guesses = guesses;
        this.transaction = transaction;
    }

    /**
     * Takes a request; what follows is done aside, so that the answer takes as long whether an account has the address or not.
     *
     * @return when to try again, if there were too many requests
     */
    Optional<Instant> ask(String email, String address) {
        Optional<Instant> wait = guesses.count(GuessLimit.RESET_ADDRESS, NetworkAddress.keyOf(address))
                .or(() -> guesses.count(GuessLimit.RESET_ACCOUNT, email));
        if (wait.isEmpty()) {
            Thread.ofVirtual().name("forgotten-password").start(() -> answer(email));
        }
        return wait;
    }

    /** Whether a link leaves by mail, without an administrator. */
    boolean isMailed() {
        return mail.ownAddress().isPresent();
    }

    private void answer(String email) {
        try {
            queries.openAccount(email).ifPresent(this::answer);
        } catch (RuntimeException e) {
            LOG.error("A request for a new password could not be answered", e);
        }
    }

    private void answer(AccountId account) {
        transaction.executeWithoutResult(_ -> {
            accounts.noteResetRequest(account);
            journal.write(AdministrativeAct.RESET_ASKED, account, account);
        });
        mail.ownAddress().ifPresent(base -> {
            AccountDetails details = queries.details(account).orElseThrow();
            String link = base + Links.path(links.make(account, LinkPurpose.RESET, null));
            if (!mail.send(details, LinkPurpose.RESET, link)) {
                // The link ended the wait; nobody has it, so that the administrators must see the request again.
                accounts.noteResetRequest(account);
            }
        });
    }
}
