package fr.faubourg.access;

import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One account: who it belongs to, its roles, its links, its end (compte). */
@Controller
@RequestMapping("/comptes/{id}")
@AllowedTo({Role.ADMINISTRATOR, Role.ORGANISATION_ADMINISTRATOR})
class AccountController {

    private final Accounts accounts;
    private final AccountListQueries queries;
    private final Links links;
    private final LinkMail mail;
    private final AccountPage page;

    AccountController(Accounts accounts, AccountListQueries queries, Links links, LinkMail mail, AccountPage page) {
        this.accounts = accounts;
        this.queries = queries;
        this.links = links;
        this.mail = mail;
        this.page = page;
    }

    static String hrefOf(AccountId id) {
        return "/comptes/" + id.value();
    }

    @GetMapping
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = account(id, reach);
        return show(model, reach, account, formOf(account), FormErrors.none(), FormErrors.none(), null);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @ModelAttribute AccountPages.AccountForm form,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        FormErrors errors = FormErrors.none();
        Optional<Identity> identity = AccountForms.identity(form, errors);
        int version = form.version().matches("[0-9]{1,9}") ? Integer.parseInt(form.version()) : -1;
        if (identity.isPresent()) {
            switch (accounts.change(account.id(), identity.get(), version, viewer.account())) {
                case AccountOutcome.Done _ -> {
                    return done(account, "Compte enregistré.", next);
                }
                case AccountOutcome.Refused(AccountRefusal reason)
                when reason == AccountRefusal.CHANGED_MEANWHILE ->
                    errors.add(AccountForms.message(reason) + " Il dit maintenant\u00a0: " + account.name() + ", "
                            + account.email() + (account.job().isEmpty() ? "" : ", " + account.job())
                            + ". Ce que vous avez tapé est encore là\u00a0: enregistrez de nouveau pour le garder.");
                case AccountOutcome.Refused(AccountRefusal reason) -> errors.add("email", AccountForms.message(reason));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        AccountPages.AccountForm again =
                new AccountPages.AccountForm(form.name(), form.email(), form.job(), String.valueOf(account.version()));
        return show(model, reach, account, again, errors, FormErrors.none(), null);
    }

    @PostMapping("/habilitations")
    String grant(
            @PathVariable UUID id,
            @ModelAttribute AccountPages.RoleForm form,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        FormErrors errors = FormErrors.none();
        Optional<Grant> grant = AccountForms.grant(form, errors);
        if (grant.isPresent() && !page.mayGive(grant.get(), reach)) {
            errors.add("organisation", AccountForms.OUT_OF_REACH);
        } else if (grant.isPresent()) {
            switch (accounts.grant(account.id(), grant.get(), viewer.account())) {
                case AccountOutcome.Done _ -> {
                    return done(account, "Habilitation donnée.", next);
                }
                case AccountOutcome.Refused(AccountRefusal reason) -> errors.add("role", AccountForms.message(reason));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, reach, account, formOf(account), FormErrors.none(), errors, form);
    }

    @PostMapping("/habilitations/{grant}/retrait")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        return answer(
                accounts.withdraw(account.id(), grant, !reach.everything(), viewer.account()),
                reach,
                account,
                "Habilitation retirée.",
                response,
                model,
                next);
    }

    @PostMapping("/fermeture")
    String close(
            @PathVariable UUID id, Viewer viewer, HttpServletResponse response, Model model, RedirectAttributes next) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        return answer(
                accounts.close(account.id(), viewer.account()),
                reach,
                account,
                "Compte fermé. La personne ne peut plus se connecter.",
                response,
                model,
                next);
    }

    @PostMapping("/reouverture")
    String reopen(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        accounts.reopen(account.id(), viewer.account());
        return done(account, "Compte rouvert, avec les mêmes habilitations.", next);
    }

    /** An identity of a provider opens the account no more. */
    @PostMapping("/identites/{identity}/retrait")
    @AllowedTo(Role.ADMINISTRATOR)
    String unlink(@PathVariable UUID id, @PathVariable UUID identity, Viewer viewer, RedirectAttributes next) {
        AccountDetails account = changeable(id, page.reach(viewer));
        if (!accounts.unlink(account.id(), identity, viewer.account())) {
            throw new NotFound();
        }
        return done(account, "Identité déliée\u00a0: elle n’ouvre plus ce compte.", next);
    }

    /** The secret is shown in the answer itself, once: nothing keeps it, not even the session. */
    @PostMapping("/lien")
    String link(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        AccountReach reach = page.reach(viewer);
        AccountDetails account = changeable(id, reach);
        LinkPurpose purpose = account.state() == AccountState.INVITED ? LinkPurpose.INVITATION : LinkPurpose.RESET;
        LinkToken token = links.make(account.id(), purpose, viewer.account());
        String base = mail.addressFor(ServletUriComponentsBuilder.fromContextPath(request)
                .replaceQuery(null)
                .toUriString());
        String address = base + Links.path(token);
        boolean mailed = mail.send(account, purpose, address);
        AccountDetails now = account(id, reach);
        return page.show(
                model,
                reach,
                now,
                new AccountPage.Typed(formOf(now), FormErrors.none(), FormErrors.none(), null),
                new AccountPages.MadeLink(purpose, mailed ? "" : address, mailed, !mailed && mail.isSet()));
    }

    /** The account, for somebody who may see it. */
    private AccountDetails account(UUID id, AccountReach reach) {
        return queries.details(new AccountId(id)).filter(reach::sees).orElseThrow(NotFound::new);
    }

    /** The account, for somebody who may change it. */
    private AccountDetails changeable(UUID id, AccountReach reach) {
        AccountDetails account = account(id, reach);
        if (reach.refusal(account).isPresent()) {
            throw new Forbidden();
        }
        return account;
    }

    private String answer(
            AccountOutcome outcome,
            AccountReach reach,
            AccountDetails account,
            String message,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return switch (outcome) {
            case AccountOutcome.Done _ -> done(account, message, next);
            case AccountOutcome.Refused(AccountRefusal reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        model,
                        reach,
                        account,
                        formOf(account),
                        FormErrors.none().add(AccountForms.message(reason)),
                        FormErrors.none(),
                        null);
            }
        };
    }

    private static String done(AccountDetails account, String message, RedirectAttributes next) {
        next.addFlashAttribute(Ui.FLASH, message);
        return "redirect:" + hrefOf(account.id());
    }

    private String show(
            Model model,
            AccountReach reach,
            AccountDetails account,
            AccountPages.AccountForm form,
            FormErrors errors,
            FormErrors roleErrors,
            AccountPages.@Nullable RoleForm role) {
        return page.show(model, reach, account, new AccountPage.Typed(form, errors, roleErrors, role), null);
    }

    private static AccountPages.AccountForm formOf(AccountDetails account) {
        return new AccountPages.AccountForm(
                account.name(), account.email(), account.job(), String.valueOf(account.version()));
    }
}
