package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns filters and a reader into SQL: the one place where both are understood, for lists and exports. */
@Component
class OperationSelections {
    /** Operations as SQL: {@code select … from prevention.operation p where <where>}. The reader's rights are in it. */
    record Selection(String where, Map<String, Object> parameters) {
        Selection {
            parameters = Map.copyOf(parameters);
        }
    }

    private final VisibleOperations visible;

    OperationSelections(VisibleOperations visible) {
        this.visible = visible;
    }

    Selection of(OperationFilters filters, Viewer viewer) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var rights = visible.to(viewer);
        conditions.add(rights.sql());
        parameters.putAll(rights.parameters());
        if (filters.place() != null) {
            conditions.add("""
                    p.id in (
                        select aimed.operation_id from prevention.aimed_place aimed
                        join prevention.place_area_v a on a.place_id = aimed.place_id where a.area_id = :place)\
                    """);
            parameters.put("place", filters.place().value());
        }
        if (filters.from() != null) {
            conditions.add("""
                    greatest(coalesce(p.planned_to, p.planned_from), (
                        select max(s.held_on) from prevention.session s where s.operation_id = p.id)) >= :from\
                    """);
            parameters.put("from", filters.from());
        }
        if (filters.to() != null) {
            conditions.add("""
                    least(p.planned_from, (
                        select min(s.held_on) from prevention.session s where s.operation_id = p.id)) <= :to\
                    """);
            parameters.put("to", filters.to());
        }
        if (filters.kind() != null) {
            conditions.add("p.kind_id in (select k.id from prevention.kind k where k.code = :kind)");
            parameters.put("kind", filters.kind());
        }
        if (filters.theme() != null) {
            conditions.add("""
                    p.id in (
                        select t.operation_id from prevention.aimed_theme t
                        join watch.category_v c on c.id = t.category_id where c.code = :theme or c.theme_code = :theme)\
                    """);
            parameters.put("theme", filters.theme());
        }
        if (filters.state() != null) {
            conditions.add("p.state = '" + filters.state().name() + "'");
        }
        if (filters.organisation() != null) {
            conditions.add("""
                    p.id in (
                        select part.operation_id from prevention.partner part
                        join directory.organisation_ancestor_v u on u.organisation_id = part.organisation_id
                        where u.ancestor_id = :organisation)\
                    """);
            parameters.put("organisation", filters.organisation().value());
        }
        if (filters.text() != null) {
            conditions.add(matching(filters.text(), parameters));
        }
        return new Selection(String.join("\n  and ", conditions), parameters);
    }

    private static String matching(String text, Map<String, Object> parameters) {
        parameters.put("text", text);
        String words =
                "p.id in (select w.id from prevention.operation_words w where w.words @@ websearch_to_tsquery('public.fr', :text))";
        String digits = text.replaceFirst("^n° ?", "");
        if (digits.matches("[0-9]{1,15}")) {
            parameters.put("digits", Long.parseLong(digits));
            return "(p.number = :digits or " + words + ")";
        }
        return words;
    }
}
