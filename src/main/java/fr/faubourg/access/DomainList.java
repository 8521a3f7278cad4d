package fr.faubourg.access;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The domains whose people come in without an invitation, to be taken out. */
@Component
class DomainList extends WholeList {
    private final IdentityLinkRepository links;
    private final IdentityProviders providers;
    private final Scopes scopes;

    DomainList(IdentityLinkRepository links, IdentityProviders providers, Scopes scopes) {
        super(
                "domaines-admis",
                "Domaines admis",
                "/comptes/domaines",
                "Faubourg, comptes",
                Viewer::administersAccounts);
        this.links = links;
        this.providers = providers;
        this.scopes = scopes;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        List<IdentityLinkRepository.AllowedDomain> domains = links.domains();
        Scopes.Names names = scopes.namesIn(domains.stream()
                .map(each -> new Grant(Role.READER, each.organisationId(), null))
                .toList());
        return this.<IdentityLinkRepository.AllowedDomain>whole(
                List.of(
                        Column.text("Domaine", IdentityLinkRepository.AllowedDomain::domain),
                        Column.text("Fournisseur", each -> providers.nameOf(each.issuer())),
                        Column.text("Lit au nom de", each -> names.organisation(each.organisationId())),
                        Column.text("Admis par", IdentityLinkRepository.AllowedDomain::by),
                        Column.dateTime("Admis le", IdentityLinkRepository.AllowedDomain::at)),
                domains::stream);
    }
}
