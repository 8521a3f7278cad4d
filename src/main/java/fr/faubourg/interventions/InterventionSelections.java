package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns filters and a reader into SQL: the one place where both are understood, for lists, maps, exports and figures. */
@Component
class InterventionSelections {
    /** Whether each of them came back is asked of so many at most, the newest ones. */
    static final int JUDGED = 500;

    /** The day on which an intervention was, or is to be, finished; written as the indexes have it. */
    static final String FINISHED = "coalesce(i.ended_on, i.started_on)";

    private final VisibleInterventions visible;
    private final Clock clock;

    InterventionSelections(VisibleInterventions visible, Clock clock) {
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * Interventions as SQL: {@code select … from interventions.intervention i where <where>}. The reader's rights are in it.
     *
     * @param cost the condition under which the cost may be known
     */
    record Selection(String where, String cost, Map<String, Object> parameters) {
        Selection {
            parameters = Map.copyOf(parameters);
        }
    }

    Selection of(InterventionFilters filters, Viewer viewer) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        parameters.put("today", LocalDate.now(clock));
        var rights = visible.to(viewer);
        conditions.add(rights.sql());
        parameters.putAll(rights.parameters());
        if (filters.place() != null) {
            conditions.add(
                    "i.place_id in (select a.place_id from interventions.place_area_v a where a.area_id = :place)");
            parameters.put("place", filters.place().value());
        }
        if (filters.from() != null) {
            conditions.add(FINISHED + " >= :from");
            parameters.put("from", filters.from());
        }
        if (filters.to() != null) {
            conditions.add(FINISHED + " <= :to");
            parameters.put("to", filters.to());
        }
        if (filters.trade() != null) {
            conditions.add("i.trade_id in (select t.id from interventions.trade t where t.code = :trade)");
            parameters.put("trade", filters.trade());
        }
        if (filters.state() != null) {
            conditions.add("i.state = '" + filters.state().name() + "'");
        } else if (filters.asksForReturns()) {
            conditions.add("i.state = '" + InterventionState.DONE.name() + "'");
        }
        if (filters.organisation() != null) {
            conditions.add(
                    "i.organisation_id in (select u.organisation_id from directory.organisation_ancestor_v u where u.ancestor_id = :organisation)");
            parameters.put("organisation", filters.organisation().value());
        }
        if (filters.text() != null) {
            conditions.add(matching(filters.text(), parameters));
        }
        var where = String.join("\n  and ", conditions);
        return new Selection(
                filters.asksForReturns() ? judged(filters, where) : where, visible.costTo(viewer), parameters);
    }

    /** Looking for returns costs a look-up each: of the newest that the other filters leave. */
    private static String judged(InterventionFilters filters, String where) {
        var outcome = new ArrayList<String>();
        if (filters.returned() != null) {
            outcome.add(filters.returned() ? "outcome.came_back" : "not outcome.came_back");
        }
        if (filters.judged() || Boolean.FALSE.equals(filters.returned())) {
            outcome.add("outcome.watched_until < :today");
        }
        return """
                i.id in (
                    select outcome.intervention_id
                    from (select i.id from interventions.intervention i where %s order by %s desc, i.number desc limit %d) newest
                    join interventions.outcome_v outcome on outcome.intervention_id = newest.id
                    where %s)\
                """.formatted(where, FINISHED, JUDGED, String.join(" and ", outcome));
    }

    private static String matching(String text, Map<String, Object> parameters) {
        parameters.put("text", text);
        String words =
                "i.id in (select w.id from interventions.intervention_words w where w.words @@ websearch_to_tsquery('public.fr', :text))";
        String digits = text.replaceFirst("^n° ?", "");
        if (digits.matches("[0-9]{1,15}")) {
            parameters.put("digits", Long.parseLong(digits));
            return "(i.number = :digits or i.external_number = cast(:digits as text) or " + words + ")";
        }
        return words;
    }
}
