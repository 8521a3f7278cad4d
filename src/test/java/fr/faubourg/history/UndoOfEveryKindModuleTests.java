package fr.faubourg.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.ActingAccount;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever kind of record has a history, its changes are taken back from it: fields, and what belongs to the record. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoOfEveryKindModuleTests {
    private static final Map<String, UUID> RECORDS = Stream.of(
                    "lieu",
                    "partenaire",
                    "categorie",
                    "constat",
                    "corps",
                    "intervention",
                    "chantier",
                    "niveau",
                    "acte",
                    "type-d-operation",
                    "operation-preventive",
                    "marche",
                    "orientation",
                    "correspondance")
            .collect(Collectors.toUnmodifiableMap(kind -> kind, _ -> Ids.next()));

    /** The kinds whose history is not a reader's to know of. */
    private static final Set<String> KEPT_LISTS = Set.of("categorie", "corps", "niveau", "acte", "type-d-operation");

    private static final Viewer SOMEBODY =
            new Viewer(new AccountId(Ids.next()), "Personne encore", "essais", List.of());

    /** Each kind with its table, and two texts that people change. */
    private record Fields(String kind, String table, String one, String label, String other) {}

    /** Something that belongs to a record and can be added, changed and removed. */
    private record Belonging(String kind, String table, String insert, String change) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Undoing undoing;

    @Autowired
    List<HistoryKind> kinds;

    private Viewer samuel = SOMEBODY;
    private Viewer hugo = SOMEBODY;
    private Viewer reader = SOMEBODY;

    static Stream<Fields> fields() {
        return Stream.of(
                new Fields("lieu", "territory.place", "name", "Nom", "address"),
                new Fields("partenaire", "directory.organisation", "remit", "Compétences", "phone"),
                new Fields("categorie", "watch.category", "label", "Nom", "category_group"),
                new Fields("constat", "watch.observation", "finding", "Constat", "proposal"),
                new Fields("chantier", "worksites.worksite", "nature", "Nature des travaux", "hours"),
                new Fields("corps", "interventions.trade", "label", "Nom", "source"),
                new Fields("type-d-operation", "prevention.kind", "label", "Nom", "source"),
                new Fields("marche", "walks.walk", "summary", "Ce qu’on en retient", "itinerary"),
                new Fields("operation-preventive", "prevention.operation", "aim", "Objectif", "learnt"),
                new Fields("niveau", "halls.level", "label", "Nom", "source"),
                new Fields("acte", "halls.nature", "label", "Nom", "source"),
                new Fields("intervention", "interventions.intervention", "work", "Ce qui a été fait", "reason"));
    }

    static Stream<Belonging> belongings() {
        return Stream.of(
                new Belonging(
                        "lieu",
                        "directory.place_responsibility",
                        "insert into directory.place_responsibility (id, place_id, organisation_id, role) values (:id, :lieu, :partenaire, 'OWNER')",
                        "update directory.place_responsibility set valid_to = date '2026-06-30', version = version + 1 where id = :id"),
                new Belonging(
                        "partenaire",
                        "directory.sector",
                        "insert into directory.sector (id, organisation_id, place_id) values (:id, :partenaire, :lieu)",
                        "update directory.sector set valid_to = date '2026-06-30', version = version + 1 where id = :id"),
                new Belonging(
                        "categorie",
                        "watch.category_delay",
                        "insert into watch.category_delay (id, category_id, working_days, valid) values (:id, :categorie, 5, '[2026-01-01,)')",
                        "update watch.category_delay set working_days = 8 where id = :id"),
                new Belonging(
                        "chantier",
                        "worksites.phase",
                        "insert into worksites.phase (id, worksite_id, name, first_day, last_day) values (:id, :chantier, 'Façades', date '2026-01-05', date '2026-06-30')",
                        "update worksites.phase set last_day = date '2026-09-30', version = version + 1 where id = :id"),
                new Belonging(
                        "marche",
                        "walks.participation",
                        "insert into walks.participation (id, walk_id, role, people) values (:id, :marche, 'CITY', 3)",
                        "update walks.participation set people = 4, version = version + 1 where id = :id"),
                new Belonging(
                        "corps",
                        "interventions.trade_theme",
                        "insert into interventions.trade_theme (id, trade_id, theme_id) values (:id, :corps, :categorie)",
                        "update interventions.trade_theme set theme_id = (select id from watch.category where code = 'eau') where id = :id"));
    }

    @BeforeAll
    void build() {
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Rivemont', 'OWN', now()) on conflict do nothing")
                .update();
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.REGULATOR);
        reader = Accounts.with(jdbc, "Mireille Castan", Role.READER);
        // The organisation that samuel's steps are written for.
        as(
                samuel,
                "insert into directory.organisation (id, kind, name) values (:id, 'CITY', 'Régulation')",
                samuel.organisations().iterator().next());
        write("insert into territory.place (id, kind, name) values (:lieu, 'NEIGHBOURHOOD', 'Les Tanneries')");
        write(
                "insert into directory.organisation (id, kind, name, remit) values (:partenaire, 'CITY', 'Ville', 'Voirie')");
        write("insert into watch.category (id, code, label) values (:categorie, 'bancs', 'Bancs')");
        write("""
                insert into watch.observation (id, observed_on, recorded_at, source, category_id, kind, finding)
                values (:constat, date '2026-06-01', now(), 'ROUND', :categorie, 'WEAKNESS', 'Banc cassé')
                """);
        write(
                "insert into worksites.worksite (id, name, owner_id, nature) values (:chantier, 'Réhabilitation des Cordiers', :partenaire, 'Façades')");
        write(
                "insert into halls.level (id, code, label, meaning, position, colour) values (:niveau, 'noir', 'Noir', 'Tout', 90, 'RED')");
        write("insert into halls.nature (id, code, label, position) values (:acte, 'feu', 'Feu', 90)");
        write("insert into prevention.kind (id, code, label) values ('%s', 'fanfare', 'Fanfare')"
                .formatted(record("type-d-operation")));
        write("""
                insert into prevention.operation (id, title, kind_id, planned_from, aim)
                values ('%s', 'Fanfare des bancs', '%s', date '2026-06-01', 'Des bancs entiers')
                """.formatted(record("operation-preventive"), record("type-d-operation")));
        write("""
                insert into walks.walk (id, kind, walked_on, place_id, lead_id, summary)
                values (:marche, 'WALKING_SURVEY', date '2026-06-01', :lieu, :partenaire, 'Des bancs à réparer')
                """);
        write("insert into prevention.aimed_place (id, operation_id, place_id) values (:id, '%s', :lieu)"
                .formatted(record("operation-preventive")));
        write("insert into interventions.trade (id, code, label) values (:corps, 'marbrerie', 'Marbrerie')");
        write("""
                insert into interventions.intervention (id, started_on, place_id, trade_id, organisation_id, work)
                values (:intervention, date '2026-06-01', :lieu, :corps, :partenaire, 'Banc réparé')
                """);
    }

    @Test
    void everyKindIsTriedHere() {
        var tried = new HashSet<String>();
        fields().forEach(fields -> tried.add(fields.kind()));
        tried.add("orientation");
        tried.add("correspondance");
        assertThat(kinds.stream().map(HistoryKind::kind)).containsExactlyInAnyOrderElementsOf(tried);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changeIsTakenBackAndTheUndoToo(Fields fields) {
        var before = value(fields, fields.one());
        set(fields, fields.one(), "Tout autre chose", hugo);
        var change = latest(fields.kind());
        if (KEPT_LISTS.contains(fields.kind())) {
            assertThatThrownBy(() -> undo(fields.kind(), change, reader)).isInstanceOf(NotFound.class);
        } else {
            assertThat(undo(fields.kind(), change, reader)).isInstanceOf(UndoOutcome.NotYours.class);
        }
        assertThat(undo(fields.kind(), change, samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(value(fields, fields.one())).isEqualTo(before);
        assertThat(undo(fields.kind(), latest(fields.kind()), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(value(fields, fields.one())).isEqualTo("Tout autre chose");
    }

    @Test
    void routingRuleComesBackWhenItWasChangedOrRemoved() {
        var rule = record("orientation");
        write("""
                insert into watch.routing_rule (id, category_id, organisation_id, created_by, created_at)
                values (:orientation, :categorie, :partenaire, '%s', now())
                """.formatted(samuel.account().value()));
        var other = samuel.organisations().iterator().next();
        as(hugo, "update watch.routing_rule set organisation_id = '%s' where id = :orientation".formatted(other), rule);
        assertThatThrownBy(() -> undo("orientation", latest("orientation"), reader))
                .isInstanceOf(NotFound.class);
        assertThat(undo("orientation", latest("orientation"), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(proposedBy(rule)).contains(record("partenaire"));
        as(hugo, "delete from watch.routing_rule where id = :orientation", rule);
        assertThat(undo("orientation", latest("orientation"), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(proposedBy(rule)).contains(record("partenaire"));
        as(hugo, "delete from watch.routing_rule where id = :orientation", rule);
        write("""
                insert into watch.routing_rule (id, category_id, organisation_id, created_by, created_at)
                values (:id, :categorie, :partenaire, '%s', now())
                """.formatted(samuel.account().value()));
        assertThat(undo("orientation", latest("orientation"), samuel))
                .as("another rule for the same took its place")
                .isInstanceOf(UndoOutcome.Impossible.class);
    }

    @Test
    void nameOfFilesComesBackWhenItWasChangedOrForgotten() {
        var name = record("correspondance");
        write("""
                insert into watch.category_name (id, name_key, name, category_id, decided_by, decided_at)
                values (:correspondance, 'bancs casses', 'Bancs cassés', :categorie, '%s', now())
                """.formatted(samuel.account().value()));
        as(
                hugo,
                "update watch.category_name set category_id = (select id from watch.category where code = 'mobilier') where id = :correspondance",
                name);
        assertThatThrownBy(() -> undo("correspondance", latest("correspondance"), reader))
                .isInstanceOf(NotFound.class);
        assertThat(undo("correspondance", latest("correspondance"), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(meantBy(name)).contains(record("categorie"));
        as(hugo, "delete from watch.category_name where id = :correspondance", name);
        assertThat(undo("correspondance", latest("correspondance"), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(meantBy(name)).contains(record("categorie"));
        as(hugo, "delete from watch.category_name where id = :correspondance", name);
        write("""
                insert into watch.category_name (id, name_key, name, category_id, decided_by, decided_at)
                values (:id, 'bancs casses', 'bancs cassés', :categorie, '%s', now())
                """.formatted(samuel.account().value()));
        assertThat(undo("correspondance", latest("correspondance"), samuel))
                .as("the same name was decided anew")
                .isInstanceOf(UndoOutcome.Impossible.class);
    }

    private Optional<UUID> meantBy(UUID name) {
        return jdbc.sql("select category_id from watch.category_name where id = :id")
                .param("id", name)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> proposedBy(UUID rule) {
        return jdbc.sql("select organisation_id from watch.routing_rule where id = :id")
                .param("id", rule)
                .query(UUID.class)
                .optional();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changeStaysWhereTheSameFieldWasTouchedSinceAndSaysByWhom(Fields fields) {
        set(fields, fields.one(), "Un premier texte", samuel);
        var change = latest(fields.kind());
        set(fields, fields.one(), "Un second texte", hugo);
        assertThat(undo(fields.kind(), change, samuel))
                .isInstanceOfSatisfying(
                        UndoOutcome.Impossible.class,
                        refused -> assertThat(refused.why())
                                .startsWith("A changé depuis\u00a0: " + fields.label() + ", par Hugo Bellanger"));
        assertThat(value(fields, fields.one())).isEqualTo("Un second texte");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void changeIsTakenBackThoughAnotherFieldWasTouchedSince(Fields fields) {
        var before = value(fields, fields.one());
        set(fields, fields.one(), "Encore un autre texte", samuel);
        var change = latest(fields.kind());
        set(fields, fields.other(), "Autre champ " + change, hugo);
        assertThat(undo(fields.kind(), change, samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(value(fields, fields.one())).isEqualTo(before);
        assertThat(value(fields, fields.other())).isEqualTo("Autre champ " + change);
    }

    @ParameterizedTest
    @MethodSource("belongings")
    void whatBelongsToARecordIsTakenBackToo(Belonging belonging) {
        var id = Ids.next();
        as(hugo, belonging.insert(), id);
        var added = latest(belonging.kind());
        as(hugo, belonging.change(), id);
        assertThat(undo(belonging.kind(), added, samuel)).isInstanceOf(UndoOutcome.Impossible.class);
        var whole = row(belonging, id);
        assertThat(undo(belonging.kind(), latest(belonging.kind()), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(row(belonging, id)).isPresent().isNotEqualTo(whole);

        as(hugo, "delete from " + belonging.table() + " where id = :id", id);
        assertThat(row(belonging, id)).isEmpty();
        assertThat(undo(belonging.kind(), latest(belonging.kind()), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(row(belonging, id)).isPresent();

        var another = Ids.next();
        as(hugo, "delete from " + belonging.table() + " where id = :id", id);
        as(hugo, belonging.insert(), another);
        assertThat(undo(belonging.kind(), latest(belonging.kind()), samuel)).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(row(belonging, another)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void creationIsNotTakenBackFromTheHistory(Fields fields) {
        var first = jdbc.sql("select min(v.recorded_from) from " + fields.table() + "_versions v where v.id = :id")
                .param("id", record(fields.kind()))
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(undo(fields.kind(), first, samuel)).isInstanceOf(UndoOutcome.Impossible.class);
    }

    private void set(Fields fields, String column, String text, Viewer viewer) {
        as(
                viewer,
                "update %s set %s = '%s', version = version + 1 where id = '%s'"
                        .formatted(fields.table(), column, text, record(fields.kind())),
                Ids.next());
    }

    private String value(Fields fields, String column) {
        return jdbc.sql("select %s from %s where id = :id".formatted(column, fields.table()))
                .param("id", record(fields.kind()))
                .query(String.class)
                .single();
    }

    /** The row as it is told, without what the database counts itself. */
    private Optional<String> row(Belonging belonging, UUID id) {
        return jdbc.sql(
                        "select (to_jsonb(r) - 'recorded_from' - 'recorded_by' - 'version')::text from %s r where r.id = :id"
                                .formatted(belonging.table()))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static UUID record(String kind) {
        return Objects.requireNonNull(RECORDS.get(kind));
    }

    private Instant latest(String kind) {
        return undoing.latest(kind, record(kind)).orElseThrow();
    }

    private UndoOutcome undo(String kind, Instant moment, Viewer viewer) {
        try (ActingAccount.Scope _ = ActingAccount.as(viewer.account().value())) {
            return undoing.undo(kind, record(kind), moment, "Erreur.", viewer);
        }
    }

    private void write(String sql) {
        as(samuel, sql, Ids.next());
    }

    private void as(Viewer viewer, String sql, UUID id) {
        try (ActingAccount.Scope _ = ActingAccount.as(viewer.account().value())) {
            transaction.executeWithoutResult(
                    _ -> jdbc.sql(sql).params(RECORDS).param("id", id).update());
        }
    }
}
