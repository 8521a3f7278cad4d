package fr.faubourg.access;

import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one account, for those who administer it. */
@Component
class AccountPage {

    /** What the forms of the page hold. */
    record Typed(
            AccountPages.AccountForm form,
            FormErrors errors,
            FormErrors roleErrors,
            AccountPages.@Nullable RoleForm role) {}

    private final AccountReaches reaches;
    private final Scopes scopes;
    private final IdentityLinkRepository identities;
    private final IdentityProviders providers;

    AccountPage(AccountReaches reaches, Scopes scopes, IdentityLinkRepository identities, IdentityProviders providers) {
        this.reaches = reaches;
        this.scopes = scopes;
        this.identities = identities;
        this.providers = providers;
    }

    AccountReach reach(Viewer viewer) {
        return reaches.of(viewer);
    }

    boolean mayGive(Grant grant, AccountReach reach) {
        return scopes.know(grant) && reach.covers(grant);
    }

    String show(
            Model model,
            AccountReach reach,
            AccountDetails account,
            Typed typed,
            AccountPages.@Nullable MadeLink link) {
        Optional<String> refusal = reach.refusal(account);
        model.addAttribute(
                "view",
                new AccountPages.Account(
                        facts(account, reach),
                        typed.form(),
                        typed.errors(),
                        typed.role() == null ? new AccountPages.RoleForm("", "", "") : typed.role(),
                        typed.roleErrors(),
                        scopes.within(reach),
                        link,
                        new AccountPages.Bounds(
                                reach.everything(),
                                refusal.orElse(""),
                                account.roles().stream()
                                        .filter(role -> refusal.isEmpty() && reach.covers(role.grant()))
                                        .map(AccountDetails.HeldRole::id)
                                        .collect(Collectors.toUnmodifiableSet()),
                                (int) account.grants().stream()
                                        .filter(grant -> !reach.shows(grant))
                                        .count())));
        return "access/account";
    }

    private AccountPages.Facts facts(AccountDetails account, AccountReach reach) {
        Scopes.Names names = scopes.namesIn(account.grants());
        return new AccountPages.Facts(
                AccountController.hrefOf(account.id()),
                account.name(),
                account.email(),
                account.state(),
                account.createdAt(),
                account.closedAt(),
                account.resetAskedAt(),
                account.roles().stream()
                        .filter(role -> reach.shows(role.grant()))
                        .map(role -> names.line(role.id(), role.grant()))
                        .toList(),
                identities.of(account.id()).stream()
                        .map(line -> new AccountPages.IdentityLine(
                                line.id(), providers.nameOf(line.issuer()), line.linkedAt(), line.lastUsedAt()))
                        .toList());
    }
}
