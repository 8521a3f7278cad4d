package fr.faubourg.worksites;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxTally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what worksites ask of people: mitigations to put in place, complaints to answer. */
@Repository
class AwaitedQueries {
    /** Something awaited; {@code complaint} or else a mitigation. */
    record Row(
            UUID worksite,
            String name,
            boolean complaint,
            String what,
            @Nullable String organisation,
            LocalDate dueOn,
            boolean mine) {}

    /**
     * Who answers: the account named, else the organisation with, for a partner, its units. A complaint waits for those who have the works
     * done, and for the régulateur of the branch.
     */
    private static final String AWAITED = """
            select i.worksite_id as worksite, w.name, false as complaint, coalesce(nullif(i.mitigation, ''), k.label) as what,
                o.full_name as organisation, i.due_on, i.account_id is not distinct from cast(:me as uuid) as mine
            from worksites.impact i
            join worksites.worksite w on w.id = i.worksite_id
            join worksites.impact_kind k on k.id = i.kind_id
            left join directory.organisation_v o on o.id = i.organisation_id
            where i.state in ('TO_DO', 'UNDER_WAY') and i.due_on is not null
                and (i.account_id = :me or i.account_id is null and i.organisation_id = any (%1$s))
            union all
            select c.worksite_id, w.name, true, c.what, null, c.due_on, false
            from worksites.complaint c
            join worksites.worksite w on w.id = c.worksite_id
            where c.answered_on is null
                and (w.owner_id = any (%1$s) or :everywhere or exists (
                    select from worksites.worksite_place lies
                    where lies.worksite_id = w.id and lies.lies <> 'NEAR' and lies.place_id = any (:branches)))
            """.formatted("""
            array(select organisation_id from directory.organisation_ancestor_v where ancestor_id = any (:partners)
                  union all select unnest(cast(:own as uuid[])))\
            """);

    private final JdbcClient jdbc;

    AwaitedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many wait, counted up to {@code atMost}, and how many of them are late. */
    InboxTally tally(Viewer viewer, LocalDate today, int atMost) {
        var parameters = parameters(viewer);
        parameters.put("today", today);
        parameters.put("most", atMost);
        return new InboxTally.Select("""
                select count(*) as waiting, count(*) filter (where found.due_on < :today) as late
                from (select due_on from (%s) awaited limit :most) found
                """.formatted(AWAITED), parameters);
    }

    /** What waits, the first to be due first. */
    List<Row> rows(Viewer viewer, int limit) {
        return jdbc.sql(
                        "select worksite, name, complaint, what, organisation, due_on, mine from (%s) awaited order by due_on, name, what limit :limit"
                                .formatted(AWAITED))
                .params(parameters(viewer))
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        List<Grant> regulating = viewer.grants().stream()
                .filter(grant -> grant.role() == Role.REGULATOR)
                .toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("me", viewer.account().value());
        parameters.put("partners", viewer.organisationsAs(Role.PARTNER).toArray(UUID[]::new));
        parameters.put(
                "own", viewer.organisationsAs(Role.PRACTITIONER, Role.REGULATOR).toArray(UUID[]::new));
        parameters.put("everywhere", regulating.stream().anyMatch(grant -> grant.placeId() == null));
        parameters.put(
                "branches",
                regulating.stream()
                        .flatMap(grant -> Stream.ofNullable(grant.placeId()))
                        .filter(Objects::nonNull)
                        .toArray(UUID[]::new));
        return parameters;
    }
}
