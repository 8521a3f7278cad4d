package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The domains whose people come in by an identity provider without an invitation, to read in one organisation (domaines admis). */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class DomainController {

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    /** Where anybody gets an address: allowing one of them would open the instance to everybody. */
    private static final Set<String> ANYBODYS = Set.of(
            "aol.com",
            "bbox.fr",
            "free.fr",
            "gmail.com",
            "gmx.fr",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "live.fr",
            "msn.com",
            "neuf.fr",
            "numericable.fr",
            "orange.fr",
            "outlook.com",
            "outlook.fr",
            "proton.me",
            "protonmail.com",
            "sfr.fr",
            "wanadoo.fr",
            "yahoo.com",
            "yahoo.fr");

    private final IdentityLinkRepository links;
    private final IdentityProviders providers;
    private final Scopes scopes;
    private final JournalRepository journal;
    private final TransactionTemplate transaction;

    DomainController(
            IdentityLinkRepository links,
            IdentityProviders providers,
            Scopes scopes,
            JournalRepository journal,
            TransactionTemplate transaction) {
        this.links = links;
        this.providers = providers;
        this.scopes = scopes;
        this.journal = journal;
        this.transaction = transaction;
    }

    @GetMapping("/comptes/domaines")
    String page(Viewer viewer, Model model) {
        viewer.requireAccountAdministration();
        return show(model, new DomainPages.Typed("", "", ""), FormErrors.none());
    }

    @PostMapping("/comptes/domaines")
    String allow(
            @RequestParam(name = "fournisseur", defaultValue = "") String providerKey,
            @RequestParam(name = "domaine", defaultValue = "") String typedDomain,
            @RequestParam(name = "organisation", defaultValue = "") String typedOrganisation,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        viewer.requireAccountAdministration();
        FormErrors errors = FormErrors.none();
        Optional<IdentityProvider> provider = providers.find(providerKey);
        if (provider.isEmpty()) {
            errors.add("fournisseur", "Choisissez le fournisseur d’identité qui connaît ces personnes.");
        }
        String domain = typedDomain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!DOMAIN.matcher(domain).matches()) {
            errors.add("domaine", "Écrivez ce qui suit l’arobase\u00a0: ville.fr.");
        } else if (ANYBODYS.contains(domain)) {
            errors.add(
                    "domaine",
                    "Tout le monde peut avoir une adresse chez " + domain + "\u00a0: invitez plutôt les personnes.");
        }
        UUID organisation = organisation(typedOrganisation);
        if (organisation == null) {
            errors.add("organisation", "Choisissez l’organisation au nom de laquelle ces personnes liront.");
        }
        if (errors.isEmpty() && provider.isPresent() && organisation != null) {
            boolean allowed = Boolean.TRUE.equals(transaction.execute(_ -> {
                var allowing = new IdentityLinkRepository.Domain(provider.get().issuer(), domain, organisation);
                boolean added = links.allow(allowing, viewer.account());
                if (added) {
                    journal.write(
                            AdministrativeAct.DOMAIN_ALLOWED,
                            viewer.account(),
                            null,
                            new Grant(Role.READER, organisation, null),
                            domain);
                }
                return added;
            }));
            if (allowed) {
                next.addFlashAttribute(
                        Ui.FLASH, "Les personnes de «\u00a0" + domain + "\u00a0» entrent désormais sans invitation.");
                return "redirect:/comptes/domaines";
            }
            errors.add(
                    "domaine",
                    "Ce domaine est déjà admis chez ce fournisseur\u00a0: retirez-le d’abord pour changer d’organisation.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, new DomainPages.Typed(providerKey, typedDomain, typedOrganisation), errors);
    }

    @PostMapping("/comptes/domaines/retrait")
    String forbid(
            @RequestParam(name = "emetteur", defaultValue = "") String issuer,
            @RequestParam(name = "domaine", defaultValue = "") String domain,
            Viewer viewer,
            RedirectAttributes next) {
        viewer.requireAccountAdministration();
        boolean forbidden = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean removed = links.forbid(issuer, domain);
            if (removed) {
                journal.write(AdministrativeAct.DOMAIN_FORBIDDEN, viewer.account(), null, null, domain);
            }
            return removed;
        }));
        if (!forbidden) {
            throw new NotFound();
        }
        next.addFlashAttribute(
                Ui.FLASH,
                "«\u00a0" + domain
                        + "\u00a0» n’est plus admis. Les comptes déjà ouverts le restent\u00a0: fermez-les au besoin.");
        return "redirect:/comptes/domaines";
    }

    private @Nullable UUID organisation(String typed) {
        return scopes.all().organisations().stream()
                .map(Choice::value)
                .filter(typed::equals)
                .findFirst()
                .map(UUID::fromString)
                .orElse(null);
    }

    private String show(Model model, DomainPages.Typed typed, FormErrors errors) {
        List<IdentityLinkRepository.AllowedDomain> domains = links.domains();
        Scopes.Names names = scopes.namesIn(domains.stream()
                .map(each -> new Grant(Role.READER, each.organisationId(), null))
                .toList());
        model.addAttribute(
                "view",
                new DomainPages.View(
                        domains.stream()
                                .map(each -> new DomainPages.Line(
                                        each.issuer(),
                                        providers.nameOf(each.issuer()),
                                        each.domain(),
                                        names.organisation(each.organisationId()),
                                        each.by(),
                                        each.at()))
                                .toList(),
                        providers.all().stream()
                                .map(each -> new Choice(each.key(), each.name()))
                                .toList(),
                        scopes.all().organisations(),
                        typed,
                        errors));
        return "access/domains";
    }
}
