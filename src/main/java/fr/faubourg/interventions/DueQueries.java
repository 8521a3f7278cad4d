package fr.faubourg.interventions;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxTally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the planned interventions whose day is past: somebody should say whether they took place. */
@Repository
class DueQueries {
    /** One of them, and whether this very person wrote it down. */
    record Row(UUID id, long number, String work, LocalDate day, String place, String organisation, boolean mine) {}

    private static final String DUE = "i.state = 'PLANNED' and coalesce(i.ended_on, i.started_on) < :today";

    private final WritingQueries rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    DueQueries(WritingQueries rights, JdbcClient jdbc, Clock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    InboxTally tally(Viewer viewer, int atMost) {
        if (!WritingQueries.mayWriteSomewhere(viewer)) {
            return InboxTally.NOTHING;
        }
        var parameters = parameters(viewer);
        parameters.put("most", atMost);
        return new InboxTally.Select("""
                select count(*) as waiting, count(*) as late
                from (select 1 from interventions.intervention i where %s and %s limit :most) due
                """.formatted(DUE, theirs(viewer)), parameters);
    }

    /** The longest overdue first. */
    List<Row> rows(Viewer viewer, int limit) {
        if (!WritingQueries.mayWriteSomewhere(viewer)) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.number, i.work, coalesce(i.ended_on, i.started_on) as day, place.name as place, o.full_name as organisation,
                            i.author_id is not distinct from :me as mine
                        from interventions.intervention i
                        join territory.place_v place on place.id = i.place_id
                        join directory.organisation_v o on o.id = i.organisation_id
                        where %s and %s
                        order by coalesce(i.ended_on, i.started_on), i.number
                        limit :limit
                        """.formatted(DUE, theirs(viewer)))
                .params(parameters(viewer))
                .param("me", viewer.account().value())
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** Those that the person may write: of the own organisation as a partner, of the own branch otherwise. */
    private static String theirs(Viewer viewer) {
        return branches(viewer).contains(null) ? "true" : """
                (i.organisation_id = any (:own) or i.place_id in (
                    select a.place_id from interventions.place_area_v a where a.area_id = any (:branches)))""";
    }

    private static List<@Nullable UUID> branches(Viewer viewer) {
        var tops = new ArrayList<@Nullable UUID>();
        for (Grant grant : viewer.grants()) {
            if (grant.role() == Role.REGULATOR || grant.role() == Role.PRACTITIONER) {
                tops.add(grant.placeId());
            }
        }
        return tops;
    }

    private Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("own", rights.ownOrganisations(viewer).toArray(UUID[]::new));
        parameters.put("branches", branches(viewer).toArray(UUID[]::new));
        return parameters;
    }
}
