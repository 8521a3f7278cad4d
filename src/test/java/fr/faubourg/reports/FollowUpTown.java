package fr.faubourg.reports;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two residences under two laws of holidays, and a handful of observations whose delays anybody can count on a calendar of 2026. */
final class FollowUpTown {
    final PlaceId territory;
    final PlaceId alsatian;
    final PlaceId tourangelle;
    final UUID city;
    final UUID landlord;
    final UUID agency;
    final Viewer reader;
    final Viewer partner;

    private final JdbcClient jdbc;

    FollowUpTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Deux villes', 'OWN', now()) on conflict do nothing")
                .update();
        territory = place("TERRITORY", "Deux villes", null, null);
        alsatian = place("RESIDENCE", "Les Tilleuls", null, place("COMMUNE", "Colmar", "68066", territory));
        tourangelle = place("RESIDENCE", "Le Sanitas", null, place("COMMUNE", "Tours", "37261", territory));
        city = organisation("CITY", "Ville", null);
        landlord = organisation("LANDLORD", "Habitat", null);
        agency = organisation("LANDLORD", "Agence", landlord);
        reader = person("Mireille", Role.READER, city);
        partner = person("Paul", Role.PARTNER, agency);

        // Easter 2026 is 5 April: Good Friday, the 3rd, is a holiday in Alsace alone; Easter Monday, the 6th,
        // everywhere.
        UUID first = observation("2026-04-01", alsatian, "proprete", "CLOSED", "WALKING_SURVEY", true);
        task(first, city, "2026-04-02", "2026-04-20", "DONE", "2026-04-07");
        UUID second = observation("2026-04-01", tourangelle, "proprete", "DONE", "REPORT", false);
        task(second, city, "2026-04-02", "2026-04-20", "DONE", "2026-04-07");
        // Asked of two: each by its own dates, one of them late.
        UUID third = observation("2026-04-10", alsatian, "eclairage", "VERIFIED", "EXPLORATORY_WALK", true);
        task(third, city, "2026-04-13", "2026-04-17", "DONE", "2026-04-15");
        task(third, agency, "2026-04-13", "2026-04-17", "DONE", "2026-04-20");
        // Reopened and asked again: both tasks count; Ascension is 14 May, Whit Monday 25 May.
        UUID fourth = observation("2026-05-02", tourangelle, "voirie", "CLOSED", "WALKING_SURVEY", false);
        task(fourth, city, "2026-05-04", "2026-05-20", "DONE", "2026-05-05");
        task(fourth, city, "2026-05-11", "2026-05-20", "DONE", "2026-05-28");
        UUID fifth = observation("2026-06-01", alsatian, "proprete", "ASSIGNED", "ROUND", false);
        task(fifth, city, "2026-06-01", "2026-06-10", "ASKED", null);
        UUID sixth = observation("2026-06-01", tourangelle, "eclairage", "QUALIFIED", "REPORT", false);
        task(sixth, city, "2026-06-02", "2026-06-20", "RETURNED", null);
        task(sixth, landlord, "2026-06-02", "2026-06-20", "WITHDRAWN", null);
        observation("2026-06-30", tourangelle, "voirie", "REJECTED", "REPORT", false);
        observation("2026-06-30", tourangelle, "espaces-verts", "STRENGTH", "WALKING_SURVEY", false);
        observation("2026-03-31", tourangelle, "voirie", "NEW", "WALKING_SURVEY", false);
        observation("2026-07-01", tourangelle, "voirie", "NEW", "WALKING_SURVEY", false);

