package fr.faubourg.watch;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a newcomer has done, and records on which they may try it. */
@Repository
class VisitQueries {
    private final JdbcClient jdbc;
    private final VisibleObservations visible;
    private final OwnOrganisations organisations;

    VisitQueries(JdbcClient jdbc, VisibleObservations visible, OwnOrganisations organisations) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.organisations = organisations;
    }

    /** The kinds of steps that the viewer made since. */
    Set<String> movesBy(Viewer viewer, Instant since) {
        return jdbc
                .sql("""
                        select distinct move from watch.step
                        where account_id = :account and at > :since
                        """)
                .param("account", viewer.account().value())
                .param("since", ObservationRepository.utc(since))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The page of the latest observation in this state that the viewer may see, or the other page. */
    String example(Viewer viewer, ObservationState state, String otherwise) {
        var rights = visible.eachTo(viewer);
        var near = viewer.grants().stream()
                .filter(grant -> grant.role() == Role.REGULATOR || grant.role() == Role.PRACTITIONER)
                .map(Grant::placeId)
                .toList();
        boolean everywhere = near.isEmpty() || near.contains(null);
        return jdbc.sql("select o.id from watch.observation o where o.state = :state and " + rights.sql() + """
                         and (:everywhere or exists (
                             select 1 from watch.observation_place op where op.observation_id = o.id and op.place_id = any (:near)))
                         order by o.observed_on desc, o.number desc limit 1
                        """)
                .params(rights.parameters())
                .param("state", state.name())
                .param("everywhere", everywhere)
                .param("near", near.toArray(UUID[]::new))
                .query(UUID.class)
                .optional()
                .map(id -> "/constats/" + id)
                .orElse(otherwise);
    }

    /** The page of what is asked of the viewer's organisations and most urgent, or the other page. */
    String asked(Viewer viewer, String otherwise) {
        return jdbc.sql("""
                        select o.id
                        from watch.assignment a
                        join watch.observation o on o.id = a.observation_id
                        where a.organisation_id = any (:own) and a.ended_at is null
                            and a.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                            and o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS')
                        order by a.due_on, o.number limit 1
                        """)
                .param("own", organisations.answeredBy(viewer).toArray(UUID[]::new))
                .query(UUID.class)
                .optional()
                .map(id -> "/constats/" + id)
                .orElse(otherwise);
    }

    String ownOrganisation(Viewer viewer, String otherwise) {
        return viewer.organisationsAs(Role.PARTNER).stream()
                .findFirst()
                .map(id -> "/partenaires/" + id)
                .orElse(otherwise);
    }

    boolean anyOrganisation() {
        return jdbc.sql("select exists (select 1 from directory.organisation_v)")
                .query(Boolean.class)
                .single();
    }

    boolean anyObservation() {
        return jdbc.sql("select exists (select 1 from watch.observation)")
                .query(Boolean.class)
                .single();
    }
}
