package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the own account. */
@Component
class OwnPage {

    private final AccountListQueries queries;
    private final Scopes scopes;
    private final Passkeys passkeys;
    private final OwnSessions sessions;

    OwnPage(AccountListQueries queries, Scopes scopes, Passkeys passkeys, OwnSessions sessions) {
        this.queries = queries;
        this.scopes = scopes;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    String show(
            Viewer viewer,
            AccountPages.OwnForm form,
            FormErrors errors,
            FormErrors passwordErrors,
            HttpServletRequest request,
            Model model) {
        AccountDetails account = queries.details(viewer.account()).orElseThrow(NotFound::new);
        Scopes.Names names = scopes.namesIn(account.grants());
        model.addAttribute(
                "view",
                new OwnPages.Own(
                        account.email(),
                        form,
                        errors,
                        passwordErrors,
                        account.roles().stream()
                                .map(role -> names.line(role.id(), role.grant()))
                                .toList(),
                        passkeys.of(viewer.account()).stream()
                                .map(key -> new OwnPages.PasskeyLine(
                                        key.id(), key.label(), key.createdAt(), key.lastUsedAt()))
                                .toList(),
                        passkeys.arePossible(request),
                        sessions.of(viewer.account(), request.getSession().getId()).stream()
                                .map(line -> new OwnPages.SessionLine(
                                        line.key(), line.device(), line.means(), line.lastSeen(), line.current()))
                                .toList()));
        return "access/own";
    }
}
