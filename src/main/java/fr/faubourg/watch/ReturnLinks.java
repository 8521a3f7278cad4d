package fr.faubourg.watch;

import fr.faubourg.lineage.DerivedLinks;
import fr.faubourg.lineage.Link;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The same trouble before and after, on the thread of an observation: from the returns that are kept ({@link Recurrences}), typed by nobody. */
@Repository
class ReturnLinks implements DerivedLinks {
    private final JdbcClient jdbc;

    ReturnLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Return(boolean before, UUID formerId, UUID observationId, LocalDate observedOn, int days) {
        Link link() {
            return Link.derived(
                    new RecordRef(ObservationThreads.KIND, formerId),
                    Relation.RECURRED_AS,
                    new RecordRef(ObservationThreads.KIND, observationId),
                    observedOn.atStartOfDay(FrenchFormat.PARIS).toInstant(),
                    "revenu au bout de " + FrenchFormat.count(days, "jour", "jours"));
        }
    }

    @Override
    public String kind() {
        return ObservationThreads.KIND;
    }

    /** The six nearest, then the two nearest of each: a place where something comes back each week would tell nothing else. */
    @Override
    public Around around(UUID id) {
        var found = jdbc.sql("""
                        with recursive earlier (former_id, observation_id, days, steps) as (
                            (select r.former_id, r.observation_id, r.days, 1
                            from watch.recurrence r where r.observation_id = :id
                            order by r.days, r.former_id limit 6)
                            union
                            select n.former_id, n.observation_id, n.days, e.steps + 1
                            from earlier e
                            cross join lateral (
                                select r.former_id, r.observation_id, r.days
                                from watch.recurrence r where r.observation_id = e.former_id
                                order by r.days, r.former_id limit 2) n
                            where e.steps < 4
                        ), later (former_id, observation_id, days, steps) as (
                            (select r.former_id, r.observation_id, r.days, 1
                            from watch.recurrence r where r.former_id = :id
                            order by r.days, r.observation_id limit 6)
                            union
                            select n.former_id, n.observation_id, n.days, l.steps + 1
                            from later l
                            cross join lateral (
                                select r.former_id, r.observation_id, r.days
                                from watch.recurrence r where r.former_id = l.observation_id
                                order by r.days, r.observation_id limit 2) n
                            where l.steps < 4
                        )
                        select found.before, found.former_id, found.observation_id, o.observed_on, found.days
                        from (
                            select true as before, e.former_id, e.observation_id, e.days, min(e.steps) as steps
                            from earlier e group by e.former_id, e.observation_id, e.days
                            union all
                            select false, l.former_id, l.observation_id, l.days, min(l.steps)
                            from later l group by l.former_id, l.observation_id, l.days
                        ) found
                        join watch.observation o on o.id = found.observation_id
                        order by found.steps, found.days, o.number
                        """).param("id", id).query(Return.class).list();
        return new Around(
                links(found.stream().filter(Return::before).toList()),
                links(found.stream().filter(each -> !each.before()).toList()));
    }

    private static List<Link> links(List<Return> returns) {
        return returns.stream().map(Return::link).toList();
    }
}
