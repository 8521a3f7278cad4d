package fr.faubourg.access;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of accounts, to be taken out: those that the person sees, with the roles that the person is shown. */
@Component
class AccountList implements ExportedList {
    private static final int AT_ONCE = 500;

    private final AccountListQueries queries;
    private final AccountReaches reaches;
    private final Scopes scopes;
    private final UiFactory factory;

    AccountList(AccountListQueries queries, AccountReaches reaches, Scopes scopes, UiFactory factory) {
        this.queries = queries;
        this.reaches = reaches;
        this.scopes = scopes;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "comptes";
    }

    @Override
    public String label() {
        return "Comptes";
    }

    @Override
    public String href() {
        return "/comptes";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.administersAccounts() || viewer.has(Role.ORGANISATION_ADMINISTRATOR);
    }

    /** Whoever administers an organisation's accounts sees those of the organisation and its units: when one goes, so do the files. */
    @Override
    public List<String> reach(Viewer viewer) {
        return reaches.of(viewer).organisations().stream().map(UUID::toString).toList();
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        AccountFilters filters = AccountFilters.of(query);
        AccountReach reach = reaches.of(viewer);
        return new TableExport<Row>(
                key(),
                label(),
                "Faubourg, comptes",
                inWords(filters, ui),
                List.of(
                        Column.text("Nom", row -> row.account().name()),
                        Column.text("Courriel", row -> row.account().email()),
                        Column.text("Fonction", row -> row.account().job()),
                        Column.text("Habilitations", row -> roles(row, ui)),
                        Column.text("État", row -> ui.label(row.account().state())),
                        Column.yesNo(
                                "Attend un nouveau mot de passe",
                                row -> row.account().resetAskedAt() != null),
                        Column.<Row>dateTime("Ouvert le", row -> row.account().createdAt())
                                .onDemand(),
                        Column.<Row>dateTime("Fermé le", row -> row.account().closedAt())
                                .onDemand()),
                null,
                limit -> Math.min(limit, queries.count(filters, reach)),
                () -> Stream.iterate(0L, offset -> offset + AT_ONCE)
                        .map(offset -> rows(queries.some(filters, reach, AT_ONCE, offset), reach))
                        .takeWhile(rows -> !rows.isEmpty())
                        .flatMap(List::stream));
    }

    private List<Row> rows(List<AccountDetails> accounts, AccountReach reach) {
        Scopes.Names names = scopes.namesIn(
                accounts.stream().flatMap(account -> account.grants().stream()).toList());
        return accounts.stream()
                .map(account -> new Row(
                        account, AccountPages.Line.of(account, names, reach).roles()))
                .toList();
    }

    private static String roles(Row row, Ui ui) {
        return row.roles().stream()
                .map(role -> Stream.of(ui.label(role.role()), role.organisation(), role.place())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\u00a0; "));
    }

    private static List<TableExport.Filter> inWords(AccountFilters filters, Ui ui) {
        List<TableExport.Filter> words = new ArrayList<>();
        if (!filters.search().isEmpty()) {
            words.add(TableExport.Filter.words(filters.search()));
        }
        Role role = filters.role();
        if (role != null) {
            words.add(new TableExport.Filter("Rôle", ui.label(role)));
        }
        AccountState state = filters.state();
        if (state != null) {
            words.add(new TableExport.Filter("État", ui.label(state)));
        }
        return words;
    }

    /** An account with the roles that are shown of it. */
    private record Row(AccountDetails account, List<AccountPages.RoleLine> roles) {}
}
