package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Ui;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the central administrators delegate to each partner (délégations): who administers its accounts, and which roles they may give there. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class DelegationController {

    /** Never those that qualify for everybody, nor those that administer. */
    static final List<Role> DELEGABLE = List.of(Role.PARTNER, Role.READER, Role.PRACTITIONER);

    private final DelegationRepository delegations;
    private final JournalRepository journal;
    private final Scopes scopes;
    private final TransactionTemplate transaction;

    DelegationController(
            DelegationRepository delegations,
            JournalRepository journal,
            Scopes scopes,
            TransactionTemplate transaction) {
        this.delegations = delegations;
        this.journal = journal;
        this.scopes = scopes;
        this.transaction = transaction;
    }

    @GetMapping("/comptes/delegations")
    String page(Viewer viewer, Model model) {
        viewer.requireAccountAdministration();
        List<DelegationRepository.Allowed> allowed = delegations.all();
        List<DelegationRepository.Delegate> delegates = delegations.delegates();
        Set<UUID> organisations = new LinkedHashSet<>();
        delegates.forEach(each -> organisations.add(each.organisationId()));
        allowed.forEach(each -> organisations.add(each.organisationId()));
        Scopes.Names names = scopes.namesIn(organisations.stream()
                .map(id -> new Grant(Role.ORGANISATION_ADMINISTRATOR, id, null))
                .toList());
        model.addAttribute(
                "view",
                new AccountPages.Delegations(
                        organisations.stream()
                                .map(id -> new AccountPages.DelegationLine(
                                        id,
                                        names.organisation(id),
                                        delegates.stream()
                                                .filter(each ->
                                                        each.organisationId().equals(id))
                                                .map(each -> new AccountPages.Named(
                                                        AccountController.hrefOf(new AccountId(each.accountId())),
                                                        each.name()))
                                                .toList(),
                                        allowed.stream()
                                                .filter(each ->
                                                        each.organisationId().equals(id))
                                                .map(each ->
                                                        new AccountPages.AllowedRole(each.role(), each.by(), each.at()))
                                                .toList()))
                                .toList(),
                        DELEGABLE));
        return "access/delegations";
    }

    @PostMapping("/comptes/delegations/{organisation}")
    String decide(
            @PathVariable UUID organisation,
            @RequestParam(name = "role", required = false) List<String> chosen,
            Viewer viewer,
            RedirectAttributes next) {
        viewer.requireAccountAdministration();
        Grant named = new Grant(Role.ORGANISATION_ADMINISTRATOR, organisation, null);
        if (!scopes.know(named)) {
            throw new NotFound();
        }
        List<String> wanted = Objects.requireNonNullElse(chosen, List.of());
        transaction.executeWithoutResult(_ -> DELEGABLE.forEach(role -> {
            boolean wants = wanted.contains(role.name());
            boolean changed = wants
                    ? delegations.allow(organisation, role, viewer.account())
                    : delegations.forbid(organisation, role);
            if (changed) {
                journal.write(
                        wants ? AdministrativeAct.ROLE_DELEGATED : AdministrativeAct.DELEGATION_WITHDRAWN,
                        viewer.account(),
                        null,
                        new Grant(role, organisation, null),
                        "");
            }
        }));
        next.addFlashAttribute(Ui.FLASH, "Délégation enregistrée. Elle vaut dès maintenant.");
        return "redirect:/comptes/delegations";
    }
}