        // The first was cleaned on 7 April; the fifth, of the same theme in the same residence, came within the ninety
        // days after.
        UUID cleaning = Ids.next();
        jdbc.sql("""
                        insert into interventions.intervention (id, started_on, place_id, trade_id, organisation_id, work, state)
                        values (:id, '2026-04-07', :place, (select id from interventions.trade where code = 'nettoyage'), :city, 'Nettoyage', 'DONE')
                        """)
                .param("id", cleaning)
                .param("place", alsatian.value())
                .param("city", city)
                .update();
        tie(first, "ANSWERED_BY", "intervention", cleaning);
        jdbc.sql("update watch.observation set done_at = '2026-04-07T23:30:00+02:00' where id = :id")
                .param("id", first)
                .update();
        recurrences();
        tie(fourth, "RECURRED_AS", "observation", sixth);
        jdbc.sql("""
                        insert into feedback.resident_return (id, observation_id, said_on, channel, audience, said, account_id, account_name, recorded_at, key)
                        values (:id, :observation, '2026-04-09', 'NOTICE', 'RESIDENCE', 'C’est fait.', :by, 'Mireille', now(), :id)
                        """)
                .param("id", Ids.next())
                .param("observation", first)
                .param("by", reader.account().value())
                .update();
    }

    /** Keeps what came back, as the background does after an import. */
    void recurrences() {
        jdbc.sql("delete from watch.recurrence").update();
        jdbc.sql("""
                        insert into watch.recurrence (observation_id, former_id, days)
                        select r.observation_id, r.former_id, r.days
                        from watch.recurrences_of(array(select o.id from watch.observation o)) r
                        """).update();
    }

    private void tie(UUID observation, String relation, String kind, UUID to) {
        jdbc.sql("""
                        insert into lineage.link (from_kind, from_id, relation, to_kind, to_id, account_id, at)
                        values ('observation', :from, :relation, :kind, :to, :by, now())
                        """)
                .param("from", observation)
                .param("relation", relation)
                .param("kind", kind)
                .param("to", to)
                .param("by", reader.account().value())
                .update();
    }

    private UUID observation(
            String day, PlaceId place, String category, String state, String source, boolean verified) {
        UUID id = Ids.next();
        boolean strength = state.equals("STRENGTH");
        boolean asked = !strength && !List.of("NEW", "QUALIFIED", "REJECTED").contains(state);
        long number = jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, organisations,
                            organisation_id, due_on, assigned_at, qualified_at, done_at, verified_at)
                        values (:id, cast(:day as date), now(), :source, :place, (select id from watch.category where code = :category), :kind, 'Constat',
                            :state, :organisations, cast(:organisation as uuid), cast(:due as date), cast(:assigned as timestamptz),
                            cast(:assigned as timestamptz), cast(:done as timestamptz), cast(:verified as timestamptz))
                        returning number
                        """)
                .param("id", id)
                .param("day", day)
                .param("source", source)
                .param("place", place.value())
                .param("category", category)
                .param("kind", strength ? "STRENGTH" : "WEAKNESS")
                .param("state", strength ? "NEW" : state)
                .param("organisations", asked ? new UUID[] {city} : null)
                .param("organisation", asked ? city.toString() : null)
                .param("due", asked ? "2026-06-10" : null)
                .param("assigned", asked ? "2026-06-01T08:00:00Z" : null)
                .param("done", asked && !state.equals("ASSIGNED") ? "2026-06-01T08:00:00Z" : null)
                .param("verified", verified ? "2026-06-02T08:00:00Z" : null)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select ancestor_id, :id, cast(:day as date), :number from territory.place_ancestor_v where place_id = :place
                        """)
                .param("id", id)
                .param("day", day)
                .param("number", number)
                .param("place", place.value())
                .update();
        return id;
    }

    private void task(
            UUID observation, UUID organisation, String asked, String due, String state, @Nullable String done) {
        boolean over = state.equals("RETURNED")
                || state.equals("WITHDRAWN")
                || jdbc.sql("select state = 'CLOSED' from watch.observation where id = :id")
                        .param("id", observation)
                        .query(Boolean.class)
                        .single();
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, state, done_at, ended_at)
                        values (:id, :observation, :organisation, :by, :asked, cast(:due as date), :state, :done, :ended)
                        """)
                .param("id", Ids.next())
                .param("observation", observation)
                .param("organisation", organisation)
                .param("by", reader.account().value())
                .param("asked", evening(asked))
                .param("due", due)
                .param("state", state)
                .param("done", done == null ? null : evening(done), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "ended",
                        over ? evening(done == null ? due : done) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Half an hour before midnight in Paris, when it is another day elsewhere. */
    private static OffsetDateTime evening(String day) {
        return LocalDate.parse(day)
                .atTime(23, 30)
                .atZone(ZoneId.of("Europe/Paris"))
                .toOffsetDateTime();
    }

    private Viewer person(String name, Role role, UUID organisation) {
        UUID account = Ids.next();
        jdbc.sql("insert into access.account (id, email, name, job) values (:id, :email, :name, 'essais')")
                .param("id", account)
                .param("email", account + "@villes.example")
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

    private PlaceId place(String kind, String name, @Nullable String code, @Nullable PlaceId above) {
        PlaceId id = PlaceId.next();
        jdbc.sql("""
                        insert into territory.place (id, kind, name, parent_id, code_system, code)
                        values (:id, :kind, :name, cast(:parent as uuid), :system, :code)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("name", name)
                .param("parent", above == null ? null : above.toString())
                .param("system", code == null ? "Local" : "INSEE")
                .param("code", code)
                .update();
        return id;
    }
}
