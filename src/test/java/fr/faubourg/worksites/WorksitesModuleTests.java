package fr.faubourg.worksites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxCounts;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who reads and writes worksites, what is asked of whom, and what happens to two people who write at once. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorksitesModuleTests {
    private static final LocalDate TODAY = LocalDate.now(FrenchFormat.PARIS);

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorksiteInbox inbox;

    @Autowired
    InboxCounts counts;

    private WorksiteTown town;
    private String cordiers;
    private String vignes;

    @BeforeAll
    void build() throws Exception {
        town = new WorksiteTown(jdbc, web);
        cordiers = town.worksite(
                "Réhabilitation des Cordiers", town.town.landlord, town.town.cordiers, "", town.town.regulator);
        vignes = town.worksite("Rue des Vignes", town.town.city, town.town.vignes, "", town.town.regulator);
    }

    @Test
    void partnerSeesTheWorksitesOfItsOrganisationAndOfItsPlacesOnly() throws Exception {
        assertThat(town.shown("/chantiers", town.town.agencyPartner))
                .contains("Réhabilitation des Cordiers")
                .doesNotContain("Rue des Vignes");
        assertThat(town.status(cordiers, town.town.agencyPartner)).isEqualTo(200);
        assertThat(town.status(vignes, town.town.agencyPartner)).isEqualTo(404);
        assertThat(town.status(cordiers, town.town.otherPartner)).isEqualTo(404);
        assertThat(town.shown("/chantiers", town.town.reader))
                .contains("Réhabilitation des Cordiers")
                .contains("Rue des Vignes");
    }

    @Test
    void firmAndWhoeverAnswersForAMitigationSeeTheWorksite() throws Exception {
        String street = town.worksite("Rue du Lavoir", town.town.city, town.town.vignes, "", town.town.regulator);
        assertThat(town.status(street, town.town.otherPartner)).isEqualTo(404);
        town.part(street, "entreprises", town.town.regulator, "organisation", town.town.otherLandlord.toString());
        assertThat(town.status(street, town.town.otherPartner)).isEqualTo(200);
        assertThat(town.status(street, town.town.agencyPartner)).isEqualTo(404);
        impact(street, town.town.agency.toString(), TODAY.plusDays(3), "");
        assertThat(town.status(street, town.town.agencyPartner)).isEqualTo(200);
    }

    @Test
    void onlyThoseOfTheBranchAndTheOwnersPeopleWrite() throws Exception {
        assertThat(town.status(cordiers + "/modification", town.town.regulator)).isEqualTo(200);
        assertThat(town.status(cordiers + "/modification", town.town.practitioner))
                .isEqualTo(200);
        assertThat(town.status(vignes + "/modification", town.town.practitioner))
                .isEqualTo(403);
        assertThat(town.status(cordiers + "/phases/nouveau", town.town.reader)).isEqualTo(403);
        Viewer owner = town.town.person("Aline Roux", Role.PARTNER, town.town.landlord, null);
        assertThat(town.status(cordiers + "/phases/nouveau", owner)).isEqualTo(200);
        // The agency manages the residence and reads the worksite; its landlord has it done.
        assertThat(town.status(cordiers + "/phases/nouveau", town.town.agencyPartner))
                .isEqualTo(403);
    }

    @Test
    void nobodyAddsAWorksiteOutOfReach() throws Exception {
        var refused = town.sent(
                "/chantiers/nouveau",
                town.town.practitioner,
                "name",
                "Ailleurs",
                "owner",
                town.town.city.toString(),
                "place",
                town.town.vignes.toString(),
                "buffer",
                "50");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("hors de ce que vous suivez")
                .contains("Ailleurs");
        assertThat(town.shown("/chantiers?q=ailleurs", town.town.reader)).contains("Aucun chantier");
        assertThat(town.worksite("À nous", town.town.agency, town.town.cordiers, "", town.town.agencyPartner))
                .startsWith("/chantiers/");
    }

    @Test
    void formsSayBesideTheirFieldsWhatToMend() throws Exception {
        var worksite = town.sent("/chantiers/nouveau", town.town.regulator, "buffer", "loin", "nature", "Voirie");
        assertThat(worksite.getStatus()).isEqualTo(422);
        assertThat(worksite.getContentAsString())
                .contains("Donnez un nom au chantier")
                .contains("Choisissez le maître d’ouvrage")
                .contains("de 0 à 1 000")
                .contains("Dites où")
                .contains("Voirie");
        var phase = town.sent(
                cordiers + "/phases/nouveau",
                town.town.regulator,
                "name",
                "À l’envers",
                "firstDay",
                "2026-05-02",
                "lastDay",
                "2026-05-01");
        assertThat(phase.getStatus()).isEqualTo(422);
        assertThat(phase.getContentAsString())
                .contains("La phase finit avant de commencer")
                .contains("À l’envers");
        assertThat(town.shown(cordiers + "/reclamations/nouveau", town.town.regulator))
                .contains("Aucune donnée personnelle : ni nom, ni adresse, ni téléphone");
    }

    @Test
    void lateMitigationWaitsForWhoeverAnswersForItUntilItIsInPlace() throws Exception {
        String street = town.worksite("Rue du Four", town.town.city, town.town.vignes, "", town.town.regulator);
        impact(street, town.town.otherLandlord.toString(), TODAY.minusDays(1), "");
        assertThat(inbox.waiting(town.town.otherPartner, 10))
                .filteredOn(item -> item.href().startsWith(street))
                .hasSize(1)
                .allSatisfy(item -> assertThat(item.late()).isTrue());
        assertThat(counts.of(inbox, town.town.otherPartner, 100).late()).isPositive();
        assertThat(inbox.waiting(town.town.lightingPartner, 10))
                .noneMatch(item -> item.href().startsWith(street));
        String impact = found(town.shown(street, town.town.otherPartner), street + "/impacts/[0-9a-f-]+/mesure");
        assertThat(town.sent(impact, town.town.agencyPartner).getStatus()).isEqualTo(404);
        assertThat(town.sent(impact, town.town.otherPartner).getStatus()).isEqualTo(303);
        assertThat(inbox.waiting(town.town.otherPartner, 10))
                .noneMatch(item -> item.href().startsWith(street));
    }

    @Test
    void mitigationOfANamedAccountWaitsForThatPersonAlone() throws Exception {
        String street = town.worksite("Rue du Puits", town.town.city, town.town.vignes, "", town.town.regulator);
        impact(
                street,
                town.town.lighting.toString(),
                TODAY,
                town.town.practitioner.account().value().toString());
        assertThat(hrefs(inbox.waiting(town.town.practitioner, 20))).contains(street + "#impacts");
        assertThat(hrefs(inbox.waiting(town.town.lightingPartner, 20))).doesNotContain(street + "#impacts");
    }

    @Test
    void complaintIsLateAfterItsWorkingDaysAndNoMoreOnceAnswered() throws Exception {
        String street = town.worksite("Rue du Moulin", town.town.city, town.town.vignes, "", town.town.regulator);
        town.part(
                street,
                "reclamations",
                town.town.regulator,
                "receivedOn",
                TODAY.minusDays(40).toString(),
                "channel",
                "TELEPHONE",
                "what",
                "Poussière jusque dans les logements");
        town.part(
                street,
                "reclamations",
                town.town.regulator,
                "receivedOn",
                TODAY.toString(),
                "channel",
                "DESK",
                "what",
                "Passage fermé");
        assertThat(town.shown(street, town.town.regulator))
                .contains("sans réponse, en retard")
                .contains("2 sans réponse");
        var waiting = inbox.waiting(town.town.regulator, 50).stream()
                .filter(item -> item.href().equals(street + "#reclamations"))
                .toList();
        assertThat(waiting).extracting(InboxItem::late).containsExactly(true, false);
        String late = found(town.shown(street, town.town.regulator), street + "/reclamations/[0-9a-f][0-9a-f-]+");
        var missing = town.sent(
                late,
                town.town.regulator,
                "receivedOn",
                TODAY.minusDays(40).toString(),
                "channel",
                "TELEPHONE",
                "what",
                "Poussière",
                "answeredOn",
                TODAY.toString(),
                "version",
                "0");
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(missing.getContentAsString()).contains("Dites par quel canal la réponse est partie.");
        assertThat(town.sent(
                                late,
                                town.town.regulator,
                                "receivedOn",
                                TODAY.minusDays(40).toString(),
                                "channel",
                                "TELEPHONE",
                                "what",
                                "Poussière",
                                "answer",
                                "Brumisation en place",
                                "answeredOn",
                                TODAY.toString(),
                                "answerChannel",
                                "MAIL",
                                "version",
                                "0")
                        .getStatus())
                .isEqualTo(303);
        assertThat(town.shown(street, town.town.regulator))
                .contains("1 sans réponse")
                .doesNotContain("sans réponse, en retard");
    }

    @Test
    void twoPeopleWhoWriteAtOnceLoseNothing() throws Exception {
        String street = town.worksite("Rue basse", town.town.city, town.town.vignes, "", town.town.regulator);
        town.part(
                street,
                "phases",
                town.town.regulator,
                "name",
                "Fouilles",
                "firstDay",
                "2026-05-01",
                "lastDay",
                "2026-05-31");
        String phase = found(town.shown(street, town.town.regulator), street + "/phases/[0-9a-f][0-9a-f-]+");
        String origin = "?name=Fouilles&firstDay=2026-05-01&lastDay=2026-05-31&description=&version=0";
        assertThat(town.sent(
                                phase,
                                town.town.regulator,
                                "name",
                                "Fouilles et réseaux",
                                "firstDay",
                                "2026-05-01",
                                "lastDay",
                                "2026-05-31",
                                "version",
                                "0",
                                "origine",
                                origin)
                        .getStatus())
                .isEqualTo(303);
        var second = town.sent(
                phase,
                town.town.regulator,
                "name",
                "Fouilles archéologiques",
                "firstDay",
                "2026-05-01",
                "lastDay",
                "2026-06-30",
                "version",
                "0",
                "origine",
                origin);
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("Fouilles et réseaux")
                .contains("Fouilles archéologiques")
                .contains("2026-06-30");
    }

    @Test
    void partThatWasTakenAwayComesBack() throws Exception {
        String street = town.worksite("Rue haute", town.town.city, town.town.vignes, "", town.town.regulator);
        town.part(
                street,
                "reunions",
                town.town.regulator,
                "kind",
                "SITE_VISIT",
                "heldOn",
                "2026-05-01",
                "residents",
                "12",
                "organisations",
                "Ville, bailleur");
        String meeting = found(town.shown(street, town.town.regulator), street + "/reunions/[0-9a-f][0-9a-f-]+");
        assertThat(town.sent(meeting + "/retrait", town.town.regulator).getStatus())
                .isEqualTo(303);
        assertThat(town.shown(street, town.town.regulator)).contains("Aucune réunion ni visite notée");
        String history = street.replace("/chantiers/", "/historique/chantier/");
        String page = town.shown(history, town.town.regulator);
        assertThat(page).contains("Réunion ou visite");
        String moment = found(page, "(?<=name=\"moment\" value=\")[^\"]+");
        assertThat(town.sent(history + "/annulation", town.town.regulator, "moment", moment)
                        .getStatus())
                .isEqualTo(303);
        assertThat(town.shown(street, town.town.regulator))
                .contains("12 habitants")
                .contains("Ville, bailleur");
    }

    @Test
    void listIsFilteredInItsAddressAndTakenOut() throws Exception {
        String ended = town.worksite("Square fini", town.town.city, town.town.vignes, "", town.town.regulator);
        town.part(
                ended,
                "phases",
                town.town.regulator,
                "name",
                "Unique",
                "firstDay",
                "2024-01-01",
                "lastDay",
                "2024-02-01");
        assertThat(town.shown("/chantiers?etat=termine", town.town.reader))
                .contains("Square fini")
                .doesNotContain("Rue des Vignes");
        assertThat(town.shown("/chantiers?lieu=" + town.town.cordiers, town.town.reader))
                .contains("Réhabilitation des Cordiers")
                .doesNotContain("Square fini");
        assertThat(town.shown("/chantiers?q=REHABILITATION", town.town.reader))
                .contains("Réhabilitation des Cordiers")
                .doesNotContain("Square fini");
        assertThat(town.shown("/recherche?q=square+fini", town.town.reader)).contains("Square fini");
        assertThat(town.shown("/chantiers.geojson", town.town.reader))
                .contains("Square fini")
                .contains("\"Point\"");
        assertThat(town.shown("/exports/fichier?liste=chantiers&format=csv", town.town.reader))
                .contains("Square fini");
        assertThat(town.shown("/exports/fichier?liste=chantiers&format=csv", town.town.agencyPartner))
                .doesNotContain("Square fini");
    }

    @Test
    void kindsOfImpactAreTheTownsToName() throws Exception {
        assertThat(town.shown("/chantiers/types", town.town.reader))
                .contains("Accès des secours")
                .doesNotContain("/chantiers/types/nouveau");
        var category = town.town.category("nuisibles").value().toString();
        assertThat(town.sent(
                                "/chantiers/types/nouveau",
                                town.town.regulator,
                                "label",
                                "Rongeurs",
                                "categories",
                                category)
                        .getStatus())
                .isEqualTo(303);
        assertThat(town.shown("/chantiers/types", town.town.regulator))
                .contains("Rongeurs")
                .contains("Nuisibles");
        var again = town.sent("/chantiers/types/nouveau", town.town.regulator, "label", "rongeurs");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString()).contains("porte déjà ce nom");
    }

    private void impact(String worksite, String organisation, LocalDate due, String account) throws Exception {
        UUID noise = jdbc.sql("select id from worksites.impact_kind where code = 'bruit'")
                .query(UUID.class)
                .single();
        town.part(
                worksite,
                "impacts",
                town.town.regulator,
                "kind",
                noise.toString(),
                "level",
                "HIGH",
                "state",
                "TO_DO",
                "mitigation",
                "Marteau-piqueur après 9 h seulement",
                "organisation",
                organisation,
                "account",
                account,
                "dueOn",
                due.toString());
    }

    private static List<String> hrefs(List<InboxItem> items) {
        return items.stream().map(InboxItem::href).toList();
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group();
    }
}
