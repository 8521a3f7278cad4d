package fr.faubourg.access;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeSubject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts of one person that are made one: the one that goes is closed, with its secrets. */
@Component
class AccountMergeSubject implements MergeSubject {

    private final AccountMergeQueries queries;
    private final AccountRepository repository;

    AccountMergeSubject(AccountMergeQueries queries, AccountRepository repository) {
        this.queries = queries;
        this.repository = repository;
    }

    @Override
    public MergeKind kind() {
        return MergeKind.ACCOUNT;
    }

    @Override
    public Optional<Card> find(UUID id) {
        return queries.find(id).map(AccountMergeSubject::card);
    }

    @Override
    public List<Card> search(String text, int limit) {
        return queries.search(text, limit).stream()
                .map(AccountMergeSubject::card)
                .toList();
    }

    @Override
    public List<Likely> likely(int limit) {
        return queries.likely(limit);
    }

    @Override
    public Optional<String> hindrance(UUID away, UUID into) {
        boolean closed =
                queries.find(into).map(AccountMergeQueries.Account::closed).orElse(true);
        return closed
                ? Optional.of("Le compte gardé est fermé\u00a0: rouvrez-le d’abord, ou gardez l’autre.")
                : Optional.empty();
    }

    @Override
    public void merged(UUID away, UUID into, UUID by) {
        repository.awaitTurn();
        queries.close(away, by);
    }

    @Override
    public void parted(UUID away, UUID into) {
        queries.open(away, into);
    }

    private static Card card(AccountMergeQueries.Account account) {
        return new Card(
                account.id(),
                account.name(),
                account.email() + (account.closed() ? ", compte fermé" : ""),
                AccountController.hrefOf(new AccountId(account.id())),
                account.version(),
                account.mergedInto(),
                List.of(
                        Field.of("name", "Nom", account.name()),
                        Field.of("email", "Courriel", account.email()),
                        Field.of("job", "Fonction", account.job())));
    }
}
