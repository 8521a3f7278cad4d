package fr.faubourg.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.directory.Custody.Gap;
import fr.faubourg.directory.Custody.Holder;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponsibilitiesModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Places places;

    @Autowired
    Organisations organisations;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    JdbcClient jdbc;

    private final Organisation landlord = Organisation.named(OrganisationKind.LANDLORD, "Habitat des Deux Rives", null);
    private final Organisation agency = Organisation.named(OrganisationKind.LANDLORD, "Agence Nord", landlord.id());
    private final Organisation company =
            Organisation.named(OrganisationKind.NEIGHBOURHOOD_COMPANY, "Les Mains vertes", null);
    private PlaceId residence = PlaceId.next();
    private PlaceId building = PlaceId.next();
    private PlaceId entrance = PlaceId.next();

    /** The landlord owns the residence since 1998, its agency manages it; the company looks after one entrance since May. */
    @BeforeAll
    void say() {
        List.of(landlord, agency, company).forEach(organisations::add);
        residence = places.add(NewPlace.of(PlaceKind.RESIDENCE, "Résidence des Cordiers"));
        building = places.add(NewPlace.of(PlaceKind.BUILDING, "Bâtiment A").under(residence));
        entrance = places.add(NewPlace.of(PlaceKind.ENTRANCE, "Entrée 12").under(building));
        responsibilities.record(
                residence, landlord.id(), ResponsibilityRole.OWNER, LocalDate.of(1998, 1, 1), null, "Acte");
        responsibilities.record(residence, agency.id(), ResponsibilityRole.MANAGER, null, null, "");
        responsibilities.record(
                entrance, company.id(), ResponsibilityRole.MANAGER, LocalDate.of(2026, 5, 1), null, "Convention");
    }

    @Test
    void nearestPlaceThatSaysItWins() {
        Custody custody = responsibilities.ofPlace(entrance, TODAY);

        assertThat(custody.owners()).extracting(Holder::organisation).containsExactly(landlord.id());
        assertThat(custody.owners()).extracting(Holder::inherited).containsExactly(true);
        assertThat(custody.owners()).extracting(Holder::saidAtName).containsExactly("Résidence des Cordiers");
        assertThat(custody.managers()).extracting(Holder::organisation).containsExactly(company.id());
        assertThat(custody.gap()).isEqualTo(Gap.DIFFERENT);
    }

    @Test
    void earlierDayHasTheEarlierManager() {
        Custody custody = responsibilities.ofPlace(entrance, LocalDate.of(2026, 4, 30));

        assertThat(custody.managers()).extracting(Holder::organisation).containsExactly(agency.id());
    }

    @Test
    void unitsOfOneOrganisationMakeNoGap() {
        assertThat(responsibilities.ofPlace(building, TODAY).gap()).isEqualTo(Gap.NONE);
    }

    @Test
    void unknownIsSaid() {
        PlaceId square = places.add(NewPlace.of(PlaceKind.PUBLIC_SPACE, "Place du Marché"));

        assertThat(responsibilities.ofPlace(square, TODAY).gap()).isEqualTo(Gap.UNKNOWN);
    }

    @Test
    void sameRoleIsNotSaidTwiceForOneDay() {
        assertThatThrownBy(() -> responsibilities.record(
                        residence, landlord.id(), ResponsibilityRole.OWNER, LocalDate.of(2020, 1, 1), null, ""))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void custodyHoldsWhatUnitsHoldAndWhatLiesBelow() {
        assertThat(heldToday(landlord.id())).contains(residence.value(), building.value(), entrance.value());
        assertThat(heldToday(agency.id())).contains(residence.value(), building.value());
        assertThat(heldToday(agency.id())).doesNotContain(entrance.value());
        assertThat(heldToday(company.id())).containsExactly(entrance.value());
    }

    @Test
    void organisationIsFoundByItsNames() {
        assertThat(organisations.named("habitat des deux rives")).contains(landlord.id());
        assertThat(organisations.named("Habitat des Deux Rives, Agence Nord")).contains(agency.id());
        assertThat(organisations.named("Personne")).isEmpty();
    }

    private List<UUID> heldToday(OrganisationId organisation) {
        return jdbc.sql("select place_id from directory.custody_v where organisation_id = :id")
                .param("id", organisation.value())
                .query(UUID.class)
                .list();
    }
}
