package fr.faubourg.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import of observations is taken back as a whole, but for those that somebody worked on. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneReportsModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Relocation relocation;

    @Autowired
    NoteRepository notes;

    @Autowired
    Lineage lineage;

    @Autowired
    Handling handling;

    private WatchTown town;
    private ImportTrial trial;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        relocation.run();
        trial = new ImportTrial(application);
    }

    @Test
    void observationsGoWithTheirImportUnlessSomebodyWorkedOnThem() throws Exception {
        Trial walk = imported("Marche", 6);
        assertThat(walk.created()).isEqualTo(6);
        notes.write(id("Marche", 1), town.city.value(), town.regulator, Instant.now(), "À revoir", Ids.next());
        lineage.link(thread("Marche", 2), Relation.RECURRED_AS, thread("Marche", 3), town.regulator.account());
        assertThat(handling.move(
                        id("Marche", 4),
                        town.regulator,
                        new Submission(Ids.next(), 0, "Parce que.", List.of()),
                        new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 3)))
                .isInstanceOf(Outcome.Moved.class);

        assertThat(trial.undo(walk, town.administrator)).isEqualTo("APPLIED 0 0 0");
        assertThat(numbers("Marche")).hasSize(6);
        assertThat(trial.undoPage(walk, town.administrator))
                .contains("fiches ne peuvent pas être annulées")
                .contains("Constat n° ");
        assertThat(trial.undoWhatCanBe(walk, town.administrator)).isEqualTo("UNDONE 2 0 4");
        assertThat(numbers("Marche")).containsExactly("Marche-1", "Marche-2", "Marche-3", "Marche-4");
        assertThat(jdbc.sql("""
                        select count(*) from watch.observation_place m
                        where not exists (select from watch.observation o where o.id = m.observation_id)
                        """).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from watch.observation o full join watch.observation_words w on w.id = o.id
                        where o.id is null or w.id is null
                        """).query(Long.class).single())
                .as("each observation has its words, and nothing else has")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from watch.observation_history where external_number in ('Marche-5', 'Marche-6')")
                        .query(Long.class)
                        .single())
                .as("the history keeps what was undone")
                .isEqualTo(2);
    }

    @Test
    void anUndoneFileCanBeImportedAgain() throws Exception {
        Trial first = imported("Relevé", 3);
        assertThat(trial.undo(first, town.administrator)).isEqualTo("UNDONE 3 0 0");
        assertThat(numbers("Relevé")).isEmpty();
        assertThat(imported("Relevé", 3).created()).isEqualTo(3);
        assertThat(numbers("Relevé")).hasSize(3);
    }

    private Trial imported(String source, int rows) throws Exception {
        StringBuilder file = new StringBuilder("numero;date;type;constat;lon;lat\n");
        for (int i = 1; i <= rows; i++) {
            file.append(
                    "%s-%d;0%d/03/2026;Éclairage;Lampadaire %d éteint;0.31%d;47.212\n".formatted(source, i, i, i, i));
        }
        return trial.run(
                "constats",
                "releve.csv",
                file.toString().getBytes(StandardCharsets.UTF_8),
                Map.of("source", source),
                town.administrator);
    }

    private RecordRef thread(String source, int number) {
        return new RecordRef(ObservationThreads.KIND, id(source, number).value());
    }

    private ObservationId id(String source, int number) {
        return new ObservationId(jdbc.sql("select id from watch.observation where external_number = :number")
                .param("number", source + "-" + number)
                .query(java.util.UUID.class)
                .single());
    }

    private List<String> numbers(String source) {
        return jdbc.sql("select external_number from watch.observation where external_source = :source order by 1")
                .param("source", source)
                .query(String.class)
                .list();
    }
}
