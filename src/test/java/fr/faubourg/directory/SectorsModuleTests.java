package fr.faubourg.directory;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Units of an organisation and the places that they cover. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectorsModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Places places;

    @Autowired
    Organisations organisations;

    @Autowired
    Sectors sectors;

    @Autowired
    SectorQueries queries;

    private final Organisation landlord = Organisation.named(OrganisationKind.LANDLORD, "Habitat des Deux Rives", null);
    private final Organisation north = Organisation.named(OrganisationKind.LANDLORD, "Agence Nord", landlord.id())
            .being(UnitType.AGENCY)
            .reachedAt("nord@habitat.example", "02 00 00 00 01", "Du lundi au vendredi, 9 h à 12 h");
    private final Organisation south = Organisation.named(OrganisationKind.LANDLORD, "Agence Sud", landlord.id())
            .being(UnitType.MOBILE_AGENCY);
    private Viewer regulator = new Viewer(new AccountId(new UUID(0, 0)), "", "", List.of());
    private Viewer reader = regulator;
    private PlaceId town = PlaceId.next();
    private PlaceId quarter = town;
    private PlaceId residence = town;
    private PlaceId hall = town;

    @BeforeAll
    void settle() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        regulator = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        reader = Accounts.with(jdbc, "Mireille Castan", Role.READER);
        town = places.add(NewPlace.of(PlaceKind.COMMUNE, "Rivemont"));
        quarter =
                places.add(NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Les Tanneries").under(town));
        residence = places.add(NewPlace.of(PlaceKind.RESIDENCE, "Les Cordiers").under(quarter));
        hall = places.add(NewPlace.of(PlaceKind.ENTRANCE, "Hall 7").under(residence));
        organisations.add(landlord);
        organisations.add(north);
        organisations.add(south);
    }

    @Test
    void severalPlacesAreTickedAtOnceAndThePlaceSaysWhoCoversIt() throws Exception {
        web.perform(get(page(north)).with(as(regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Les Cordiers")));
        web.perform(post(page(north)).with(as(regulator)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cochez au moins un lieu")));
        web.perform(post(page(north))
                        .with(as(regulator))
                        .with(csrf())
                        .param("lieu", quarter.toString(), town.toString())
                        .param("du", "2024-01-01"))
                .andExpect(status().isSeeOther());
        web.perform(get("/lieux/" + hall).with(as(reader)))
                .andExpect(content().string(containsString("Qui couvre ce lieu")))
                .andExpect(content().string(containsString("Habitat des Deux Rives, Agence Nord")))
                .andExpect(
                        content().string(containsString("Agence · dit pour Les Tanneries · depuis le 1er janv. 2024")))
                .andExpect(content().string(containsString("02 00 00 00 01")));
        web.perform(get("/partenaires/" + north.id()).with(as(reader)))
                .andExpect(content().string(containsString("Du lundi au vendredi")))
                .andExpect(content().string(not(containsString("Modifier le secteur"))));
        // Said nearer, another unit wins from that day on; both pages show where the two meet.
        web.perform(post(page(south))
                        .with(as(regulator))
                        .with(csrf())
                        .param("lieu", residence.toString())
                        .param("du", "2026-01-01"))
                .andExpect(status().isSeeOther());
        assertThat(covers(hall, LocalDate.of(2025, 6, 1))).containsExactly("Habitat des Deux Rives, Agence Nord");
        assertThat(covers(hall, LocalDate.of(2026, 6, 1))).containsExactly("Habitat des Deux Rives, Agence Sud");
        assertThat(covers(quarter, LocalDate.of(2026, 6, 1))).containsExactly("Habitat des Deux Rives, Agence Nord");
        web.perform(get("/partenaires/" + north.id()).with(as(reader)))
                .andExpect(content()
                        .string(containsString(
                                "«\u00a0Les Cordiers\u00a0», dans «\u00a0Les Tanneries\u00a0», revient à Agence Sud")));
        web.perform(get(page(south)).with(as(regulator)))
                .andExpect(content()
                        .string(containsString(
                                "«\u00a0Les Cordiers\u00a0» est une exception dans «\u00a0Les Tanneries\u00a0»")));
    }

    @Test
    void endedAndMistakenSectorsKeepTheirHistory() throws Exception {
        Organisation team = Organisation.named(OrganisationKind.LANDLORD, "Équipe du Mail", landlord.id())
                .being(UnitType.SECTOR_TEAM);
        organisations.add(team);
        PlaceId square =
                places.add(NewPlace.of(PlaceKind.PUBLIC_SPACE, "Le Mail").under(town));
        sectors.cover(team.id(), List.of(square), LocalDate.of(2020, 1, 1), null);
        assertThat(sectors.cover(team.id(), List.of(square), LocalDate.of(2021, 1, 1), null))
                .isZero();
        UUID said = jdbc.sql("select id from directory.sector where organisation_id = :unit")
                .param("unit", team.id().value())
                .query(UUID.class)
                .single();
        web.perform(post(page(team) + "/fin")
                        .with(as(regulator))
                        .with(csrf())
                        .param("secteur", said.toString())
                        .param("jour", "2025-12-31"))
                .andExpect(status().isSeeOther());
        assertThat(covers(square, LocalDate.of(2025, 12, 31))).contains("Habitat des Deux Rives, Équipe du Mail");
        assertThat(covers(square, LocalDate.of(2026, 1, 1))).doesNotContain("Habitat des Deux Rives, Équipe du Mail");
        web.perform(post(page(team) + "/fin")
                        .with(as(regulator))
                        .with(csrf())
                        .param("secteur", said.toString())
                        .param("erreur", "oui"))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select count(*) from directory.sector_history where id = :id")
                        .param("id", said)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoeverActsInOneBranchCoversNothingElsewhere() throws Exception {
        PlaceId elsewhere = places.add(NewPlace.of(PlaceKind.COMMUNE, "Saint-Aubin"));
        UUID organisation = landlord.id().value();
        Viewer local = new Viewer(
                regulator.account(), "", "", List.of(new Grant(Role.REGULATOR, organisation, quarter.value())));
        assertThatThrownBy(() -> sectors.requireAll(local, List.of(residence, elsewhere)))
                .isInstanceOf(Forbidden.class);
        sectors.requireAll(local, List.of(residence, hall));
        web.perform(get(page(north)).with(as(reader))).andExpect(status().isForbidden());
        web.perform(post(page(north)).with(as(reader)).with(csrf()).param("lieu", quarter.toString()))
                .andExpect(status().isForbidden());
        web.perform(get("/partenaires/" + OrganisationId.next() + "/secteurs").with(as(regulator)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theUnitsTypeAndHoursAreEdited() throws Exception {
        web.perform(post("/partenaires/nouveau")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Loge du Lavoir")
                        .param("kind", "LANDLORD")
                        .param("parent", landlord.id().toString())
                        .param("unitType", "RECEPTION")
                        .param("hours", "Mardi, 14 h à 16 h"))
                .andExpect(status().isSeeOther());
        OrganisationId id = organisations.named("Loge du Lavoir").orElseThrow();
        web.perform(get("/partenaires/" + id).with(as(reader)))
                .andExpect(content().string(containsString("Accueil ou loge")))
                .andExpect(content().string(containsString("Mardi, 14 h à 16 h")));
    }

    private List<String> covers(PlaceId place, LocalDate day) {
        return queries.of(place, day).stream().map(SectorQueries.Coverage::name).toList();
    }

    private static String page(Organisation unit) {
        return "/partenaires/" + unit.id() + "/secteurs";
    }
}
