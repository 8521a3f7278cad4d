package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns filters and a reader into SQL: the one place where both are understood, for lists, maps, exports, figures and search. */
@Component
public class ObservationSelections {
    /** Work is awaited and the first of its dates is past: a condition on {@code o}; its parameter {@code today} is among those of each selection. */
    public static final String LATE = "(o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and o.due_on < :today)";

    private final VisibleObservations visible;
    private final AskedShare asked;
    private final OwnOrganisations organisations;
    private final Criteria criteria;
    private final Clock clock;

    ObservationSelections(
            VisibleObservations visible,
            AskedShare asked,
            OwnOrganisations organisations,
            Criteria criteria,
            Clock clock) {
        this.visible = visible;
        this.asked = asked;
        this.organisations = organisations;
        this.criteria = criteria;
        this.clock = clock;
    }

    public ObservationSelection of(ObservationFilters filters, Viewer viewer) {
        // In one place, or where most is asked of the viewer, asking of each is quicker than listing all that may be
        // seen.
        return of(filters, viewer, isInPlace(filters) || asked.isMuch(viewer));
    }

    /** The same for those who narrow it to few by a condition of their own. */
    public ObservationSelection amongFew(ObservationFilters filters, Viewer viewer) {
        return of(filters, viewer, true);
    }

    private static boolean isInPlace(ObservationFilters filters) {
        return filters.place() != null && filters.orIn().isEmpty();
    }

    private ObservationSelection of(ObservationFilters filters, Viewer viewer, boolean each) {
        boolean inPlace = isInPlace(filters);
        String day = inPlace ? "op.observed_on" : "o.observed_on";
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var today = LocalDate.now(clock);
        var recordedOn = filters.recordedOn();
        boolean past = recordedOn != null && recordedOn.isBefore(today);
        parameters.put("today", past ? recordedOn : today);
        var moment = past && recordedOn != null
                ? recordedOn.plusDays(1).atStartOfDay(FrenchFormat.PARIS).minusNanos(1_000)
                : null;
        if (moment != null) {
            parameters.put("moment", moment.toOffsetDateTime());
        }
        var rights = each ? visible.eachTo(viewer) : visible.to(viewer);
        conditions.add(rights.sql());
        parameters.putAll(rights.parameters());
        if (inPlace && filters.place() != null) {
            parameters.put("place", filters.place().value());
        } else if (filters.place() != null) {
            conditions.add("o.id in (select op.observation_id from "
                    + (past ? "watch.observation_place_at(:moment)" : "watch.observation_place")
                    + " op where op.place_id = any (:places))");
            parameters.put(
                    "places",
                    Stream.concat(Stream.of(filters.place()), filters.orIn().stream())
                            .map(PlaceId::value)
                            .toArray(UUID[]::new));
        }
        if (filters.from() != null) {
            conditions.add(day + " >= :from");
            parameters.put("from", filters.from());
        }
        if (filters.to() != null) {
            conditions.add(day + " <= :to");
            parameters.put("to", filters.to());
        }
        sorted(filters, past, conditions, parameters);
        inCharge(filters, conditions, parameters);
        if (filters.text() != null) {
            conditions.add(matching(filters.text(), parameters));
        }
        if (filters.importId() != null) {
            conditions.add("o.import_id = :import");
            parameters.put("import", filters.importId());
        }
        for (var condition : criteria.conditions(filters, viewer, moment == null ? null : moment.toInstant())) {
            conditions.add(condition.sql());
            parameters.putAll(condition.parameters());
        }
        boolean duplicates = filters.states().contains(ObservationState.DUPLICATE);
        String rows = past
                ? "watch.observation_at(:moment) o"
                : duplicates ? "watch.every_observation_v o" : "watch.observation_v o";
        return new ObservationSelection(
                inPlace
                        ? (past ? "watch.observation_place_at(:moment) op join " : "watch.observation_place op join ")
                                + rows + " on o.id = op.observation_id and op.place_id = :place"
                        : rows,
                String.join("\n  and ", conditions),
                day,
                inPlace ? "op.number" : "o.number",
                parameters,
                !past && !filters.late() && filters.states().equals(ObservationFilters.ALL));
    }

    private static void sorted(
            ObservationFilters filters, boolean past, List<String> conditions, Map<String, Object> parameters) {
        if (!filters.categories().isEmpty()) {
            // What was filed in the past is found under the words of the past.
            conditions.add(past ? "(o.category_code = any (:categories) or o.theme_code = any (:categories))" : """
                    o.category_id in (
                        select c.id from watch.category c left join watch.category p on p.id = c.parent_id
                        where c.code = any (:categories) or p.code = any (:categories))\
                    """);
            parameters.put("categories", filters.categories().toArray(String[]::new));
        }
        if (!filters.states().equals(ObservationFilters.ALL)) {
            conditions.add("o.state in " + literals(filters.states()));
        }
        if (filters.kind() != null) {
            conditions.add("o.kind = '" + filters.kind().name() + "'");
        }
        if (!filters.sources().isEmpty()) {
            conditions.add("o.source in " + literals(filters.sources()));
        }
        if (filters.late()) {
            conditions.add(LATE);
        }
    }

    private void inCharge(ObservationFilters filters, List<String> conditions, Map<String, Object> parameters) {
        if (filters.organisation() != null) {
            conditions.add("o.organisations && :organisations");
            parameters.put(
                    "organisations",
                    organisations
                            .withUnits(List.of(filters.organisation().value()))
                            .toArray(UUID[]::new));
        } else if (filters.unassigned()) {
            conditions.add("o.organisations is null");
        }
    }

    private static String matching(String text, Map<String, Object> parameters) {
        parameters.put("text", text);
        String words =
                "o.id in (select w.id from watch.observation_words w where w.words @@ websearch_to_tsquery('public.fr', :text))";
        String digits = text.replaceFirst("^n° ?", "");
        if (digits.matches("[0-9]{1,15}")) {
            parameters.put("digits", Long.parseLong(digits));
            return "(o.number = :digits or " + words + ")";
        }
        return words;
    }

    /** Written out rather than bound, so that partial indexes on states are found; they are constants of ours. */
    static String literals(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(each -> "'" + each.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
