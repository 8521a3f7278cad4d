package fr.faubourg.access;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which account a person may open whom a provider vouches for. The first time, an open account with the address that the provider has verified is
 * linked to the identity (issuer and subject); from then on the identity alone counts. Nobody gets an account unless an administrator allowed the
 * domain of the address.
 */
@Component
class ProviderSignIn {

    /** What becomes of the person. */
    sealed interface Outcome {
        record Entered(AccountId account) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    enum Reason {
        /** No account has the address. */
        UNKNOWN,
        /** The provider has not verified the address. */
        UNVERIFIED,
        /** The account is closed. */
        CLOSED,
        /** The account opens by another identity of the same provider. */
        OTHER_IDENTITY
    }

    private final IdentityLinkRepository links;
    private final AccountListQueries queries;
    private final Accounts accounts;
    private final JournalRepository journal;
    private final TransactionTemplate transaction;

    ProviderSignIn(
            IdentityLinkRepository links,
            AccountListQueries queries,
            Accounts accounts,
            JournalRepository journal,
            TransactionTemplate transaction) {
        this.links = links;
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
    }

    Outcome enter(IdentityProvider provider, OidcUser person) {
        return transaction.execute(_ -> decide(provider, person));
    }

    private Outcome decide(IdentityProvider provider, OidcUser person) {
        String subject = Objects.requireNonNull(person.getSubject());
        String acr = shortened(person.getIdToken().getAuthenticationContextClass());
        List<String> methods = person.getIdToken().getAuthenticationMethods();
        String amr = shortened(methods == null ? "" : String.join(" ", methods));
        Optional<AccountId> linked = links.use(provider.issuer(), subject, acr, amr);
        if (linked.isPresent()) {
            boolean open = queries.details(linked.get())
                    .filter(account -> account.state() != AccountState.CLOSED)
                    .isPresent();
            return open ? new Outcome.Entered(linked.get()) : new Outcome.Refused(Reason.CLOSED);
        }
        String email = person.getEmail() == null ? "" : person.getEmail().strip();
        if (!EmailAddress.isValid(email)) {
            return new Outcome.Refused(Reason.UNKNOWN);
        }
        if (!provider.vouchesForAddresses() && !Boolean.TRUE.equals(verified(person))) {
            return new Outcome.Refused(Reason.UNVERIFIED);
        }
        Optional<AccountId> known = queries.openAccount(email);
        if (known.isEmpty() && queries.isTaken(email)) {
            return new Outcome.Refused(Reason.CLOSED);
        }
        Optional<AccountId> account = known.or(() -> admit(provider, person, email));
        if (account.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN);
        }
        if (!links.link(account.get(), provider.issuer(), subject, acr, amr)) {
            return new Outcome.Refused(Reason.OTHER_IDENTITY);
        }
        journal.write(AdministrativeAct.IDENTITY_LINKED, account.get(), account.get(), null, provider.name());
        return new Outcome.Entered(account.get());
    }

    /** A new account that reads, where an administrator allowed the domain. */
    private Optional<AccountId> admit(IdentityProvider provider, OidcUser person, String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return links.organisationOf(provider.issuer(), domain).flatMap(organisation -> {
            AccountOutcome made = accounts.create(
                    new Identity(nameOf(person, email), email, ""),
                    List.of(new Grant(Role.READER, organisation, null)),
                    null);
            return made instanceof AccountOutcome.Done(AccountId id) ? Optional.of(id) : Optional.<AccountId>empty();
        });
    }

    /** Some providers send the truth as text. */
    private static @Nullable Boolean verified(OidcUser person) {
        Object said = person.getClaims().get("email_verified");
        return said instanceof Boolean yes ? yes : said instanceof String text ? Boolean.valueOf(text) : null;
    }

    /** ProConnect calls the family name the usual name. */
    private static String nameOf(OidcUser person, String email) {
        String family = Stream.of("usual_name", "family_name")
                .map(person::getClaimAsString)
                .filter(ProviderSignIn::isSaid)
                .findFirst()
                .orElse("");
        String given = Optional.ofNullable(person.getGivenName()).orElse("");
        String name = (given + " " + family).strip();
        if (name.isEmpty()) {
            name = Optional.ofNullable(person.getFullName())
                    .filter(ProviderSignIn::isSaid)
                    .orElse(email);
        }
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.length() > 200 ? text.substring(0, 200) : text;
    }
}
