package fr.faubourg.reports;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.geometry.Shapes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town with two neighbourhoods, a landlord with two agencies, a city with a service, and a year of observations in every state. */
final class ReportTown {
    private static final List<String> FINDINGS = List.of(
            "Encombrants déposés au pied de l’escalier, 3e fois",
            "Éclairage éteint, passage Garance",
            "Porte du hall 7 forcée",
            "Nid-de-poule profond & bordure <cassée>",
            "Le jardin du Lavoir est bien tenu, les tables servent",
            "Fuite d’eau à l’entrée 12 “depuis lundi” 🚰");
    private static final List<String> CATEGORIES =
            List.of("proprete", "eclairage", "parties-communes", "voirie", "espaces-verts", "eau");
    private static final List<String> STATES = List.of(
            "NEW",
            "QUALIFIED",
            "ASSIGNED",
            "SCHEDULED",
            "IN_PROGRESS",
            "DONE",
            "VERIFIED",
            "CLOSED",
            "REJECTED",
            "OUT_OF_REMIT");

    final PlaceId tanneries;
    final PlaceId vignes;
    final UUID landlord;
    final UUID north;
    final Viewer reader;
    final Viewer partner;

    private final JdbcClient jdbc;
    private final Random random = new Random(7);

    ReportTown(JdbcClient jdbc, LocalDate today) {
        this.jdbc = jdbc;
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Rivemont', 'OWN', now()) on conflict do nothing")
                .update();
        PlaceId town = place("COMMUNE", "Rivemont", null, 0.30, 47.20, 0.04);
        tanneries = place("NEIGHBOURHOOD", "Les Tanneries", town, 0.31, 47.21, 0.01);
        vignes = place("NEIGHBOURHOOD", "Le Clos des Vignes", town, 0.33, 47.21, 0.005);
        landlord = organisation("LANDLORD", "Habitat des Deux Rives", null);
        north = organisation("LANDLORD", "Agence Nord", landlord);
        UUID south = organisation("LANDLORD", "Agence Sud", landlord);
        UUID city = organisation("CITY", "Ville de Rivemont", null);
        UUID lighting = organisation("CITY", "Éclairage public", city);
        reader = person("Mireille Castan", Role.READER, city);
        partner = person("Paul Lestienne", Role.PARTNER, north);
        List<UUID> charges = List.of(landlord, north, south, city, lighting);
        for (int i = 0; i < 240; i++) {
            observe(i, today.minusDays(random.nextInt(330)), charges);
        }
    }

