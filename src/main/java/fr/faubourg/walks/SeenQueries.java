package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.Criterion;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import fr.faubourg.watch.ObservationSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was seen on walks, as far as somebody may read it, and what became of it. */
@Repository
class SeenQueries {
    /** A walk of so many stops nobody makes. */
    static final int SHOWN = 300;

    private static final int PROPOSED = 100;
    /** How many days from the walk what was noted of it may be dated. */
    static final int DAYS = 7;

    private static final String WEAK = "o.kind = 'WEAKNESS'";
    private static final String TREATED = WEAK + " and o.state in ('DONE', 'VERIFIED', 'CLOSED')";
    private static final String TOLD = "exists (select from feedback.returned_v told where told.observation_id = o.id)";
    private static final String BACK = """
            (exists (select from watch.recurrence_v back where back.former_id = o.id)
                or exists (
                    select from lineage.link_v l
                    where l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'RECURRED_AS' and l.to_kind = 'observation'))""";
    private static final String INTERVENED = """
            exists (
                select from lineage.link_v l
                join interventions.done_v done on done.id = l.to_id
                where l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'ANSWERED_BY' and l.to_kind = 'intervention')""";

    private final ObservationSelections selections;
    private final JdbcClient jdbc;

    SeenQueries(ObservationSelections selections, JdbcClient jdbc) {
        this.selections = selections;
        this.jdbc = jdbc;
    }

    /** The observations of a walk, whatever became of them. */
    static ObservationFilters of(WalkId walk) {
        return ObservationFilters.all().narrowedBy(Criterion.WALK, walk.toString());
    }

    /** In the order of their numbers. */
    List<SeenRow> rows(WalkId walk, Viewer viewer) {
        return rows(selections.amongFew(of(walk), viewer), "true", SHOWN);
    }

    /** What walks of this kind saw near by around that day and belongs to no walk yet. */
    List<SeenRow> proposed(Walk walk, Viewer viewer) {
        var near = ObservationFilters.all()
                .in(new PlaceId(walk.placeId()))
                .between(walk.walkedOn().minusDays(DAYS), walk.walkedOn().plusDays(DAYS))
                .madeBy(EnumSet.of(
                        ObservationSource.WALKING_SURVEY,
                        ObservationSource.EXPLORATORY_WALK,
                        walk.kind().source()));
        return rows(
                selections.of(near, viewer),
                "not exists (select from walks.seen_v s where s.observation_id = o.id)",
                PROPOSED);
    }

    private List<SeenRow> rows(ObservationSelection selection, String also, int limit) {
        return jdbc.sql("""
                        select found.id, found.number, found.observed_on, found.kind, found.state, found.finding, found.theme,
                            nullif(concat_ws(', ', nullif(found.address, ''), place.name), '') as where, organisation.full_name as organisation,
                            found.verified, found.told, found.came_back
                        from (
                            select o.id, o.number, o.observed_on, o.kind, o.state, o.finding, o.theme_label as theme, o.address, o.place_id,
                                o.organisation_id, (%s and o.verified_at is not null) as verified, (%s) as told, (%s and %s) as came_back
                            from %s
                            where %s and %s
                            order by o.number
                            limit :limit
                        ) found
                        left join territory.place_v place on place.id = found.place_id
                        left join directory.organisation_v organisation on organisation.id = found.organisation_id
                        order by found.number
                        """.formatted(TREATED, TOLD, TREATED, BACK, selection.from(), selection.where(), also))
                .params(selection.parameters())
                .param("limit", limit)
                .query(SeenRow.class)
                .list();
    }

    WalkLoop loop(WalkId walk, Viewer viewer) {
        var filters = of(walk);
        var selection = selections.amongFew(filters, viewer);
        String figures = Arrays.stream(WalkFigure.values())
                .map(figure -> "count(*) filter (where %s) as %s".formatted(condition(figure), column(figure)))
                .collect(Collectors.joining(",\n"));
        Map<WalkFigure, Long> counts = jdbc.sql(
                        "select %s from %s where %s".formatted(figures, selection.from(), selection.where()))
                .params(selection.parameters())
                .query((row, _) -> {
                    Map<WalkFigure, Long> read = new EnumMap<>(WalkFigure.class);
                    for (WalkFigure figure : WalkFigure.values()) {
                        read.put(figure, row.getLong(column(figure)));
                    }
                    return read;
                })
                .single();
        return new WalkLoop(filters, counts);
    }

    /** Those of these that the viewer may read. */
    List<UUID> readable(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var selection = selections.amongFew(ObservationFilters.all(), viewer);
        return jdbc.sql("select o.id from %s where %s and o.id = any (:chosenIds) order by o.number"
                        .formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .param("chosenIds", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Those with these numbers that the viewer may read, by number. */
    Map<Long, UUID> numbered(Collection<Long> numbers, Viewer viewer) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        record Numbered(long number, UUID id) {}
        var selection = selections.amongFew(ObservationFilters.all(), viewer);
        return jdbc
                .sql("select o.number, o.id from %s where %s and o.number = any (:numbers)"
                        .formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Numbered.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Numbered::number, Numbered::id));
    }

    /** How many of these belong to another walk. */
    int elsewhere(Collection<UUID> ids, WalkId walk) {
        return jdbc.sql("select count(*) from walks.seen where observation_id = any (:ids) and walk_id <> :walk")
                .param("ids", ids.toArray(UUID[]::new))
                .param("walk", walk.value())
                .query(Integer.class)
                .single();
    }

    private static String column(WalkFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    /** What a figure counts, on {@code o}: the same as in the reports on a place and a period. */
    private static String condition(WalkFigure figure) {
        return switch (figure) {
            case SEEN -> WEAK;
            case STRENGTHS -> "o.kind = 'STRENGTH'";
            case QUALIFIED -> WEAK + " and o.qualified_at is not null";
            case ASSIGNED -> WEAK + " and o.assigned_at is not null";
            case PLANNED -> WEAK + " and o.planned_on is not null";
            case REJECTED -> WEAK + " and o.state = 'REJECTED'";
            case OUT_OF_REMIT -> WEAK + " and o.state = 'OUT_OF_REMIT'";
            case UNDECIDED -> WEAK + " and o.state = 'NEW'";
            case INTERVENED -> WEAK + " and " + INTERVENED;
            case TREATED -> TREATED;
            case VERIFIED -> TREATED + " and o.verified_at is not null";
            case CAME_BACK -> TREATED + " and " + BACK;
            case TOLD -> TREATED + " and " + TOLD;
        };
    }
}
