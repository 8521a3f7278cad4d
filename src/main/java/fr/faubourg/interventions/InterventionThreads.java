package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions on the threads of other records. A number alone is that of an observation: an intervention says what it is. */
@Repository
class InterventionThreads implements ThreadSource {
    private static final Pattern ADDRESS =
            Pattern.compile("/interventions/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)i(?:ntervention)?\\s*-?\\s*(?:n\\s*°\\s*)?([0-9]{1,15})");

    private final VisibleInterventions visible;
    private final WritingQueries rights;
    private final InterventionQueries interventions;
    private final JdbcClient jdbc;

    InterventionThreads(
            VisibleInterventions visible, WritingQueries rights, InterventionQueries interventions, JdbcClient jdbc) {
        this.visible = visible;
        this.rights = rights;
        this.interventions = interventions;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Interventions.KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        var condition = visible.to(viewer);
        return jdbc.sql("""
                        select i.id, i.number, left(i.work, 200) as work, coalesce(i.ended_on, i.started_on) as day, i.state, t.label
                        from interventions.intervention i
                        join interventions.trade t on t.id = i.trade_id
                        where i.id = any (:ids) and %s
                        """.formatted(condition.sql()))
                .params(condition.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new ThreadRecord(
                        row.getObject("id", UUID.class),
                        "Intervention n° " + row.getLong("number") + ", " + Intervention.title(row.getString("work")),
                        switch (InterventionState.valueOf(row.getString("state"))) {
                                    case PLANNED -> "prévue, ";
                                    case DONE -> "";
                                    case CANCELLED -> "annulée, ";
                                }
                                + FrenchFormat.date(row.getObject("day", LocalDate.class)) + " · "
                                + row.getString("label"),
                        "/interventions/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<String> named() {
        return Optional.of("celui d’une intervention (intervention 12)");
    }

    @Override
    public Optional<UUID> find(String typed) {
        var address = ADDRESS.matcher(typed);
        if (address.find()) {
            return Optional.of(UUID.fromString(address.group(1)));
        }
        var number = NUMBER.matcher(typed);
        return number.matches()
                ? jdbc.sql("select id from interventions.intervention where number = :number")
                        .param("number", Long.parseLong(number.group(1)))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public boolean mayTie(Viewer viewer, UUID id) {
        var recorded = interventions.get(new InterventionId(id), viewer);
        return rights.mayWrite(viewer, new PlaceId(recorded.placeId()), new OrganisationId(recorded.organisationId()));
    }
}
