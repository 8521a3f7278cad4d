package fr.faubourg.reports;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.Period;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows frozen reports beside what is recorded now, counted with the rights that they were frozen with. */
@Component
class FrozenReports {
    private final FrozenQueries queries;
    private final ObservationSelections selections;
    private final FollowUpScope scopes;

    FrozenReports(FrozenQueries queries, ObservationSelections selections, FollowUpScope scopes) {
        this.queries = queries;
        this.selections = selections;
        this.scopes = scopes;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page<FrozenReport.Frozen> list(Viewer viewer, Paging paging) {
        return new Page<>(queries.list(viewer, paging), paging, queries.count(viewer));
    }

    /** @throws NotFound when there is none, or it shows more than the viewer may read */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FrozenReport get(UUID id, Viewer viewer) {
        var frozen = queries.find(id, viewer).orElseThrow(NotFound::new);
        return new FrozenReport(frozen, queries.figures(id, frozen.frozenAt(), today(frozen)), queries.definitions(id));
    }

    /** Which records of a figure moved since; those that the viewer may not open have no link. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public FrozenReport.Movements movements(UUID id, UUID figure, Viewer viewer) {
        var report = get(id, viewer);
        var shown = report.figures().stream()
                .filter(each -> each.id().equals(figure))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (shown.measure().isOfTasks()) {
            throw new NotFound();
        }
        var moved = queries.movements(
                id, figure, report.frozen().frozenAt(), today(report.frozen()).observations());
        var visible = queries.visible(
                moved.stream().map(FrozenQueries.Moved::id).toList(), selections.of(ObservationFilters.all(), viewer));
        return new FrozenReport.Movements(
                report.frozen(),
                shown,
                members(moved, "ENTERED", visible),
                members(moved, "LEFT", visible),
                members(moved, "CHANGED", visible));
    }

    /** The frozen records; to be read inside a transaction, and closed. */
    Stream<WatchReport.Finding> records(UUID id) {
        return queries.records(id);
    }

    private static List<FrozenReport.Member> members(
            List<FrozenQueries.Moved> moved, String movement, Set<UUID> visible) {
        return moved.stream()
                .filter(each -> each.movement().equals(movement))
                .limit(FrozenQueries.MOST)
                .map(each -> new FrozenReport.Member(
                        each.number(),
                        each.finding(),
                        each.themeLabel() + " · " + FrenchFormat.shortDate(each.observedOn()),
                        visible.contains(each.id()) ? "/historique/constat/" + each.id() : null))
                .toList();
    }

    /** What the same report would count now, with the rights that it was frozen with. */
    private FollowUpScope.Scope today(FrozenReport.Frozen frozen) {
        var place = frozen.placeId() == null ? null : new PlaceId(frozen.placeId());
        var coordinates = new Coordinates(place, new Period(frozen.periodFrom(), frozen.periodTo()), null);
        return scopes.of(Followed.of(coordinates), FollowUpScope.Calendars.NONE, scope(frozen));
    }

    private static Viewer scope(FrozenReport.Frozen frozen) {
        List<Grant> grants = frozen.byStaff()
                ? List.of(new Grant(Role.READER, null, null))
                : frozen.organisations().stream()
                        .map(organisation -> new Grant(Role.PARTNER, organisation, null))
                        .toList();
        return new Viewer(new AccountId(frozen.frozenBy()), frozen.frozenByName(), "", grants);
    }
}
