package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a partner sees is what the plain definition says, however it is asked for. */
@OnDatabase
class PartnersSightModuleTests {
    private static final int WORLDS = 15;

    /** Asked of its organisations or their units, ever; or in a place that these own or manage. */
    private static final String DEFINITION = """
            select o.id from watch.observation o
            where exists (
                select from watch.assignment a
                join directory.organisation_ancestor_v up on up.organisation_id = a.organisation_id
                where a.observation_id = o.id and up.ancestor_id = any (:viewerOrganisations))
            or exists (
                select from watch.observation_place held
                join directory.custody_v custody on custody.place_id = held.place_id
                where held.observation_id = o.id and custody.organisation_id = any (:viewerOrganisations))
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VisibleObservations visible;

    @Autowired
    ObservationSelections selections;

    @Autowired
    ObservationQueries observations;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void partnersSeeWhatTheDefinitionSaysInAnyWorld() {
        List<Integer> seen = new ArrayList<>();
        for (int world = 0; world < WORLDS; world++) {
            Random random = new Random(world);
            transaction.executeWithoutResult(status -> {
                for (UUID organisation : world(random)) {
                    seen.add(compare(organisation));
                }
                status.setRollbackOnly();
            });
        }
        assertThat(seen).contains(0).anyMatch(count -> count > 10);
    }

    private int compare(UUID organisation) {
        Viewer partner = new Viewer(
                new AccountId(UUID.randomUUID()), "", "", List.of(new Grant(Role.PARTNER, organisation, null)));
        List<UUID> defined = jdbc.sql(DEFINITION)
                .param("viewerOrganisations", new UUID[] {organisation})
                .query(UUID.class)
                .list();
        for (var condition : List.of(visible.to(partner), visible.eachTo(partner))) {
            assertThat(jdbc.sql("select o.id from watch.observation o where " + condition.sql())
                            .params(condition.parameters())
                            .query(UUID.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(defined);
        }
        var counts = observations.counts(selections.of(ObservationFilters.all(), partner));
        assertThat(counts.total()).isEqualTo(defined.size());
        assertThat(counts.open())
                .isEqualTo(observations.countUpTo(selections.of(ObservationFilters.open(), partner), 1_000));
        assertThat(counts.late())
                .isEqualTo(observations.countUpTo(
                        selections.of(ObservationFilters.all().onlyLate(true), partner), 1_000));
        return defined.size();
    }

    /** Places in places, held by organisations with units; observations here and there, some of them asked of somebody. */
    private List<UUID> world(Random random) {
        UUID author = insert(
                "insert into access.account (id, email, name) values (:id, cast(:id as text) || '@x.example', 'Essai')");
        List<UUID> organisations = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            organisations.add(insert("""
                    insert into directory.organisation (id, kind, name, parent_id)
                    values (:id, 'LANDLORD', cast(:id as text), %s)""".formatted(i < 3 ? "null" : quoted(organisations.get(random.nextInt(i))))));
        }
        List<UUID> places = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            places.add(insert("""
                    insert into territory.place (id, kind, name, parent_id)
                    values (:id, 'RESIDENCE', 'Lieu', %s)""".formatted(i < 3 ? "null" : quoted(places.get(random.nextInt(i))))));
        }
        for (int i = 0; i < 6; i++) {
            insert("""
                    insert into directory.place_responsibility (id, place_id, organisation_id, role)
                    values (:id, %s, %s, '%s') on conflict do nothing""".formatted(
                            quoted(any(random, places)),
                            quoted(any(random, organisations)),
                            random.nextBoolean() ? "OWNER" : "MANAGER"));
        }
        for (int i = 0; i < 60; i++) {
            UUID place = any(random, places);
            boolean asked = random.nextInt(3) > 0;
            UUID observation = insert("""
                    insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, due_on)
                    select :id, current_date - %d, now(), 'ROUND', %s, id, 'WEAKNESS', 'Un carton', '%s', current_date - %d
                    from watch.category order by code limit 1""".formatted(
                            i,
                            quoted(place),
                            asked ? "IN_PROGRESS" : random.nextBoolean() ? "NEW" : "CLOSED",
                            random.nextInt(-3, 4)));
            jdbc.sql("""
                            insert into watch.observation_place (place_id, observation_id, observed_on, number)
                            select a.ancestor_id, o.id, o.observed_on, o.number
                            from watch.observation o join territory.place_ancestor_v a on a.place_id = o.place_id where o.id = :id
                            """).param("id", observation).update();
            if (asked) {
                jdbc.sql("""
                                insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on)
                                values (gen_random_uuid(), :observation, :organisation, :author, now(), current_date)
                                """)
                        .param("observation", observation)
                        .param("organisation", any(random, organisations))
                        .param("author", author)
                        .update();
            }
        }
        // One that holds nothing and is asked nothing.
        organisations.add(UUID.randomUUID());
        return organisations;
    }

    private UUID insert(String sql) {
        UUID id = UUID.randomUUID();
        jdbc.sql(sql).param("id", id).update();
        return id;
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    private static UUID any(Random random, List<UUID> among) {
        return among.get(random.nextInt(among.size()));
    }
}
