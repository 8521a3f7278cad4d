package fr.faubourg.walks;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The latest walks in a place, on its page. */
@Component
class WalksOfPlaces implements PlaceFacts {
    private static final int SHOWN = 3;

    private final WalkQueries walks;
    private final WalkSelections selections;
    private final WalkNames names;

    WalksOfPlaces(WalkQueries walks, WalkSelections selections, WalkNames names) {
        this.walks = walks;
        this.selections = selections;
        this.names = names;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var here = WalkFilters.all().in(place);
        var latest = walks.rows(selections.of(here, viewer), WalkQueries.Sort.NEWEST, new Paging(1, SHOWN), viewer);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var section = new Section(
                "Marches",
                null,
                List.of(),
                latest.stream().map(this::entry).toList(),
                here.href(),
                "Toutes les marches de ce lieu");
        return Optional.of(
                viewer.has(Role.REGULATOR, Role.PRACTITIONER)
                        ? section.offering(
                                new Entry("Noter une marche", "", WalkFilters.LIST + "/nouvelle?lieu=" + place))
                        : section);
    }

    private Entry entry(WalkRow row) {
        return new Entry(
                names.kind(row.kind()) + " du " + FrenchFormat.shortDate(row.walkedOn()),
                FrenchFormat.count(row.weak(), "trouble", "troubles") + ", "
                        + FrenchFormat.count(row.strong(), "point fort", "points forts")
                        + (row.people() == 0
                                ? ""
                                : " · " + FrenchFormat.count(row.people(), "participant", "participants")),
                row.href());
    }
}
