package fr.faubourg.access;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The journal of what administrators did (journal des accès). */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class JournalController {

    private final JournalQueries queries;
    private final AdministrativeJournal journal;
    private final AccountListQueries accounts;

    JournalController(JournalQueries queries, AdministrativeJournal journal, AccountListQueries accounts) {
        this.queries = queries;
        this.journal = journal;
        this.accounts = accounts;
    }

    @GetMapping("/comptes/journal")
    String page(HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAccountAdministration();
        UrlQuery query = UrlQuery.of(request);
        JournalFilters filters = JournalFilters.of(query);
        Page<JournalQueries.Line> page =
                queries.page(filters, Paging.of(query.first(UrlQuery.PAGE).orElse(null)));
        Scopes.Names names = journal.namesOf(page.rows());
        String of = filters.account() == null
                ? null
                : accounts.details(new AccountId(filters.account()))
                        .map(AccountDetails::name)
                        .orElse(null);
        model.addAttribute(
                "view",
                new AccountPages.Journal(
                        page.map(line -> line(line, names)),
                        query,
                        of,
                        filters.search(),
                        filters.act() == null ? null : filters.act().name(),
                        filters.from() == null ? null : filters.from().toString(),
                        filters.to() == null ? null : filters.to().toString()));
        return "access/journal";
    }

    private AccountPages.JournalLine line(JournalQueries.Line line, Scopes.Names names) {
        return new AccountPages.JournalLine(
                line.at(),
                line.act(),
                journal.entry(line, names).sentence(),
                line.accountId() == null ? null : AccountController.hrefOf(new AccountId(line.accountId())));
    }
}
