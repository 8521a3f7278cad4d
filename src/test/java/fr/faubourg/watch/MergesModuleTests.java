package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Contact;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Responsibilities;
import fr.faubourg.directory.ResponsibilityRole;
import fr.faubourg.directory.Sectors;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two records become one, are worked with, and become two again. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergesModuleTests {

    private static final List<String> TABLES = List.of(
            "access.account",
            "access.role_grant",
            "directory.organisation",
            "directory.contact",
            "directory.place_responsibility",
            "directory.sector",
            "territory.place",
            "watch.observation",
            "watch.observation_place",
            "watch.assignment",
            "watch.routing_rule",
            "watch.note",
            "watch.step");

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
    Responsibilities responsibilities;

    @Autowired
    Sectors sectors;

    @Autowired
    Places places;

    @Autowired
    RoutingRules rules;

    @Autowired
    Relocation relocation;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        relocation.run();
    }

    @Test
    void organisationsAreMergedWorkedWithAndParted() throws Exception {
        OrganisationId stays = organisation("Propreté urbaine");
        OrganisationId goes = organisation("Propreté urbain");
        organisations.addContact(Contact.at(goes, "Alix Morel", "", "", ""));
        sectors.cover(goes, List.of(town.vignes), null, null);
        responsibilities.record(town.vignes, goes, ResponsibilityRole.MANAGER, LocalDate.of(2020, 1, 1), null, "");
        responsibilities.record(town.vignes, stays, ResponsibilityRole.MANAGER, LocalDate.of(2021, 1, 1), null, "");
        rules.put(town.category("eclairage"), town.rivemont, goes, town.regulator, java.time.Instant.now());
        Viewer partner = town.person("Inès Caron", Role.PARTNER, goes, null);
        ObservationId asked = asked(goes);
        ObservationId later = asked(goes);
        Map<String, String> before = contents();

        web.perform(get("/fusions").with(as(town.administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Noms proches")))
                .andExpect(content().string(containsString("Propreté urbain")));
        String page = page(compare("ORGANISATION", goes.value(), stays.value()));
        assertThat(page).contains("Inès Caron aura le rôle « Partenaire » au nom de Propreté urbaine");
        assertThat(page).contains("2 constats", "1 contact", "1 règle d’orientation");
        web.perform(merge("ORGANISATION", goes.value(), stays.value(), null))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Relisez ce que cela change aux droits")));
        assertThat(contents()).isEqualTo(before);
        String done = url(merge("ORGANISATION", goes.value(), stays.value(), confirmation(page))
                .param("reprendre", "name"));

        assertThat(inCharge(asked)).isEqualTo(stays.value());
        web.perform(get("/partenaires/" + goes).with(as(town.reader)))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/partenaires/" + stays));
        web.perform(get("/recherche?q=proprete").with(as(town.reader)))
                .andExpect(content().string(not(containsString(goes.toString()))));
        web.perform(get(done).with(as(town.administrator)))
                .andExpect(content().string(containsString("responsabilité en double, mis de côté")));
        assertThat(jdbc.sql("select name from directory.organisation where id = :id")
                        .param("id", stays.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Propreté urbain");
        // What is decided since stays decided.
        move(
                later,
                new Gesture.Assign(
                        List.of(new Gesture.Asking(town.lighting, "", "", LocalDate.of(2031, 1, 10))), true));

        url(post(done + "/annulation").with(as(town.administrator)));
        assertThat(inCharge(asked)).isEqualTo(goes.value());
        assertThat(inCharge(later)).isEqualTo(town.lighting.value());
        web.perform(get(done).with(as(town.administrator)))
                .andExpect(content().string(containsString("Ce qui a été changé entre-temps est resté tel quel")))
                .andExpect(content().string(containsString("1 gardé")));
        Map<String, String> after = contents();
        for (String table : List.of(
                "access.role_grant",
                "directory.organisation",
                "directory.contact",
                "directory.place_responsibility",
                "directory.sector",
                "watch.routing_rule",
                "watch.note")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
        web.perform(get("/partenaires/" + goes).with(as(partner))).andExpect(status().isOk());
        web.perform(get("/comptes/journal").with(as(town.administrator)))
                .andExpect(content().string(containsString("Fusion faite")))
                .andExpect(content().string(containsString("Fusion défaite")));
    }

    @Test
    void partingAtOnceRestoresEveryRow() throws Exception {
        OrganisationId stays = organisation("Voirie nord");
        OrganisationId goes = organisation("Voirie du nord");
        organisations.add(Organisation.named(OrganisationKind.CITY, "Équipe A", goes));
        asked(goes);
        Map<String, String> before = contents();
        String done = url(
                merge("ORGANISATION", goes.value(), stays.value(), null).param("reprendre", "name", "kind", "siret"));
        assertThat(contents()).isNotEqualTo(before);
        url(post(done + "/annulation").with(as(town.administrator)));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void placesAreMergedWithWhatLiesInThemAndParted() throws Exception {
        PlaceId stays =
                places.add(NewPlace.of(PlaceKind.RESIDENCE, "Résidence du Mail").under(town.tanneries));
        PlaceId goes = places.add(NewPlace.of(PlaceKind.RESIDENCE, "Résidence du Mail")
                .under(town.vignes)
                .at("2 rue du Mail", 40));
        PlaceId hall = places.add(NewPlace.of(PlaceKind.ENTRANCE, "Hall 1").under(goes));
        relocation.run();
        ObservationId seen = recorded(goes);
        ObservationId inHall = recorded(hall);
        Map<String, String> before = contents();
        String done = url(merge("PLACE", goes.value(), stays.value(), null).param("reprendre", "address", "dwellings"));
        assertThat(placesOf(seen))
                .contains(stays.value(), town.tanneries.value())
                .doesNotContain(goes.value());
        relocation.run();
        assertThat(placesOf(seen))
                .containsExactlyInAnyOrder(stays.value(), town.tanneries.value(), town.rivemont.value());
        assertThat(placesOf(inHall))
                .contains(stays.value(), town.tanneries.value())
                .doesNotContain(town.vignes.value());
        web.perform(get("/lieux/" + goes + "?x=1").with(as(town.reader))).andExpect(redirectedUrl("/lieux/" + stays));
        web.perform(get("/lieux/" + stays).with(as(town.reader)))
                .andExpect(content().string(containsString("2 rue du Mail")));
        url(post(done + "/annulation").with(as(town.administrator)));
        relocation.run();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void accountsAreMergedWithTheirRolesShownAndParted() throws Exception {
        Viewer stays = town.person("Camille Roy", Role.READER, town.city, null);
        Viewer goes = town.person("Camille Roy", Role.REGULATOR, town.city, town.tanneries);
        ObservationId noted = recording.record(town.lampOut(town.tanneries, null), Ids.next(), List.of(), goes);
        Map<String, String> before = contents();
        String page =
                page(compare("ACCOUNT", goes.account().value(), stays.account().value()));
        assertThat(page)
                .contains("Camille Roy aura le rôle « Régulation » au nom de Ville de Rivemont, pour Les Tanneries");
        web.perform(merge("ACCOUNT", goes.account().value(), stays.account().value(), null))
                .andExpect(status().isUnprocessableContent());
        String done =
                url(merge("ACCOUNT", goes.account().value(), stays.account().value(), confirmation(page)));
        assertThat(grants(stays)).isEqualTo(2);
        assertThat(author(noted)).isEqualTo(stays.account().value());
        // Who did it then is still who did it then.
        assertThat(jdbc.sql("select account_id from watch.step where observation_id = :id and move = 'RECORD'")
                        .param("id", noted.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(goes.account().value());
        web.perform(get("/aujourdhui").with(as(goes))).andExpect(status().is3xxRedirection());
        web.perform(get("/comptes/" + goes.account().value()).with(as(town.administrator)))
                .andExpect(redirectedUrl("/comptes/" + stays.account().value()));
        web.perform(post("/comptes/" + goes.account().value() + "/reouverture")
                        .with(as(town.administrator))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        url(post(done + "/annulation").with(as(town.administrator)));
        assertThat(contents()).isEqualTo(before);
        web.perform(get("/aujourdhui").with(as(goes))).andExpect(status().isOk());
    }

    @Test
    void rolesMayBeLeftWithTheAccountThatGoes() throws Exception {
        Viewer stays = town.person("Dominique Petit", Role.READER, town.city, null);
        Viewer goes = town.person("Dominique Petit", Role.ADMINISTRATOR, null, null);
        url(merge("ACCOUNT", goes.account().value(), stays.account().value(), null)
                .param("habilitations", "laisser"));
        assertThat(grants(stays)).isEqualTo(1);
    }

    @Test
    void whoeverDoesNotAdministerEveryPlaceMergesNothing() throws Exception {
        OrganisationId stays = organisation("Espaces verts");
        OrganisationId goes = organisation("Espace vert");
        Viewer local = town.person("Louis Marchand", Role.ADMINISTRATOR, null, town.tanneries);
        for (Viewer each : List.of(town.regulator, town.practitioner, town.reader, town.agencyPartner, local)) {
            web.perform(get("/fusions").with(as(each))).andExpect(status().isForbidden());
            web.perform(get(compare("ORGANISATION", goes.value(), stays.value()))
                            .with(as(each)))
                    .andExpect(status().isForbidden());
            web.perform(merge("ORGANISATION", goes.value(), stays.value(), null).with(as(each)))
                    .andExpect(status().isForbidden());
        }
        String done = url(merge("ORGANISATION", goes.value(), stays.value(), null));
        web.perform(post(done + "/annulation").with(as(local)).with(csrf())).andExpect(status().isForbidden());
        web.perform(get(done).with(as(town.regulator))).andExpect(status().isForbidden());
        // One's own account does not go, a record does not go twice, nor into itself.
        web.perform(merge(
                                "ACCOUNT",
                                town.administrator.account().value(),
                                town.reader.account().value(),
                                null)
                        .param("habilitations", "laisser"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("votre propre compte")));
        web.perform(merge("ORGANISATION", goes.value(), stays.value(), null)).andExpect(status().isNotFound());
        web.perform(merge("ORGANISATION", stays.value(), stays.value(), null))
                .andExpect(status().isUnprocessableContent());
        web.perform(merge("ORGANISATION", town.landlord.value(), town.agency.value(), null))
                .andExpect(status().isUnprocessableContent());
        web.perform(merge("PLACE", town.rivemont.value(), town.tanneries.value(), null))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("gardez plutôt l’autre")));
        web.perform(merge("CATEGORY", goes.value(), stays.value(), null)).andExpect(status().isNotFound());
    }

    @Test
    void mergeIsRefusedWhenSomebodyEditedMeanwhileAndTheEditWhenSomebodyMerged() throws Exception {
        OrganisationId stays = organisation("Collecte");
        OrganisationId goes = organisation("Collectes");
        MockHttpServletRequestBuilder stale = merge("ORGANISATION", goes.value(), stays.value(), null);
        edit(goes, "Collectes et tri", 0).andExpect(status().isSeeOther());
        web.perform(stale)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("a changé entre-temps")));
        url(merge("ORGANISATION", goes.value(), stays.value(), null));
        edit(goes, "Trop tard", 2).andExpect(status().isConflict());
        edit(stays, "Trop tard", 0).andExpect(status().isConflict());
    }

    @Test
    void ofTwoMergesAtOnceOneIsMadeAndNothingIsLost() throws Exception {
        for (int round = 0; round < 5; round++) {
            OrganisationId one = organisation("Régie " + round);
            OrganisationId two = organisation("Régies " + round);
            var there = merge("ORGANISATION", one.value(), two.value(), null);
            var back = merge("ORGANISATION", two.value(), one.value(), null);
            var first = CompletableFuture.supplyAsync(() -> statusOf(there));
            var second = CompletableFuture.supplyAsync(() -> statusOf(back));
            assertThat(List.of(first.get(), second.get())).containsOnlyOnce(303);
            assertThat(jdbc.sql(
                                    "select count(*) from directory.organisation where id in (:ids) and merged_into is not null")
                            .param("ids", List.of(one.value(), two.value()))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void pagesSendFewStatementsHoweverMuchThereIsToShow() throws Exception {
        for (int i = 0; i < 12; i++) {
            sectors.cover(organisation("Maison du projet " + i), List.of(town.vignes, town.tanneries), null, null);
        }
        String sector = "/partenaires/" + town.agency + "/secteurs";
        for (String path : List.of("/fusions", sector, sector + "?q=les")) {
            assertThat(Statements.during(() -> page(path))).as(path).hasSizeLessThanOrEqualTo(17);
        }
    }

    @Test
    void chainsAreUndoneFromTheirEnd() throws Exception {
        OrganisationId first = organisation("Maison A");
        OrganisationId second = organisation("Maison B");
        OrganisationId third = organisation("Maison C");
        String one = url(merge("ORGANISATION", first.value(), second.value(), null));
        String two = url(merge("ORGANISATION", second.value(), third.value(), null));
        web.perform(get("/partenaires/" + first).with(as(town.reader)))
                .andExpect(redirectedUrl("/partenaires/" + third));
        url(post(one + "/annulation").with(as(town.administrator)));
        web.perform(get("/partenaires/" + first).with(as(town.reader)))
                .andExpect(redirectedUrl("/partenaires/" + third));
        url(post(two + "/annulation").with(as(town.administrator)));
        url(post(one + "/annulation").with(as(town.administrator)));
        web.perform(get("/partenaires/" + first).with(as(town.reader))).andExpect(status().isOk());
    }

    private int statusOf(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private org.springframework.test.web.servlet.ResultActions edit(OrganisationId id, String name, int version)
            throws Exception {
        return web.perform(post("/partenaires/" + id + "/modification")
                .with(as(town.regulator))
                .with(csrf())
                .param("name", name)
                .param("kind", "CITY")
                .param("version", Integer.toString(version)));
    }

    private OrganisationId organisation(String name) {
        return organisations.add(Organisation.named(OrganisationKind.CITY, name, null));
    }

    private ObservationId recorded(PlaceId place) {
        return recording.record(town.lampOut(place, null), Ids.next(), List.of(), town.regulator);
    }

    private ObservationId asked(OrganisationId organisation) {
        ObservationId id = recorded(town.tanneries);
        move(id, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        move(id, new Gesture.Assign(organisation, "", LocalDate.of(2030, 1, 10)));
        return id;
    }

    private void move(ObservationId id, Gesture gesture) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), version, "", List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }

    private UUID inCharge(ObservationId id) {
        return jdbc.sql("select organisation_id from watch.observation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private UUID author(ObservationId id) {
        return jdbc.sql("select author_id from watch.observation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    private int grants(Viewer viewer) {
        return jdbc.sql("select count(*) from access.role_grant where account_id = :id")
                .param("id", viewer.account().value())
                .query(Integer.class)
                .single();
    }

    private List<UUID> placesOf(ObservationId id) {
        return jdbc.sql("select place_id from watch.observation_place where observation_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** Every row of every table, but for the counters of versions and who recorded it when. */
    private Map<String, String> contents() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("""
                        select coalesce(string_agg(content, E'\\n' order by content), '')
                        from (select (to_jsonb(t) - 'version' - 'recorded_from' - 'recorded_by')::text as content from %s t) rows
                        """.formatted(table))
                                .query(String.class)
                                .single()));
    }

    private static String compare(String type, UUID goes, UUID stays) {
        return "/fusions/nouvelle?type=" + type + "&part=" + goes + "&reste=" + stays;
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(as(town.administrator)))
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

    private MockHttpServletRequestBuilder merge(String type, UUID goes, UUID stays, @Nullable String confirmation) {
        String table = Map.of("ACCOUNT", "access.account", "PLACE", "territory.place")
                .getOrDefault(type, "directory.organisation");
        Map<UUID, String> versions = jdbc
                .sql("select id, version from %s where id in (:ids)".formatted(table))
                .param("ids", List.of(goes, stays))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var request = post("/fusions")
                .with(as(town.administrator))
                .with(csrf())
                .param("type", type)
                .param("part", goes.toString())
                .param("reste", stays.toString())
                .param("versionPart", Objects.requireNonNullElse(versions.get(goes), "0"))
                .param("versionReste", Objects.requireNonNullElse(versions.get(stays), "0"));
        return confirmation == null ? request : request.param("confirmation", confirmation);
    }

    private String url(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(web.perform(request.with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
