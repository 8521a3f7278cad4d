package fr.faubourg.worksites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What is observed in a worksite or near it, while a phase lasts, is shown against it: to the metre, and to the day. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NearModuleTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    /** A square of about 76 by 111 m, with a court of 38 by 55 m in its middle, south-west of the residence. */
    private static final String RING = """
            {"type":"Polygon","coordinates":[
                [[0.3,47.205],[0.301,47.205],[0.301,47.206],[0.3,47.206],[0.3,47.205]],
                [[0.30025,47.20525],[0.30075,47.20525],[0.30075,47.20575],[0.30025,47.20575],[0.30025,47.20525]]]}""";

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private WorksiteTown town;
    private String drawn;

    @BeforeAll
    void build() throws Exception {
        town = new WorksiteTown(jdbc, web);
        drawn = town.worksite("Rue neuve", town.town.city, null, RING, town.town.regulator);
        phase(drawn, "Terrassement", FIRST, LAST);
        phase(drawn, "Pavage", LAST.plusDays(1), LAST.plusDays(60));
    }

    @Test
    void bordersOfPhasesBelongToThem() throws Exception {
        GeoPoint inside = new GeoPoint(0.3001, 47.2051);
        long before = seen();
        town.observation("proprete", inside, FIRST.minusDays(1));
        assertThat(seen()).isEqualTo(before);
        town.observation("proprete", inside, FIRST);
        town.observation("voirie", inside, LAST);
        town.observation("eclairage", inside, LAST.plusDays(1));
        assertThat(seen()).isEqualTo(before + 3);
        assertThat(town.shown(drawn, town.town.reader))
                .contains("1 constat pendant la phase 2 (Pavage), dont 1 d’éclairage")
                .contains("Poussière et salissures")
                .contains("Cheminement des personnes à mobilité réduite");
    }

    @Test
    void bufferReachesFiftyMetresAndNoFurther() throws Exception {
        // East of the edge at 0.301: a degree of longitude is 75.6 km here.
        assertThat(counted(new GeoPoint(0.301 + 48 / 75_600.0, 47.2055))).isTrue();
        assertThat(counted(new GeoPoint(0.301 + 52 / 75_600.0, 47.2055))).isFalse();
        // South of the edge at 47.205: a degree of latitude is 111.1 km.
        assertThat(counted(new GeoPoint(0.3005, 47.205 - 48 / 111_133.0))).isTrue();
        assertThat(counted(new GeoPoint(0.3005, 47.205 - 52 / 111_133.0))).isFalse();
        // The court is nearer than 50 m to the edge all over.
        assertThat(counted(new GeoPoint(0.3005, 47.2055))).isTrue();
    }

    @Test
    void withoutBufferACourtStaysOutside() throws Exception {
        String ring = town.worksite("Îlot", town.town.city, null, RING.replace("0.30", "0.32"), town.town.regulator);
        phase(ring, "Unique", FIRST, LAST);
        GeoPoint court = new GeoPoint(0.3205, 47.2055);
        assertThat(counted(ring, court)).isTrue();
        town.sent(
                ring + "/modification",
                town.town.regulator,
                "name",
                "Îlot",
                "owner",
                town.town.city.toString(),
                "buffer",
                "0",
                "shape",
                RING.replace("0.30", "0.32"),
                "version",
                "0");
        assertThat(counted(ring, court)).isFalse();
        assertThat(counted(ring, new GeoPoint(0.3201, 47.2051))).isTrue();
    }

    @Test
    void placesGiveAWorksiteItsPerimeter() throws Exception {
        String cordiers = town.worksite("Cordiers", town.town.landlord, town.town.cordiers, "", town.town.regulator);
        phase(cordiers, "Façades", FIRST, LAST);
        assertThat(counted(cordiers, new GeoPoint(0.3155, 47.2155))).isTrue();
        assertThat(counted(cordiers, new GeoPoint(0.312, 47.212))).isFalse();
        assertThat(town.shown("/lieux/" + town.town.cordiers, town.town.reader)).contains("Cordiers");
        var observation = town.observation("proprete", new GeoPoint(0.3155, 47.2155), FIRST);
        assertThat(town.shown("/constats/" + observation, town.town.reader))
                .contains("Chantier en cours ici ce jour-là")
                .contains("Façades");
    }

    @Test
    void readerOfAPartnerSeesOnlyWhatIsTheirs() throws Exception {
        town.observation("proprete", new GeoPoint(0.3001, 47.2051), FIRST);
        assertThat(town.shown(drawn, town.town.reader)).contains("Gravats sur le trottoir");
        jdbc.sql(
                        "insert into worksites.firm (id, worksite_id, organisation_id) select gen_random_uuid(), cast(:id as uuid), :firm")
                .param("id", drawn.substring("/chantiers/".length()))
                .param("firm", town.town.otherLandlord.value())
                .update();
        assertThat(town.shown(drawn, town.town.otherPartner)).doesNotContain("Gravats sur le trottoir");
    }

    @Test
    void listsAreNarrowedToAWorksiteWithinTheRightsOnBoth() throws Exception {
        String owned =
                town.worksite("Quai", town.town.otherLandlord, null, RING.replace("0.30", "0.34"), town.town.regulator);
        phase(owned, "Unique", FIRST, LAST);
        var during = town.observation("proprete", new GeoPoint(0.3401, 47.2051), FIRST);
        var after = town.observation("proprete", new GeoPoint(0.3401, 47.2051), LAST.plusDays(1));
        var elsewhere = town.observation("proprete", new GeoPoint(0.3501, 47.2051), FIRST);
        String filtered = "/constats?etat=tous&chantier=" + owned.substring("/chantiers/".length());
        assertThat(town.page(filtered, town.town.reader))
                .contains("/constats/" + during)
                .doesNotContain("/constats/" + after, "/constats/" + elsewhere)
                .contains(">Quai</option>");
        assertThat(town.page(filtered.replace("/constats?", "/constats.geojson?"), town.town.reader))
                .contains(during.toString())
                .doesNotContain(after.toString());
        // The owner of the worksite knows of it, not of what was observed there by others.
        assertThat(town.page(filtered, town.town.otherPartner))
                .contains(">Quai</option>")
                .doesNotContain("/constats/" + during);
        // Who may know neither finds nothing, and is not told its name.
        assertThat(town.page(filtered, town.town.agencyPartner)).doesNotContain("Quai", "/constats/" + during);
        assertThat(town.page("/constats?etat=tous&chantier=" + Ids.next(), town.town.reader))
                .contains("Aucun constat");
        assertThat(Statements.during(() -> town.page(filtered, town.town.reader)))
                .hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void pagesSendABoundedNumberOfStatements() throws Exception {
        for (int i = 0; i < 30; i++) {
            town.observation("proprete", new GeoPoint(0.3001, 47.2051), FIRST.plusDays(i));
        }
        assertThat(Statements.during(() -> town.shown(drawn, town.town.reader))).hasSizeLessThan(32);
        assertThat(Statements.during(() -> town.shown("/chantiers", town.town.reader)))
                .hasSizeLessThan(16);
    }

    private void phase(String worksite, String name, LocalDate first, LocalDate last) throws Exception {
        town.part(
                worksite,
                "phases",
                town.town.regulator,
                "name",
                name,
                "firstDay",
                first.toString(),
                "lastDay",
                last.toString());
    }

    private boolean counted(GeoPoint point) throws Exception {
        return counted(drawn, point);
    }

    private boolean counted(String worksite, GeoPoint point) throws Exception {
        long before = seen(worksite);
        town.observation("proprete", point, FIRST);
        return seen(worksite) > before;
    }

    private long seen() throws Exception {
        return seen(drawn);
    }

    private long seen(String worksite) throws Exception {
        String page = town.shown(worksite + "/constats", town.town.reader);
        String headline = page.substring(page.indexOf("<h1>") + 4, page.indexOf("</h1>"));
        return headline.startsWith("Aucun") ? 0 : Long.parseLong(headline.replaceAll("\\D.*", ""));
    }
}
