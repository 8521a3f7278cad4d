package fr.faubourg.access;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which roles each organisation gives by itself, to be taken out. */
@Component
class DelegationList extends WholeList {
    private final DelegationRepository delegations;
    private final Scopes scopes;
    private final UiFactory factory;

    DelegationList(DelegationRepository delegations, Scopes scopes, UiFactory factory) {
        super("delegations", "Délégations", "/comptes/delegations", "Faubourg, comptes", Viewer::administersAccounts);
        this.delegations = delegations;
        this.scopes = scopes;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        List<DelegationRepository.Allowed> allowed = delegations.all();
        Map<UUID, String> delegates = delegations.delegates().stream()
                .collect(Collectors.groupingBy(
                        DelegationRepository.Delegate::organisationId,
                        Collectors.mapping(DelegationRepository.Delegate::name, Collectors.joining(", "))));
        Map<UUID, List<DelegationRepository.Allowed>> roles =
                allowed.stream().collect(Collectors.groupingBy(DelegationRepository.Allowed::organisationId));
        List<UUID> organisations = Stream.concat(delegates.keySet().stream(), roles.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Scopes.Names names = scopes.namesIn(organisations.stream()
                .map(id -> new Grant(Role.ORGANISATION_ADMINISTRATOR, id, null))
                .toList());
        return this.<Row>whole(
                List.of(
                        Column.text("Organisation", row -> names.organisation(row.organisation())),
                        Column.text("Comptes administrés par", row -> delegates.getOrDefault(row.organisation(), "")),
                        Column.text(
                                "Rôle délégué",
                                row -> row.allowed() == null
                                        ? null
                                        : ui.label(row.allowed().role())),
                        Column.text(
                                "Délégué par",
                                row -> row.allowed() == null
                                        ? null
                                        : row.allowed().by()),
                        Column.dateTime(
                                "Délégué le",
                                row -> row.allowed() == null
                                        ? null
                                        : row.allowed().at())),
                () -> organisations.stream().flatMap(id -> rows(id, roles.getOrDefault(id, List.of()))));
    }

    /** One row for each role; one without a role where only somebody is named. */
    private static Stream<Row> rows(UUID organisation, List<DelegationRepository.Allowed> allowed) {
        return allowed.isEmpty()
                ? Stream.of(new Row(organisation, null))
                : allowed.stream().map(each -> new Row(organisation, each));
    }

    private record Row(UUID organisation, DelegationRepository.@Nullable Allowed allowed) {}
}
