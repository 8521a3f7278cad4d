package fr.faubourg.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The places that a partner's organisations hold, asked by them, are those that {@code directory.custody_v} says. */
@OnDatabase
class PlacesHeldModuleTests {
    private static final int WORLDS = 25;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatOrganisationsHoldIsWhatTheDefinitionSaysInAnyWorld() {
        List<Integer> held = new ArrayList<>();
        for (int world = 0; world < WORLDS; world++) {
            Random random = new Random(world);
            transaction.executeWithoutResult(status -> {
                List<UUID> organisations = organisations(random);
                settle(random, organisations, places(random));
                for (UUID organisation : organisations) {
                    held.add(compare(new UUID[] {organisation}));
                    held.add(compare(
                            new UUID[] {organisation, organisations.get(random.nextInt(organisations.size()))}));
                }
                compare(new UUID[0]);
                status.setRollbackOnly();
            });
        }
        assertThat(held).contains(0).anyMatch(count -> count > 5);
    }

    private int compare(UUID[] organisations) {
        List<UUID> asked = jdbc.sql("select directory.places_held_by(:organisations)")
                .param("organisations", organisations)
                .query(UUID.class)
                .list();
        List<UUID> defined = jdbc.sql(
                        "select distinct place_id from directory.custody_v where organisation_id = any (:organisations)")
                .param("organisations", organisations)
                .query(UUID.class)
                .list();
        assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(defined);
        return asked.size();
    }

    /** Organisations with units below units. */
    private List<UUID> organisations(Random random) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID id = UUID.randomUUID();
            UUID parent = i < 2 || random.nextInt(4) == 0 ? null : made.get(random.nextInt(made.size()));
            jdbc.sql(
                            "insert into directory.organisation (id, kind, name, parent_id, ended_on) values (:id, 'LANDLORD', :name, cast(:parent as uuid), cast(:ended as date))")
                    .param("id", id)
                    .param("name", id.toString())
                    .param("parent", parent == null ? null : parent.toString())
                    .param("ended", random.nextInt(8) == 0 ? "2024-01-01" : null)
                    .update();
            made.add(id);
        }
        return made;
    }

    private List<UUID> places(Random random) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            UUID id = UUID.randomUUID();
            UUID parent = i == 0 || random.nextInt(8) == 0 ? null : made.get(random.nextInt(made.size()));
            jdbc.sql(
                            "insert into territory.place (id, kind, name, parent_id) values (:id, 'RESIDENCE', :name, cast(:parent as uuid))")
                    .param("id", id)
                    .param("name", "Lieu " + i)
                    .param("parent", parent == null ? null : parent.toString())
                    .update();
            made.add(id);
        }
        return made;
    }

    /** Said at several levels, by several, in the past, today and to come. */
    private void settle(Random random, List<UUID> organisations, List<UUID> places) {
        for (int i = 0; i < 14; i++) {
            jdbc.sql("""
                            insert into directory.place_responsibility (id, place_id, organisation_id, role, valid_from, valid_to)
                            values (gen_random_uuid(), :place, :organisation, :role, cast(:from as date), cast(:to as date)) on conflict do nothing
                            """)
                    .param("place", places.get(random.nextInt(places.size())))
                    .param("organisation", organisations.get(random.nextInt(organisations.size())))
                    .param("role", random.nextBoolean() ? "OWNER" : "MANAGER")
                    .param("from", random.nextInt(3) == 0 ? null : random.nextInt(6) == 0 ? "2190-01-01" : "2020-01-01")
                    .param("to", random.nextInt(3) == 0 ? null : "2195-01-01")
                    .update();
        }
        jdbc.sql(
                        "update directory.place_responsibility set valid_from = '2019-01-01', valid_to = '2021-01-01' where random() < 0.1")
                .update();
        for (int i = random.nextInt(2); i < 8; i++) {
            jdbc.sql("""
                            insert into directory.sector (id, organisation_id, place_id, valid_from, valid_to)
                            values (gen_random_uuid(), :organisation, :place, null, cast(:to as date)) on conflict do nothing
                            """)
                    .param("organisation", organisations.get(random.nextInt(organisations.size())))
                    .param("place", places.get(random.nextInt(places.size())))
                    .param("to", random.nextInt(5) == 0 ? "2021-01-01" : null)
                    .update();
        }
    }
}
