package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns filters and a reader into SQL: the one place where both are understood, for lists, exports and figures. */
@Component
class WalkSelections {
    /** Walks as SQL: {@code select … from walks.walk w where <where>}. The reader's rights are in it. */
    record Selection(String where, Map<String, Object> parameters) {
        Selection {
            parameters = Map.copyOf(parameters);
        }
    }

    private final VisibleWalks visible;

    WalkSelections(VisibleWalks visible) {
        this.visible = visible;
    }

    Selection of(WalkFilters filters, Viewer viewer) {
        var conditions = new ArrayList<String>();
        var rights = visible.to(viewer);
        conditions.add(rights.sql());
        var parameters = new HashMap<>(rights.parameters());
        if (filters.place() != null) {
            conditions.add("w.place_id in (select a.place_id from walks.place_area_v a where a.area_id = :walkPlace)");
            parameters.put("walkPlace", filters.place().value());
        }
        if (filters.from() != null) {
            conditions.add("w.walked_on >= :walkFrom");
            parameters.put("walkFrom", filters.from());
        }
        if (filters.to() != null) {
            conditions.add("w.walked_on <= :walkTo");
            parameters.put("walkTo", filters.to());
        }
        if (filters.kind() != null) {
            conditions.add("w.kind = '" + filters.kind().name() + "'");
        }
        if (filters.lead() != null) {
            conditions.add(
                    "w.lead_id in (select u.organisation_id from directory.organisation_ancestor_v u where u.ancestor_id = :walkLead)");
            parameters.put("walkLead", filters.lead().value());
        }
        if (filters.text() != null) {
            conditions.add(matching(filters.text(), parameters));
        }
        return new Selection(String.join("\n  and ", conditions), parameters);
    }

    private static String matching(String text, Map<String, Object> parameters) {
        parameters.put("walkText", text);
        String words =
                "w.id in (select kept.id from walks.walk_words kept where kept.words @@ websearch_to_tsquery('public.fr', :walkText))";
        String digits = text.replaceFirst("^n° ?", "");
        if (digits.matches("[0-9]{1,15}")) {
            parameters.put("walkDigits", Long.parseLong(digits));
            return "(w.number = :walkDigits or " + words + ")";
        }
        return words;
    }
}
