package fr.faubourg.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts for all modules at once. Each keeps the names of its own parameters: they become positions before the selects are put together. */
@Repository
class TallyQueries {
    private final JdbcClient jdbc;

    TallyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each of the selects counts, in their order. */
    List<InboxCount> count(List<InboxTally.Select> selects) {
        if (selects.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (InboxTally.Select select : selects) {
            var parsed = NamedParameterUtils.parseSqlStatement(select.sql());
            var parameters = new MapSqlParameterSource(select.parameters());
            parts.add("select %d as position, part.waiting, part.late from (%s) part"
                    .formatted(parts.size(), NamedParameterUtils.substituteNamedParameters(parsed, parameters)));
            values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(parsed, parameters, null)));
        }
        return jdbc.sql(String.join(" union all ", parts) + " order by position")
                .params(values)
                .query((row, _) -> new InboxCount(row.getLong("waiting"), row.getLong("late")))
                .list();
    }
}
