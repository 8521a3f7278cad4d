package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told that two observations were joined or parted, and of what. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateNoticesModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Duplicates duplicates;

    @Autowired
    LateNotices late;

    @Autowired
    MockMvc web;

    private WatchTown town;
    private Viewer joiner;
    private Viewer landlordPartner;
    private ObservationId away;
    private ObservationId kept;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        joiner = town.person("Yasmine Diallo", Role.REGULATOR, town.city, null);
        landlordPartner = town.person("Rose Delmas", Role.PARTNER, town.landlord, null);
    }

    @BeforeEach
    void twoOfTheSame() {
        away = asked(town.practitioner, town.agency, town.otherLandlord);
        kept = asked(town.regulator, town.lighting);
        jdbc.sql("delete from inbox.notice").update();
    }

    @Test
    void joiningTellsWhoNotedTheDuplicateAndWhoIsAskedAboutItAndNobodyElse() {
        merge("");
        assertThat(told("watch.merged"))
                .containsOnlyKeys(
                        town.practitioner.name(),
                        town.agencyPartner.name(),
                        landlordPartner.name(),
                        town.otherPartner.name())
                .allSatisfy((_, about) -> assertThat(about).containsExactly(away.value()));
        assertThat(told("watch.separated")).isEmpty();
    }

    @Test
    void partingTellsTheSameAgainAndNotThoseOfTheOther() {
        merge("");
        jdbc.sql("delete from inbox.notice").update();
        separate();
        assertThat(told("watch.separated"))
                .containsOnlyKeys(
                        town.practitioner.name(),
                        town.agencyPartner.name(),
                        landlordPartner.name(),
                        town.otherPartner.name())
                .allSatisfy((_, about) -> assertThat(about).containsExactly(away.value()));
        assertThat(told("watch.merged")).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheOwnGesture() {
        assertThat(duplicates.merge(away, kept, form(away, ""), town.regulator)).isInstanceOf(Merging.Done.class);
        assertThat(duplicates.separate(away, form(away, ""), town.regulator)).isInstanceOf(Merging.Done.class);
        assertThat(told("watch.merged")).doesNotContainKeys(town.regulator.name());
        var own = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), joiner);
        jdbc.sql("delete from inbox.notice").update();
        assertThat(duplicates.merge(own, kept, form(own, ""), joiner)).isInstanceOf(Merging.Done.class);
        assertThat(told("watch.merged")).isEmpty();
    }

    @Test
    void whoWasGivenTheTaskMeanwhileIsToldWhenBothAreParted() throws Exception {
        var twin = OrganisationId.next();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'LANDLORD', :name)")
                .param("id", twin.value())
                .param("name", "Jumeau " + twin)
                .update();
        away = asked(town.practitioner, twin);
        merge("");
        assertThat(told("watch.merged")).containsOnlyKeys(town.practitioner.name());
        web.perform(post("/fusions")
                        .param("type", MergeKind.ORGANISATION.name())
                        .param("part", twin.toString())
                        .param("reste", town.otherLandlord.toString())
                        .param("versionPart", "0")
                        .param("versionReste", versionOf("directory.organisation", town.otherLandlord.value()))
                        .with(csrf())
                        .with(as(town.administrator)))
                .andExpect(status().isSeeOther());
        separate();
        assertThat(told("watch.separated")).containsOnlyKeys(town.practitioner.name(), town.otherPartner.name());
    }

    @Test
    void noticeLeadsToTheRecordAndHoldsNoNoteNorWordOfAnybody() throws Exception {
        note(town.regulator, away, "Secret de la ville");
        note(town.agencyPartner, away, "Secret de l’agence");
        note(town.lightingPartner, kept, "Secret de l’éclairage");
        merge("Même mât que celui du gardien.");
        for (var reader : List.of(town.agencyPartner, town.otherPartner, town.practitioner)) {
            var page = page("/avis", reader);
            assertThat(page)
                    .contains("Réuni avec un autre constat par Yasmine Diallo")
                    .doesNotContain("Secret", "Même mât", "Éclairage éteint", kept.toString());
            web.perform(post("/avis/" + notice(reader) + "/ouverture")
                            .with(csrf())
                            .with(as(reader)))
                    .andExpect(redirectedUrl("/constats/" + away));
            assertThat(page("/constats/" + away, reader)).contains("Doublon");
        }
        assertThat(page("/constats/" + away, town.otherPartner)).doesNotContain("Secret", kept.toString());
        assertThat(jdbc.sql("select count(*) from inbox.notice where detail like '%Secret%' or detail like '%mât%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sameFormTwiceTellsOnce() {
        var form = form(away, "");
        assertThat(duplicates.merge(away, kept, form, joiner)).isInstanceOf(Merging.Done.class);
        assertThat(duplicates.merge(away, kept, form, joiner)).isInstanceOf(Merging.Done.class);
        assertThat(told("watch.merged").get(town.practitioner.name())).hasSize(1);
    }

    @Test
    void duplicateIsNeverLate() {
        merge("");
        jdbc.sql("delete from inbox.notice").update();
        jdbc.sql("update watch.assignment set due_on = current_date - 1 where observation_id = :id")
                .param("id", away.value())
                .update();
        late.run();
        assertThat(told("watch.late").values().stream().flatMap(List::stream)).doesNotContain(away.value());
    }

    private ObservationId asked(Viewer author, OrganisationId... organisations) {
        var id = recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), author);
        handling.move(
                id,
                town.regulator,
                form(id, ""),
                new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        handling.move(
                id,
                town.regulator,
                form(id, ""),
                new Gesture.Assign(
                        Stream.of(organisations)
                                .map(each -> new Gesture.Asking(each, "", "", LocalDate.of(2030, 1, 10)))
                                .toList(),
                        false));
        return id;
    }

    private void merge(String reason) {
        assertThat(duplicates.merge(away, kept, form(away, reason), joiner)).isInstanceOf(Merging.Done.class);
    }

    private void separate() {
        assertThat(duplicates.separate(away, form(away, ""), joiner)).isInstanceOf(Merging.Done.class);
    }

    private Submission form(ObservationId of, String reason) {
        return new Submission(
                Ids.next(), Integer.parseInt(versionOf("watch.observation", of.value())), reason, List.of());
    }

    private String versionOf(String table, UUID row) {
        return jdbc.sql("select version::text from %s where id = :id".formatted(table))
                .param("id", row)
                .query(String.class)
                .single();
    }

    /** About which observations each person was told, by name. */
    private Map<String, List<UUID>> told(String kind) {
        return jdbc
                .sql("""
                        select a.name, n.subject_id from inbox.notice n join access.account a on a.id = n.account_id
                        where n.kind = :kind and n.withdrawn_at is null
                        """)
                .param("kind", kind)
                .query((row, _) -> Map.entry(row.getString("name"), row.getObject("subject_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void note(Viewer by, ObservationId about, String text) {
        jdbc.sql("""
                        insert into watch.note (id, observation_id, organisation_id, account_id, account_name, written_at, text, key)
                        values (:id, :observation, :organisation, :account, :name, now(), :text, :id)
                        """)
                .param("id", Ids.next())
                .param("observation", about.value())
                .param("organisation", by.organisations().iterator().next())
                .param("account", by.account().value())
                .param("name", by.name())
                .param("text", text)
                .update();
    }

    private UUID notice(Viewer of) {
        return jdbc.sql("select id from inbox.notice where account_id = :account")
                .param("account", of.account().value())
                .query(UUID.class)
                .single();
    }

    private String page(String href, Viewer viewer) throws Exception {
        return web.perform(get(href).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
