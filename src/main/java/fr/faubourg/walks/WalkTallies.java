package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts walks and who took part in them, for modules above. */
@Repository
public class WalkTallies {
    private final WalkSelections selections;

    WalkTallies(WalkSelections selections) {
        this.selections = selections;
    }

    /**
     * The walks of a place and a period as SQL, so that a module above reads them with what it counts itself: rows {@code of_walks}, {@code name} and
     * {@code count}, each a {@link WalkTally.Line}.
     *
     * @param parameters those of walks begin with {@code walk}, those of the viewer with {@code viewer}
     * @param href the list of the walks
     */
    public record Select(String sql, Map<String, Object> parameters, String href) {
        public Select {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The walks in a place, or anywhere, between two days, those included, as far as the viewer may know of them. */
    public Select of(@Nullable PlaceId place, LocalDate from, LocalDate to, Viewer viewer) {
        var filters = WalkFilters.all().in(place).between(from, to);
        var selection = selections.of(filters, viewer);
        return new Select("""
                select true as of_walks, w.kind as name, count(*) as count from walks.walk w where %1$s group by w.kind
                union all
                select false, part.role, sum(part.people)
                from walks.participation part join walks.walk w on w.id = part.walk_id where %1$s group by part.role
                union all
                select true, '', count(*) from walks.walk w
                where %1$s and not exists (select from walks.participation part where part.walk_id = w.id)
                """.formatted(selection.where()), selection.parameters(), filters.href());
    }
}
