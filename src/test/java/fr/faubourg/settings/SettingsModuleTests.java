package fr.faubourg.settings;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The calendar by place and the thresholds, decided on their pages and in force at once. */
@OnDatabase
class SettingsModuleTests {
    private static final String THRESHOLD = "/reglages/seuils/delai-par-defaut";

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Thresholds thresholds;

    @Autowired
    SettingsQueries queries;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Viewer administrator;

    @BeforeEach
    void nothingDecided() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        administrator = Accounts.with(jdbc, "Hugo", Role.ADMINISTRATOR);
        for (String table : new String[] {"holiday_zone", "closing", "working_week", "threshold_value"}) {
            jdbc.sql("delete from settings." + table).update();
        }
    }

    @Test
    void placesOfOneInstanceFollowTheLawOfTheirCommune() throws Exception {
        UUID strasbourg = place("COMMUNE", null, "67482");
        UUID meinau = place("NEIGHBOURHOOD", strasbourg, null);
        UUID lille = place("COMMUNE", null, "59350");
        UUID unknown = place("COMMUNE", null, null);
        LocalDate saintEtienne = LocalDate.of(2028, 12, 26);
        assertThat(calendar.of(meinau).isWorking(saintEtienne)).isFalse();
        assertThat(calendar.of(lille).isWorking(saintEtienne)).isTrue();
        assertThat(calendar.of(unknown).isWorking(saintEtienne)).isTrue();
        assertThat(status(zone(null, "ALSACE_MOSELLE", thresholds.today()))).isEqualTo(303);
        assertThat(calendar.of(unknown).isWorking(saintEtienne)).isFalse();
        assertThat(calendar.of(lille).isWorking(saintEtienne)).isTrue();
        assertThat(status(zone(meinau, "METROPOLE", thresholds.today()))).isEqualTo(303);
        assertThat(calendar.of(meinau).isWorking(saintEtienne)).isTrue();
        assertThat(calendar.of(strasbourg).isWorking(saintEtienne)).isFalse();
        assertThat(page("/reglages/calendrier?lieu=" + strasbourg)).contains("Saint-Étienne", "Alsace-Moselle");
        assertThat(page("/reglages/calendrier?lieu=" + lille)).doesNotContain("Saint-Étienne");
    }

    @Test
    void aZoneHoldsFromItsDayWithItsSourceAndThePastStays() throws Exception {
        UUID town = place("COMMUNE", null, null);
        LocalDate saintEtienne = LocalDate.of(thresholds.today().getYear() + 1, 12, 26);
        while (saintEtienne.getDayOfWeek().getValue() > 5) {
            saintEtienne = saintEtienne.plusYears(1);
        }
        assertThat(status(zone(town, "ALSACE_MOSELLE", saintEtienne.plusDays(1))))
                .isEqualTo(303);
        assertThat(calendar.of(town).isWorking(saintEtienne))
                .as("the day before")
                .isTrue();
        assertThat(status(zone(town, "ALSACE_MOSELLE", saintEtienne))).isEqualTo(303);
        assertThat(calendar.of(town).isWorking(saintEtienne)).as("on its day").isFalse();
        assertThat(page("/reglages/calendrier?lieu=" + town)).contains("Délibération du 3 mars", "Métropole");
        UUID id = jdbc.sql("select id from settings.holiday_zone")
                .query(UUID.class)
                .single();
        assertThat(status(post("/reglages/calendrier/regimes/" + id + "/retrait")))
                .isEqualTo(303);
        assertThat(calendar.of(town).isWorking(saintEtienne)).isTrue();

        LocalDate today = thresholds.today();
        jdbc.sql("""
                insert into settings.holiday_zone (id, place_id, zone, valid, source)
                values (:id, :place, 'ALSACE_MOSELLE', daterange('2020-01-01', null), 'Convention')
                """).param("id", Ids.next()).param("place", town).update();
        assertThat(status(zone(town, "REUNION", today))).isEqualTo(303);
        assertThat(status(post("/reglages/calendrier/regimes/" + zoneAt(town, today) + "/retrait")))
                .isEqualTo(303);
        assertThat(calendar.of(town).isWorking(saintEtienne))
                .as("what it followed goes on")
                .isFalse();
        assertThat(status(post("/reglages/calendrier/regimes/" + zoneAt(town, today) + "/retrait")))
                .isEqualTo(303);
        assertThat(calendar.of(town).isWorking(saintEtienne)).isTrue();
        assertThat(calendar.of(town).isWorking(LocalDate.of(2024, 12, 26)))
                .as("the past stays")
                .isFalse();
    }

    @Test
    void twoCommunesOfOneInstanceKeepTheirOwnHolidays() throws Exception {
        UUID metz = place("COMMUNE", null, "57463");
        UUID borny = place("NEIGHBOURHOOD", metz, null);
        UUID lille = place("COMMUNE", null, "59350");
        LocalDate thursday = LocalDate.of(2027, 3, 25);
        assertThat(calendar.of(borny).after(thursday, 1)).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(calendar.of(lille).after(thursday, 1)).isEqualTo(LocalDate.of(2027, 3, 26));
        assertThat(page("/reglages/calendrier?lieu=" + borny)).contains("Vendredi saint");
        assertThat(page("/reglages/calendrier?lieu=" + lille)).doesNotContain("Vendredi saint");
    }

    @Test
    void closingsHoldInTheirBranchUntilTheyAreTakenBack() throws Exception {
        UUID town = place("COMMUNE", null, "59350");
        UUID district = place("NEIGHBOURHOOD", town, null);
        UUID elsewhere = place("COMMUNE", null, "59512");
        LocalDate fair = LocalDate.of(2027, 9, 6);
        assertThat(status(post("/reglages/calendrier/fermetures")
                        .param("label", "Braderie")
                        .param("closedAt", town.toString())
                        .param("closingSource", "Arrêté municipal du 2 juin 2027")
                        .param("first", fair.toString())))
                .isEqualTo(303);
        assertThat(calendar.of(district).isWorking(fair)).isFalse();
        assertThat(calendar.of(elsewhere).isWorking(fair)).isTrue();
        assertThat(page("/reglages/calendrier")).contains("Arrêté municipal du 2 juin 2027");
        UUID id = jdbc.sql("select id from settings.closing").query(UUID.class).single();
        assertThat(status(post("/reglages/calendrier/fermetures/" + id + "/retrait")))
                .isEqualTo(303);
        assertThat(calendar.of(district).isWorking(fair)).isTrue();
        assertThat(status(post("/reglages/calendrier/fermetures/" + id + "/retrait")))
                .isEqualTo(404);
    }

    @Test
    void theWeekHoldsFromItsDayAndLeavesThePastAlone() throws Exception {
        LocalDate today = thresholds.today();
        LocalDate from = today.plusDays(20);
        assertThat(status(post("/reglages/calendrier/semaine")
                        .param("days", "TUESDAY", "WEDNESDAY", "SATURDAY")
                        .param("source", "Protocole de temps de travail")
                        .param("from", from.toString())))
                .isEqualTo(303);
        var week = calendar.usual();
        assertThat(from.datesUntil(from.plusDays(7)).filter(day -> day.getDayOfWeek() == java.time.DayOfWeek.MONDAY))
                .noneMatch(week::isWorking);
        assertThat(week.isWorking(LocalDate.of(2026, 3, 2)))
                .as("a Monday before")
                .isTrue();
        MvcResult refused = answer(post("/reglages/calendrier/semaine")
                .param("days", "MONDAY")
                .param("from", today.minusDays(1).toString()));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains("aujourd’hui ou plus tard");
        assertThat(status(post("/reglages/calendrier/semaine").param("from", today.toString())))
                .isEqualTo(422);
    }

    @Test
    void aThresholdHoldsFromItsDayWithItsSourceAndACorrectionStaysVisible() throws Exception {
        ThresholdKind kind = thresholds.kind("delai-par-defaut").orElseThrow();
        LocalDate today = thresholds.today();
        assertThat(thresholds.today(kind)).isEqualTo(15);
        assertThat(status(decision("18", today.plusDays(10), "Comité de pilotage de novembre")))
                .isEqualTo(303);
        assertThat(thresholds.today(kind)).isEqualTo(15);
        assertThat(thresholds.on(kind, today.plusDays(9))).isEqualTo(15);
        assertThat(thresholds.on(kind, today.plusDays(10))).isEqualTo(18);
        assertThat(status(decision("12", today, "Convention"))).isEqualTo(303);
        assertThat(thresholds.on(kind, today.plusDays(10)))
                .as("what was planned is replaced")
                .isEqualTo(12);
        assertThat(thresholds.on(kind, today.minusDays(1))).isEqualTo(15);
        UUID id = jdbc.sql("select id from settings.threshold_value")
                .query(UUID.class)
                .single();
        assertThat(page(THRESHOLD + "/valeurs/" + id)).contains("Corriger une valeur mal notée");
        assertThat(status(post(THRESHOLD + "/valeurs/" + id)
                        .param("value", "13")
                        .param("source", "Convention, article 4")))
                .isEqualTo(303);
        assertThat(thresholds.today(kind)).isEqualTo(13);
        assertThat(page(THRESHOLD)).contains("13 jours ouvrés", "12 jours ouvrés, Convention", "Hugo", "article 4");
        assertThat(page("/comptes/journal")).contains("12 corrigé en 13 jours ouvrés");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWasTyped() throws Exception {
        MvcResult refused = answer(decision("9999", thresholds.today().minusDays(1), ""));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("9999", "de 1 à 250", "aujourd’hui ou plus tard", "Dites d’où cela vient");
        assertThat(status(post("/reglages/calendrier/regimes").param("zone", "METROPOLE")))
                .as("neither day nor source")
                .isEqualTo(422);
        assertThat(status(post("/reglages/calendrier/regimes").param("zone", "ATLANTIS")))
                .isEqualTo(422);
        assertThat(status(post("/reglages/calendrier/regimes")
                        .param("place", Ids.next().toString())
                        .param("zone", "METROPOLE")))
                .isEqualTo(422);
        assertThat(status(post("/reglages/calendrier/fermetures")
                        .param("label", "Trop long")
                        .param("first", "2027-01-01")
                        .param("last", "2027-12-31")
                        .param("closingSource", "Arrêté")))
                .isEqualTo(422);
        MvcResult unsourced = answer(
                post("/reglages/calendrier/fermetures").param("label", "Pont").param("first", "2027-05-07"));
        assertThat(unsourced.getResponse().getStatus()).isEqualTo(422);
        assertThat(unsourced.getResponse().getContentAsString()).contains("Pont", "Dites d’où cela vient");
        assertThat(status(post("/reglages/seuils/inconnu"))).isEqualTo(404);
    }

    @Test
    void whoAdministersABranchDecidesNothingForAll() throws Exception {
        Viewer branch = Accounts.with(jdbc, "Branche", Role.READER);
        jdbc.sql("delete from access.role_grant where account_id = :account")
                .param("account", branch.account().value())
                .update();
        jdbc.sql("""
                insert into access.role_grant (id, account_id, role, place_id) values (:id, :account, 'ADMINISTRATOR', :place)
                """)
                .param("id", Ids.next())
                .param("account", branch.account().value())
                .param("place", Ids.next())
                .update();
        for (String path : new String[] {"/reglages", "/reglages/calendrier", "/reglages/seuils", THRESHOLD}) {
            assertThat(web.perform(get(path).with(as(branch)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(web.perform(decision("20", thresholds.today(), "Moi")
                                .with(csrf())
                                .with(as(branch)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(thresholds.today(thresholds.kind("delai-par-defaut").orElseThrow()))
                .isEqualTo(15);
    }

    @Test
    void anotherNodeLearnsOfAChangeWithoutARestart() throws Exception {
        var otherNode = new CurrentSettings(queries, clock, Duration.ZERO);
        var before = otherNode.now();
        assertThat(otherNode.now()).as("nothing changed: nothing is read again").isSameAs(before);
        assertThat(status(decision("21", thresholds.today(), "Essai"))).isEqualTo(303);
        assertThat(otherNode.now().thresholds())
                .extracting(ThresholdValue::value)
                .containsExactly(21);
    }

    private static MockHttpServletRequestBuilder zone(@Nullable UUID place, String zone, LocalDate from) {
        return post("/reglages/calendrier/regimes")
                .param("place", place == null ? "" : place.toString())
                .param("zone", zone)
                .param("zoneFrom", from.toString())
                .param("zoneSource", "Délibération du 3 mars");
    }

    private UUID zoneAt(UUID place, LocalDate day) {
        return jdbc.sql("select id from settings.holiday_zone where place_id = :place and valid @> cast(:day as date)")
                .param("place", place)
                .param("day", day)
                .query(UUID.class)
                .single();
    }

    private static MockHttpServletRequestBuilder decision(String value, LocalDate from, String source) {
        return post(THRESHOLD)
                .param("value", value)
                .param("from", from.toString())
                .param("source", source);
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getResponse().getStatus();
    }

    private String page(String path) throws Exception {
        return answer(get(path)).getResponse().getContentAsString();
    }

    private MvcResult answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(as(administrator))).andReturn();
    }

    private UUID place(String kind, @Nullable UUID above, @Nullable String insee) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into territory.place (id, kind, name, parent_id, code_system, code)
                select :id, :kind, :name, :above, 'INSEE', :code
                where not exists (select from territory.place where code = :code)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("name", "Lieu " + id)
                .param("above", above, java.sql.Types.OTHER)
                .param("code", insee, java.sql.Types.VARCHAR)
                .update();
        return insee == null
                ? id
                : jdbc.sql("select id from territory.place where code = :code")
                        .param("code", insee)
                        .query(UUID.class)
                        .single();
    }
}
