package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Sectors;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A unit ends, another takes over what it had open, and it can be taken back. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoverModuleTests {

    private static final List<String> TABLES = List.of(
            "access.role_grant",
            "directory.organisation",
            "directory.place_responsibility",
            "directory.sector",
            "watch.observation",
            "watch.assignment",
            "watch.routing_rule",
            "watch.note");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Organisations organisations;

    @Autowired
    Sectors sectors;

    @Autowired
    RoutingRules rules;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void openWorkGoesToTheOtherUnitWhatIsOverStaysAndAllOfItComesBack() throws Exception {
        OrganisationId ends = unit("Agence Est");
        OrganisationId heir = unit("Agence Centre");
        ObservationId open = asked(ends);
        ObservationId over = asked(ends);
        move(over, new Gesture.Plain(Move.REJECT));
        LocalDate today = LocalDate.now(FrenchFormat.PARIS);
        sectors.cover(ends, List.of(town.vignes), today.minusYears(1), null);
        sectors.cover(ends, List.of(town.cordiers), today.plusDays(10), null);
        sectors.cover(ends, List.of(town.tanneries), today.minusYears(2), today.minusYears(1));
        rules.put(town.category("eclairage"), town.vignes, ends, town.regulator, Instant.now());
        Viewer partner = town.person("Inès Caron", Role.PARTNER, ends, null);
        List<String> before = contents();

        String page = page(ends, heir);
        assertThat(page)
                .contains("1 constat<", "1 demande<", "2 lieux couverts", "1 règle d’orientation", "1 habilitation")
                .contains("Inès Caron aura le rôle « Partenaire » au nom de Habitat des Deux Rives, Agence Centre");
        web.perform(handover(ends, heir)).andExpect(status().isUnprocessableContent());
        assertThat(contents()).isEqualTo(before);
        String done = url(
                handover(ends, heir).param("confirmation", confirmation(page)).param("fin", "true"));

        assertThat(inCharge(open)).isEqualTo(heir.value());
        assertThat(inCharge(over)).isEqualTo(ends.value());
        assertThat(covered(ends))
                .containsExactlyInAnyOrder(
                        today.minusYears(1) + " > " + today.minusDays(1),
                        today.minusYears(2) + " > " + today.minusYears(1));
        assertThat(covered(heir)).containsExactlyInAnyOrder(today + " > ∞", today.plusDays(10) + " > ∞");
        web.perform(get("/partenaires/" + ends).with(as(town.reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Partenaire jusqu’au")));
        web.perform(get("/constats/" + open).with(as(partner))).andExpect(status().isOk());
        web.perform(get(done).with(as(town.administrator)))
                .andExpect(content().string(containsString("a passé la main à")))
                .andExpect(content().string(containsString("Reprendre la main")));

        url(post(done + "/annulation").with(as(town.administrator)));
        assertThat(contents()).isEqualTo(before);
        web.perform(get("/comptes/journal").with(as(town.administrator)))
                .andExpect(content().string(containsString("Travail en cours passé à une autre unité")))
                .andExpect(content().string(containsString("Passage de main défait")));
    }

    @Test
    void whatWasDecidedSinceStaysDecided() throws Exception {
        OrganisationId ends = unit("Agence Ouest");
        OrganisationId heir = unit("Agence du Port");
        ObservationId one = asked(ends);
        ObservationId other = asked(ends);
        String done = url(handover(ends, heir));
        move(
                other,
                new Gesture.Assign(
                        List.of(new Gesture.Asking(town.lighting, "", "", LocalDate.of(2031, 1, 10))), true));
        url(post(done + "/annulation").with(as(town.administrator)));
        assertThat(inCharge(one)).isEqualTo(ends.value());
        assertThat(inCharge(other)).isEqualTo(town.lighting.value());
        web.perform(get(done).with(as(town.administrator)))
                .andExpect(content().string(containsString("Ce qui a été changé entre-temps est resté tel quel")));
    }

    @Test
    void rolesMayBeLeft() throws Exception {
        OrganisationId ends = unit("Agence Lavoir");
        OrganisationId heir = unit("Agence Verger");
        town.person("Karim Diallo", Role.PARTNER, ends, null);
        url(handover(ends, heir).param("habilitations", "laisser"));
        assertThat(grantsIn(ends)).isEqualTo(1);
        assertThat(grantsIn(heir)).isZero();
    }

    @Test
    void onlyAUnitOfTheSameOrganisationTakesOver() throws Exception {
        OrganisationId ends = unit("Agence Mail");
        OrganisationId gone = unit("Agence Halles");
        url(handover(gone, ends).param("fin", "true"));
        for (OrganisationId each : List.of(ends, town.otherLandlord, town.city, gone)) {
            web.perform(handover(ends, each))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Choisissez l’unité qui prend la suite")));
        }
        MockHttpServletRequestBuilder stale = handover(ends, town.agency);
        url(post("/partenaires/" + ends + "/modification")
                .with(as(town.regulator))
                .param("name", "Agence du Mail")
                .param("kind", "LANDLORD")
                .param("parent", town.landlord.toString())
                .param("version", "1"));
        web.perform(stale)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a changé entre-temps")));
    }

    @Test
    void onlyAnAdministratorForEveryPlaceHandsOver() throws Exception {
        OrganisationId ends = unit("Agence Pont");
        OrganisationId heir = unit("Agence Gare");
        Viewer local = town.person("Louis Marchand", Role.ADMINISTRATOR, null, town.tanneries);
        Viewer delegate = town.person("Nadia Kessler", Role.ORGANISATION_ADMINISTRATOR, town.landlord, null);
        for (Viewer each :
                List.of(town.regulator, town.practitioner, town.reader, town.agencyPartner, local, delegate)) {
            web.perform(get(address(ends)).with(as(each))).andExpect(status().isForbidden());
            web.perform(handover(ends, heir).with(as(each))).andExpect(status().isForbidden());
        }
        web.perform(get("/partenaires/" + ends).with(as(town.regulator)))
                .andExpect(content().string(not(containsString("Passer la main"))));
        web.perform(get("/partenaires/" + ends).with(as(town.administrator)))
                .andExpect(content().string(containsString("Passer la main")));
        web.perform(get(address(OrganisationId.next())).with(as(town.administrator)))
                .andExpect(status().isNotFound());
    }

    private OrganisationId unit(String name) {
        return organisations.add(Organisation.named(OrganisationKind.LANDLORD, name, town.landlord));
    }

    private ObservationId asked(OrganisationId organisation) {
        ObservationId id = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), town.regulator);
        move(id, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        move(id, new Gesture.Assign(organisation, "", LocalDate.of(2030, 1, 10)));
        return id;
    }

    private void move(ObservationId id, Gesture gesture) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(
                        id, town.regulator, new Submission(Ids.next(), version, "Réglé autrement", List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }

    private UUID inCharge(ObservationId id) {
        return jdbc.sql("select organisation_id from watch.observation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private List<String> covered(OrganisationId unit) {
        return jdbc.sql(
                        "select valid_from || ' > ' || coalesce(valid_to::text, '∞') from directory.sector where organisation_id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }

    private long grantsIn(OrganisationId unit) {
        return jdbc.sql("select count(*) from access.role_grant where organisation_id = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    /** Every row of every table, but for the counters of versions and who recorded it when. */
    private List<String> contents() {
        return TABLES.stream()
                .map(table -> jdbc.sql("""
                        select coalesce(string_agg(content, E'\\n' order by content), '')
                        from (select (to_jsonb(t) - 'version' - 'recorded_from' - 'recorded_by')::text as content from %s t) rows
                        """.formatted(table)).query(String.class).single())
                .toList();
    }

    private static String address(OrganisationId ends) {
        return "/partenaires/" + ends + "/passage";
    }

    private String page(OrganisationId ends, OrganisationId heir) throws Exception {
        return web.perform(get(address(ends) + "?a=" + heir).with(as(town.administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }

    private static String confirmation(String page) {
        Matcher found =
                Pattern.compile("name=\"confirmation\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletRequestBuilder handover(OrganisationId ends, OrganisationId heir) {
        String version = jdbc.sql("select version from directory.organisation where id = :id")
                .param("id", ends.value())
                .query(String.class)
                .single();
        return post(address(ends))
                .with(as(town.administrator))
                .with(csrf())
                .param("a", heir.toString())
                .param("version", version);
    }

    private String url(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(web.perform(request.with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
