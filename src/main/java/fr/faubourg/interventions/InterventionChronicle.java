package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.ObservationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes many interventions down at once, as they happened: for the story of the demonstration. */
@Repository
public class InterventionChronicle {
    private final Lineage lineage;
    private final JdbcClient jdbc;

    InterventionChronicle(Lineage lineage, JdbcClient jdbc) {
        this.lineage = lineage;
        this.jdbc = jdbc;
    }

    /**
     * An intervention.
     *
     * @param trade the code of a trade of the default list
     * @param cost euros with tax, or null when it is not known
     * @param by who wrote it down
     * @param answers the observation that it answers, or null
     */
    public record Told(
            LocalDate day,
            PlaceId place,
            String trade,
            OrganisationId organisation,
            String number,
            String firm,
            String reason,
            String work,
            @Nullable BigDecimal cost,
            InterventionState state,
            Viewer by,
            @Nullable ObservationId answers) {}

    /** Writes them in the order given, which is that of their numbers. */
    @Transactional
    public void tell(List<Told> story) {
        List<UUID> ids = new ArrayList<>();
        story.forEach(_ -> ids.add(Ids.next()));
        jdbc.sql("""
                        insert into interventions.intervention (id, started_on, place_id, trade_id, organisation_id, external_number, firm_name, reason,
                            work, cost, tax, state, author_id, author_organisation_id)
                        select told.id, told.day, told.place, t.id, told.organisation, told.number, told.firm, told.reason,
                            told.work, told.cost, case when told.cost is not null then 'INCLUDED' end, told.state, told.author, told.author_organisation
                        from unnest(cast(:ids as uuid[]), cast(:days as date[]), cast(:places as uuid[]), cast(:trades as text[]),
                            cast(:organisations as uuid[]), cast(:numbers as text[]), cast(:firms as text[]), cast(:reasons as text[]),
                            cast(:works as text[]), cast(:costs as numeric[]), cast(:states as text[]), cast(:authors as uuid[]),
                            cast(:authorOrganisations as uuid[])) with ordinality
                            as told (id, day, place, trade, organisation, number, firm, reason, work, cost, state, author, author_organisation, rank)
                        join interventions.trade t on t.code = told.trade
                        order by told.rank
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("days", column(story, told -> told.day().toString()))
                .param("places", column(story, told -> told.place().toString()))
                .param("trades", column(story, Told::trade))
                .param(
                        "organisations",
                        column(story, told -> told.organisation().toString()))
                .param("numbers", column(story, Told::number))
                .param("firms", column(story, Told::firm))
                .param("reasons", column(story, Told::reason))
                .param("works", column(story, Told::work))
                .param(
                        "costs",
                        column(
                                story,
                                told -> told.cost() == null ? null : told.cost().toPlainString()))
                .param("states", column(story, told -> told.state().name()))
                .param(
                        "authors",
                        column(story, told -> told.by().account().value().toString()))
                .param(
                        "authorOrganisations",
                        column(
                                story,
                                told ->
                                        told
                                                .by()
                                                .organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                                                .stream()
                                                .findFirst()
                                                .map(UUID::toString)
                                                .orElse(null)))
                .update();
        for (int i = 0; i < ids.size(); i++) {
            var answers = story.get(i).answers();
            if (answers != null) {
                lineage.link(
                        new RecordRef("observation", answers.value()),
                        Relation.ANSWERED_BY,
                        new RecordRef(Interventions.KIND, ids.get(i)),
                        story.get(i).by().account());
            }
        }
    }

    private static @Nullable String[] column(List<Told> story, Function<Told, @Nullable String> value) {
        var column = new String[story.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(story.get(i));
        }
        return column;
    }
}
