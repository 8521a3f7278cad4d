package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisation;
import fr.faubourg.directory.OrganisationKind;
import fr.faubourg.directory.Organisations;
import fr.faubourg.directory.Sectors;
import fr.faubourg.directory.UnitType;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units and their sectors, as the handling of observations follows them. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitsModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Proposing proposing;

    @Autowired
    ObservationAccess access;

    @Autowired
    Organisations organisations;

    @Autowired
    Sectors sectors;

    @Autowired
    RoutingRules rules;

    private WatchTown town;
    private Organisation cleaningNorth;
    private Organisation team;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        cleaningNorth = Organisation.named(OrganisationKind.CITY, "Propreté nord", town.city)
                .being(UnitType.SERVICE);
        team = Organisation.named(OrganisationKind.CITY, "Équipe des Cordiers", cleaningNorth.id())
                .being(UnitType.SECTOR_TEAM);
        organisations.add(cleaningNorth);
        organisations.add(team);
        sectors.cover(cleaningNorth.id(), List.of(town.tanneries), LocalDate.of(2020, 1, 1), null);
        sectors.cover(team.id(), List.of(town.cordiers), null, null);
    }

    @Test
    void theUnitThatCoversThePlaceIsProposedAndTheSentenceSaysWhy() {
        var id = recorded(WatchTown.IN_TANNERIES);
        var proposed = proposing.proposalFor(id, town.category("eclairage")).orElseThrow();
        assertThat(proposed.organisation()).isEqualTo(cleaningNorth.id());
        assertThat(proposed.because())
                .contains("Propriétaire de «\u00a0Les Tanneries\u00a0»")
                .contains("«\u00a0Les Tanneries\u00a0» revient à Ville de Rivemont, Propreté nord");
    }

    @Test
    void aRuleForTheOrganisationIsFollowedByItsMostParticularUnit() {
        rules.put(town.category("eclairage"), town.cordiers, town.city, town.regulator, java.time.Instant.now());
        var id = recorded(WatchTown.IN_CORDIERS);
        assertThat(proposing
                        .proposalFor(id, town.category("eclairage"))
                        .orElseThrow()
                        .organisation())
                .isEqualTo(team.id());
    }

    @Test
    void anotherOrganisationsSectorChangesNothing() {
        rules.put(town.category("eclairage"), town.vignes, town.otherLandlord, town.regulator, java.time.Instant.now());
        var id = recorded(WatchTown.IN_VIGNES);
        assertThat(proposing
                        .proposalFor(id, town.category("eclairage"))
                        .orElseThrow()
                        .organisation())
                .isEqualTo(town.otherLandlord);
    }

    @Test
    void partnerOfAUnitSeesWhatIsAskedOfItAndItsSectorAndNoMore() {
        Viewer ofUnit = town.person("Inès Caron", Role.PARTNER, cleaningNorth.id(), null);
        Viewer ofTeam = town.person("Rémi Vasseur", Role.PARTNER, team.id(), null);
        Viewer ofCity = town.person("Jeanne Oury", Role.PARTNER, town.city, null);
        var inSector = recorded(WatchTown.IN_TANNERIES);
        var asked = recorded(WatchTown.IN_VIGNES);
        move(asked, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 1, 1));
        move(asked, new Gesture.Assign(town.lighting, "", LocalDate.of(2030, 1, 10)));
        assertThat(sees(ofUnit, inSector)).isTrue();
        assertThat(sees(ofTeam, inSector)).isFalse();
        assertThat(sees(ofCity, inSector)).isTrue();
        assertThat(sees(town.lightingPartner, asked)).isTrue();
        assertThat(sees(ofUnit, asked)).isFalse();
        assertThat(sees(ofCity, asked)).isTrue();
        assertThat(sees(town.agencyPartner, asked)).isFalse();
    }

    @Test
    void coveringAPlaceThatItsOrganisationNeitherOwnsNorManagesOpensNothing() {
        Organisation mobile = Organisation.named(OrganisationKind.LANDLORD, "Agence mobile", town.otherLandlord)
                .being(UnitType.MOBILE_AGENCY);
        organisations.add(mobile);
        sectors.cover(mobile.id(), List.of(town.tanneries), null, null);
        Viewer ofMobile = town.person("Anne Guérin", Role.PARTNER, mobile.id(), null);
        assertThat(sees(ofMobile, recorded(WatchTown.IN_TANNERIES))).isFalse();
    }

    private boolean sees(Viewer viewer, ObservationId id) {
        try {
            access.require(id, viewer);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    private ObservationId recorded(fr.faubourg.shared.GeoPoint at) {
        return recording.record(town.lampOut(null, at), Ids.next(), List.of(), town.regulator);
    }

    private void move(ObservationId id, Gesture gesture) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), version, "", List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }
}
