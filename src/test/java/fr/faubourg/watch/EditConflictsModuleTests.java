package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Two people on one record: nothing is lost, in any of the forms. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditConflictsModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void fieldsThatOnlyOneOfTheTwoChangedAreMergedAndTheOthersChosen() throws Exception {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        var address = "/constats/" + id + "/modification";
        var samuel = opened(address, town.regulator);
        var nadia = opened(address, town.practitioner);
        samuel.put("finding", "Deux lampes éteintes");
        samuel.put("proposal", "Changer les ampoules");
        sent(address, samuel, town.regulator, 303);
        nadia.put("finding", "Lampe éteinte, on passe dans le noir");
        nadia.put("address", "Passage Garance, au fond");
        var page = sent(address, nadia, town.practitioner, 409);
        assertThat(page)
                .contains("Samuel Okoye")
                .contains(
                        "Deux lampes éteintes",
                        "Lampe éteinte, on passe dans le noir",
                        "Éclairage éteint passage Garance")
                .contains("Repris de l’autre version", "Changer les ampoules");

        var second = fields(page);
        assertThat(second)
                .containsEntry("proposal", "Changer les ampoules")
                .containsEntry("address", "Passage Garance, au fond");
        second.put("choix-finding", "leur");
        sent(address, second, town.practitioner, 303);
        assertThat(jdbc.sql(
                                "select finding || ' / ' || proposal || ' / ' || address from watch.observation where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Deux lampes éteintes / Changer les ampoules / Passage Garance, au fond");
    }

    @Test
    void partnersPlacesAndCategoriesHaveTheSamePage() throws Exception {
        for (var each : Map.of(
                        "/partenaires/" + town.otherLandlord + "/modification", "name",
                        "/lieux/" + town.vignes + "/modification", "name",
                        "/categories/" + town.category("voirie").value(), "label")
                .entrySet()) {
            var address = each.getKey();
            var field = each.getValue();
            var first = opened(address, town.regulator);
            var second = opened(address, town.administrator);
            first.put(field, "Nom de Samuel");
            sent(address, first, town.regulator, 303);
            second.put(field, "Nom d’Hugo");
            var page = sent(address, second, town.administrator, 409);
            assertThat(page)
                    .contains("a changé pendant que vous écriviez", "Samuel Okoye", "Nom de Samuel", "Nom d’Hugo");
            var chosen = fields(page);
            assertThat(chosen).containsEntry(field, "Nom d’Hugo");
            sent(address, chosen, town.administrator, 303);
            assertThat(opened(address, town.regulator)).containsEntry(field, "Nom d’Hugo");
        }
    }

    @Test
    void twoWhoQualifyChooseFieldByField() throws Exception {
        var address = "/constats/" + lamp() + "/qualification";
        var other = town.person("Yasmine Diallo", Role.REGULATOR, town.city, null);
        var samuel = opened(address, town.regulator);
        var yasmine = opened(address, other);
        samuel.put("category", town.category("voirie").value().toString());
        samuel.put("severity", "3");
        sent(address, samuel, town.regulator, 303);
        yasmine.put("category", town.category("proprete").value().toString());
        yasmine.put("urgency", "2");
        yasmine.put("reason", "Devant l’école");
        var page = sent(address, yasmine, other, 409);
        assertThat(page).contains("Ce constat a changé pendant que vous écriviez", "Samuel Okoye");
        var second = fields(page);
        // What only one of the two said is there, and what both said waits to be chosen.
        assertThat(second)
                .containsEntry("severity", "3")
                .containsEntry("urgency", "2")
                .containsEntry("reason", "Devant l’école")
                .containsEntry("choix-category", "mien")
                .doesNotContainKey("choix-severity");
        second.put("choix-category", "leur");
        sent(address, second, other, 303);
        assertThat(jdbc.sql("""
                        select c.code || ' ' || o.severity || ' ' || o.urgency
                        from watch.observation o join watch.category c on c.id = o.category_id where o.id = :id
                        """)
                        .param("id", UUID.fromString(address.split("/")[2]))
                        .query(String.class)
                        .single())
                .isEqualTo("voirie 3 2");
    }

    @Test
    void whoAsksSecondSeesWhatTheFirstAskedAndAsksBesides() throws Exception {
        var id = lamp();
        var qualification = "/constats/" + id + "/qualification";
        sent(qualification, opened(qualification, town.regulator), town.regulator, 303);
        var address = "/constats/" + id + "/attribution";
        var other = town.person("Yasmine Diallo", Role.REGULATOR, town.city, null);
        var samuel = opened(address, town.regulator);
        var yasmine = opened(address, other);
        samuel.put("organisation", town.lighting.toString());
        samuel.put("dueOn", "2031-01-10");
        sent(address, samuel, town.regulator, 303);
        yasmine.put("organisation", town.otherLandlord.toString());
        yasmine.put("dueOn", "2031-02-20");
        var page = sent(address, yasmine, other, 409);
        assertThat(page).contains("Déjà demandé", "Ville de Rivemont, Éclairage public, pour le 10 janv. 2031");
        sent(address, fields(page), other, 303);
        assertThat(jdbc.sql("""
                        select string_agg(organisation_id || ' ' || due_on, ', ' order by due_on) from watch.assignment
                        where observation_id = :id and ended_at is null
                        """).param("id", id.value()).query(String.class).single())
                .as("what the first asked stays asked")
                .isEqualTo(town.lighting + " 2031-01-10, " + town.otherLandlord + " 2031-02-20");
    }

    @Test
    void moveThatCannotBeMadeAnyMoreShowsWhatWasTypedBesideWhatIsRecorded() throws Exception {
        var id = lamp();
        var address = "/constats/" + id + "/qualification";
        var other = town.person("Yasmine Diallo", Role.REGULATOR, town.city, null);
        var yasmine = opened(address, other);
        var refusal = "/constats/" + id + "/rejet";
        var samuel = opened(refusal, town.regulator);
        samuel.put("reason", "Déjà signalé");
        sent(refusal, samuel, town.regulator, 303);
        yasmine.put("reason", "À traiter avant la rentrée");
        assertThat(sent(address, yasmine, other, 409))
                .contains("n’est plus possible", "À traiter avant la rentrée")
                .doesNotContain("<form class=\"form\"");
    }

    private ObservationId lamp() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
    }

    private Map<String, String> opened(String address, Viewer viewer) throws Exception {
        return fields(web.perform(get(address).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String sent(String address, Map<String, String> form, Viewer viewer, int expected) throws Exception {
        var request = post(address).with(as(viewer)).with(csrf());
        for (var field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return web.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static final Pattern CONTROL = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option([^>]*\\sselected[^>]*)>");

    /** What a browser would send of the form that edits. */
    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.substring(page.indexOf("<form class=\"form\""));
        var control = CONTROL.matcher(form.substring(0, form.indexOf("</form>")));
        while (control.find()) {
            if (control.group(1) != null) {
                var tag = control.group(1);
                var type = attribute(tag, "type");
                boolean ticked = !type.equals("radio") && !type.equals("checkbox") || tag.contains(" checked");
                if (ticked && !type.equals("file") && !attribute(tag, "name").isEmpty()) {
                    fields.put(attribute(tag, "name"), attribute(tag, "value"));
                }
            } else if (control.group(2) != null) {
                fields.put(attribute(control.group(2), "name"), HtmlUtils.htmlUnescape(control.group(3)));
            } else {
                var selected = SELECTED.matcher(control.group(5));
                fields.put(
                        attribute(control.group(4), "name"),
                        selected.find() ? attribute(selected.group(1), "value") : "");
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