    private void observe(int i, LocalDate day, List<UUID> charges) {
        boolean inTanneries = random.nextInt(3) != 0;
        PlaceId place = inTanneries ? tanneries : vignes;
        String state = STATES.get(random.nextInt(STATES.size()));
        boolean handed = List.of("ASSIGNED", "SCHEDULED", "IN_PROGRESS", "DONE", "VERIFIED", "CLOSED")
                .contains(state);
        boolean done = List.of("DONE", "VERIFIED").contains(state) || (state.equals("CLOSED") && random.nextBoolean());
        LocalDateTime assigned = day.plusDays(1).atTime(9, 0);
        UUID charge = charges.get(random.nextInt(charges.size()));
        var asked = new java.util.LinkedHashSet<>(List.of(charge));
        if (random.nextInt(4) == 0) {
            asked.add(charges.get(random.nextInt(charges.size())));
        }
        UUID id = Ids.next();
        long number = jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, lon, lat, address, category_id, kind,
                            finding, state, organisations, organisation_id, due_on, assigned_at, done_at)
                        values (:id, :day, :at, 'WALKING_SURVEY', :place, :lon, :lat, :address,
                            (select id from watch.category where code = :category), :kind, :finding, :state, :organisations, :organisation, :due, :assigned, :done)
                        returning number
                        """)
                .param("id", id)
                .param("day", day)
                .param("at", day.atTime(8, 0).atOffset(ZoneOffset.UTC))
                .param("place", place.value())
                .param("lon", (inTanneries ? 0.31 : 0.33) + random.nextDouble() * (inTanneries ? 0.01 : 0.005))
                .param("lat", 47.21 + random.nextDouble() * (inTanneries ? 0.01 : 0.005))
                .param("address", "%d, allée des Cordiers".formatted(1 + random.nextInt(40)))
                .param("category", CATEGORIES.get(i % CATEGORIES.size()))
                .param("kind", i % CATEGORIES.size() == 4 ? "STRENGTH" : "WEAKNESS")
                .param("finding", FINDINGS.get(i % FINDINGS.size()))
                .param("state", state)
                .param("organisations", handed ? asked.toArray(UUID[]::new) : null)
                .param("organisation", handed ? charge : null, java.sql.Types.OTHER)
                .param("due", handed ? day.plusDays(20) : null, java.sql.Types.DATE)
                .param(
                        "assigned",
                        handed ? assigned.atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "done",
                        done ? assigned.plusHours(random.nextInt(900)).atOffset(ZoneOffset.UTC) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select ancestor_id, :id, :day, :number from territory.place_ancestor_v where place_id = :place
                        """)
                .param("id", id)
                .param("day", day)
                .param("number", number)
                .param("place", place.value())
                .update();
        if (handed) {
            LocalDateTime finished = done ? assigned.plusHours(random.nextInt(900)) : null;
            asked.forEach(each -> ask(id, each, assigned, finished));
        }
    }

    /** What was asked of an organisation may be read by its partners. */
    private void ask(UUID observation, UUID organisation, LocalDateTime at, @Nullable LocalDateTime finished) {
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, done_at)
                        values (:id, :observation, :organisation, :by, :at, :due, :state, :done)
                        """)
                .param("id", Ids.next())
                .param("observation", observation)
                .param("organisation", organisation)
                .param("by", reader.account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("due", at.toLocalDate().plusDays(20))
                .param("state", finished == null ? "ASKED" : "DONE")
                .param(
                        "done",
                        finished == null ? null : finished.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private Viewer person(String name, Role role, UUID organisation) {
        UUID account = Ids.next();
        jdbc.sql("insert into access.account (id, email, name, job) values (:id, :email, :name, 'essais')")
                .param("id", account)
                .param("email", account + "@rivemont.example")
                .param("name", name)
                .update();
        jdbc.sql(
                        "insert into access.role_grant (id, account_id, role, organisation_id) values (:id, :account, :role, :organisation)")
                .param("id", Ids.next())
                .param("account", account)
                .param("role", role.name())
                .param("organisation", organisation)
                .update();
        return new Viewer(new AccountId(account), name, "essais", List.of(new Grant(role, organisation, null)));
    }

    private UUID organisation(String kind, String name, @Nullable UUID parent) {
        UUID id = Ids.next();
        jdbc.sql("insert into directory.organisation (id, kind, name, parent_id) values (:id, :kind, :name, :parent)")
                .param("id", id)
                .param("kind", kind)
                .param("name", name)
                .param("parent", parent)
                .update();
        return id;
    }

    private PlaceId place(String kind, String name, @Nullable PlaceId parent, double west, double south, double side) {
        var shape = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + side, south),
            new Coordinate(west + side, south + side),
            new Coordinate(west, south + side),
            new Coordinate(west, south)
        });
        PlaceId id = PlaceId.next();
        jdbc.sql("""
                        insert into territory.place (id, kind, name, parent_id, perimeter, longitude, latitude, min_longitude, min_latitude,
                                                     max_longitude, max_latitude, surface_m2)
                        values (:id, :kind, :name, :parent, :perimeter, :lon, :lat, :west, :south, :east, :north, :surface)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .param("perimeter", Shapes.toWkb(shape))
                .param("lon", west + side / 2)
                .param("lat", south + side / 2)
                .param("west", west)
                .param("south", south)
                .param("east", west + side)
                .param("north", south + side)
                .param("surface", Shapes.squareMetres(shape))
                .update();
        return id;
    }
}
