package fr.faubourg.directory;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceAndPartnerPagesModuleTests {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[0.30,47.20],[0.34,47.20],[0.34,47.23],[0.30,47.23],[0.30,47.20]]]}";

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
    Responsibilities responsibilities;

    @Autowired
    ContactRepository contactRepository;

    private final Organisation landlord = Organisation.named(OrganisationKind.LANDLORD, "Logis du Val", null);
    private final Organisation agent = Organisation.named(OrganisationKind.MANAGING_AGENT, "Syndic Perrin", null);
    private Viewer regulator = new Viewer(new AccountId(new UUID(0, 0)), "", "", List.of());
    private Viewer reader = regulator;
    private PlaceId commune = PlaceId.next();
    private PlaceId residence = PlaceId.next();

    @BeforeAll
    void settle() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        regulator = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        reader = Accounts.with(jdbc, "Mireille Castan", Role.READER);
        commune = places.add(NewPlace.of(PlaceKind.COMMUNE, "Rivemont")
                .coded("INSEE", "99123")
                .shaped(SQUARE));
        residence = places.add(NewPlace.of(PlaceKind.RESIDENCE, "Résidence des Cordiers")
                .shaped("{\"type\":\"Point\",\"coordinates\":[0.312,47.211]}")
                .at("3 allée des Cordiers", 48));
        organisations.add(landlord);
        organisations.add(agent);
        responsibilities.record(
                residence, landlord.id(), ResponsibilityRole.OWNER, LocalDate.of(1998, 1, 1), null, "Acte");
        responsibilities.record(residence, agent.id(), ResponsibilityRole.MANAGER, null, null, "");
    }

    @Test
    void listShowsPlacesAndFilters() throws Exception {
        web.perform(get("/lieux").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Résidence des Cordiers")))
                .andExpect(content().string(not(containsString("Ajouter un lieu"))));
        web.perform(get("/lieux?q=cordiers&type=RESIDENCE&dans=" + commune).with(as(regulator)))
                .andExpect(content().string(containsString("Résidence des Cordiers")));
        web.perform(get("/lieux?type=ENTRANCE").with(as(reader)))
                .andExpect(content().string(containsString("Aucun lieu ne correspond")));
    }

    @Test
    void placeSaysWhoOwnsWhoManagesAndTheGap() throws Exception {
        web.perform(get("/lieux/" + residence).with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Syndic Perrin gère, Logis du Val possède")))
                .andExpect(content().string(containsString("depuis le 1er janv. 1998")))
                .andExpect(content().string(containsString("3 allée des Cordiers")));
        web.perform(get("/lieux/" + commune).with(as(reader)))
                .andExpect(content().string(containsString("Résidence des Cordiers")));
    }

    @Test
    void shapesAreServed() throws Exception {
        web.perform(get("/lieux/contours.geojson").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/geo+json"))
                .andExpect(content().string(containsString("\"Polygon\"")));
        web.perform(get("/lieux/points.geojson?lieu=" + residence).with(as(reader)))
                .andExpect(content().string(containsString("0.312")));
        web.perform(get("/lieux/" + commune + ".geojson").with(as(reader)))
                .andExpect(content().string(containsString("99123")));
    }

    @Test
    void unknownPlaceIsNotFound() throws Exception {
        web.perform(get("/lieux/" + PlaceId.next()).with(as(reader))).andExpect(status().isNotFound());
        web.perform(get("/lieux/nimporte-quoi").with(as(reader))).andExpect(status().isNotFound());
        web.perform(get("/partenaires/" + PlaceId.next()).with(as(reader))).andExpect(status().isNotFound());
    }

    @Test
    void readerChangesNothing() throws Exception {
        web.perform(get("/lieux/nouveau").with(as(reader))).andExpect(status().isForbidden());
        web.perform(post("/lieux/nouveau").with(as(reader)).with(csrf()).param("name", "X"))
                .andExpect(status().isForbidden());
    }

    @Test
    void placeIsAddedAndChanged() throws Exception {
        web.perform(get("/lieux/nouveau").with(as(regulator))).andExpect(status().isOk());
        web.perform(post("/lieux/nouveau")
                        .with(as(regulator))
                        .with(csrf())
                        .param("kind", "PUBLIC_SPACE")
                        .param("latitude", "12")
                        .param("longitude", "0,31"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Donnez le nom du lieu")))
                .andExpect(content().string(containsString("Hors de France")));
        String there = Objects.requireNonNull(web.perform(post("/lieux/nouveau")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Jardin du Lavoir")
                        .param("kind", "PUBLIC_SPACE")
                        .param("latitude", "47,2105")
                        .param("longitude", "0,3155"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(get(there).with(as(reader)))
                .andExpect(content().string(containsString("Jardin du Lavoir")))
                .andExpect(content().string(containsString("Rivemont")));
        web.perform(get(there + "/modification").with(as(regulator))).andExpect(status().isOk());
        web.perform(post(there + "/modification")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Jardin du Vieux Lavoir")
                        .param("kind", "PUBLIC_SPACE")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        web.perform(post(there + "/modification")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Jardin des Lavandières")
                        .param("kind", "PUBLIC_SPACE")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ce lieu a changé pendant que vous écriviez")));
    }

    @Test
    void partnerIsAddedWithItsContactAndWhatItHolds() throws Exception {
        web.perform(post("/partenaires/nouveau")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Syndic Perrin")
                        .param("kind", "MANAGING_AGENT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("porte déjà ce nom")));
        String there = Objects.requireNonNull(web.perform(post("/partenaires/nouveau")
                        .with(as(regulator))
                        .with(csrf())
                        .param("name", "Les Mains vertes")
                        .param("kind", "NEIGHBOURHOOD_COMPANY")
                        .param("remit", "Entretien des halls"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(post(there + "/contacts").with(as(regulator)).with(csrf()).param("name", "Alix Morel"))
                .andExpect(status().isSeeOther());
        web.perform(get(there).with(as(reader))).andExpect(content().string(containsString("Alix Morel")));
        web.perform(get("/partenaires").with(as(reader)))
                .andExpect(content().string(containsString("Entretien des halls")));
        web.perform(get("/partenaires/" + landlord.id()).with(as(reader)))
                .andExpect(content().string(containsString("Résidence des Cordiers")));
    }

    @Test
    void contactRemovedByMistakeComesBackForADay() throws Exception {
        String contacts = "/partenaires/" + agent.id() + "/contacts";
        web.perform(post(contacts).with(as(regulator)).with(csrf()).param("name", "Dominique Perrin"))
                .andExpect(status().isSeeOther());
        UUID contact = organisations.contacts(agent.id()).getFirst().id();
        removeContact(contacts, contact);
        assertThat(organisations.contacts(agent.id())).isEmpty();
        bringBackContact(contacts, contact, "Contact rétabli.");
        bringBackContact(contacts, contact, "Ce contact n’est plus à rétablir");
        assertThat(organisations.contacts(agent.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("Dominique Perrin"));
        removeContact(contacts, contact);
        new ContactPurge(contactRepository, Clock.offset(Clock.systemUTC(), Duration.ofHours(25))).run();
        bringBackContact(contacts, contact, "Ce contact n’est plus à rétablir");
        assertThat(organisations.contacts(agent.id())).isEmpty();
    }

    private void removeContact(String contacts, UUID contact) throws Exception {
        web.perform(post(contacts + "/" + contact + "/retrait")
                        .with(as(regulator))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attributeExists(Ui.FLASH_UNDO));
    }

    private void bringBackContact(String contacts, UUID contact, String said) throws Exception {
        web.perform(post(contacts + "/" + contact + "/retour")
                        .with(as(regulator))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(flash().attribute(Ui.FLASH, startsWith(said)));
    }

    @Test
    void responsibilityIsSaidAndEnded() throws Exception {
        PlaceId hall = places.add(NewPlace.of(PlaceKind.ENTRANCE, "Hall 7").under(residence));
        String page = "/lieux/" + hall + "/responsabilites";
        web.perform(get(page).with(as(regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dit plus haut")));
        web.perform(post(page)
                        .with(as(regulator))
                        .with(csrf())
                        .param("organisation", landlord.id().toString())
                        .param("role", "MANAGER")
                        .param("from", "2026-01-01"))
                .andExpect(status().isSeeOther());
        assertThat(responsibilities.ofPlace(hall, LocalDate.of(2026, 11, 20)).gap())
                .isEqualTo(Custody.Gap.NONE);
        web.perform(post(page)
                        .with(as(regulator))
                        .with(csrf())
                        .param("organisation", landlord.id().toString())
                        .param("role", "MANAGER"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("déjà dit")));
    }

    @Test
    void searchFindsPlacesAndPartners() throws Exception {
        web.perform(get("/recherche?q=cordier").with(as(reader)))
                .andExpect(content().string(containsString("Résidence des Cordiers")));
        web.perform(get("/recherche?q=perrin").with(as(reader)))
                .andExpect(content().string(containsString("Syndic Perrin")));
    }
}
