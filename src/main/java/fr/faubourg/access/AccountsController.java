package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of accounts, and a new one (comptes). */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR})
class AccountsController {

    private final Accounts accounts;
    private final AccountListQueries queries;
    private final Scopes scopes;
    private final AccountReaches reaches;

    AccountsController(Accounts accounts, AccountListQueries queries, Scopes scopes, AccountReaches reaches) {
        this.accounts = accounts;
        this.queries = queries;
        this.scopes = scopes;
        this.reaches = reaches;
    }

    @GetMapping("/comptes")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        AccountReach reach = reaches.of(viewer);
        UrlQuery query = UrlQuery.of(request);
        AccountFilters filters = AccountFilters.of(query);
        Page<AccountDetails> page = queries.page(
                filters, reach, Paging.of(query.first(UrlQuery.PAGE).orElse(null)));
        Scopes.Names names = scopes.namesIn(
                page.rows().stream().flatMap(row -> row.grants().stream()).toList());
        model.addAttribute(
                "view",
                new AccountPages.AccountList(
                        page.map(row -> AccountPages.Line.of(row, names, reach)),
                        query,
                        filters.search(),
                        filters.role() == null ? null : filters.role().name(),
                        filters.state() == null ? null : filters.state().name(),
                        reach.everything()));
        return "access/accounts";
    }

    @GetMapping("/comptes/nouveau")
    String blank(Viewer viewer, Model model) {
        AccountReach reach = reaches.of(viewer);
        return showNew(
                model,
                reach,
                new AccountPages.AccountForm("", "", "", ""),
                new AccountPages.RoleForm("", "", ""),
                FormErrors.none());
    }

    @PostMapping("/comptes")
    String create(
            @ModelAttribute AccountPages.AccountForm form,
            @ModelAttribute AccountPages.RoleForm role,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        AccountReach reach = reaches.of(viewer);
        FormErrors errors = FormErrors.none();
        Optional<Identity> identity = AccountForms.identity(form, errors);
        Optional<Grant> grant = AccountForms.grant(role, errors);
        if (grant.isPresent() && !(scopes.know(grant.get()) && reach.covers(grant.get()))) {
            errors.add("organisation", AccountForms.OUT_OF_REACH);
        }
        if (errors.isEmpty()) {
            AccountOutcome outcome =
                    accounts.create(identity.orElseThrow(), List.of(grant.orElseThrow()), viewer.account());
            switch (outcome) {
                case AccountOutcome.Done(AccountId id) -> {
                    next.addFlashAttribute(Ui.FLASH, "Compte créé. Il reste à inviter la personne.");
                    return "redirect:" + AccountController.hrefOf(id);
                }
                case AccountOutcome.Refused(AccountRefusal reason) -> errors.add("email", AccountForms.message(reason));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showNew(model, reach, form, role, errors);
    }

    private String showNew(
            Model model,
            AccountReach reach,
            AccountPages.AccountForm form,
            AccountPages.RoleForm role,
            FormErrors errors) {
        model.addAttribute("view", new AccountPages.NewAccount(form, role, errors, scopes.within(reach)));
        return "access/new-account";
    }
}
