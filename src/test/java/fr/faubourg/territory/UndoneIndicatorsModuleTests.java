package fr.faubourg.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrong year of public indicators is taken back, with the indicators that nothing else measures. */
@OnDatabase
class UndoneIndicatorsModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    Places places;

    private Viewer samuel;
    private ImportTrial trial;

    @BeforeEach
    void someoneImports() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        trial = new ImportTrial(application);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
    }

    @Test
    void valuesFindTheirFormerFiguresAgain() throws Exception {
        places.add(NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Les Tanneries").coded("Local", "T1"));
        places.add(NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Le Clos des Vignes").coded("Local", "T2"));
        Trial good = values("code;POP;MEN\nT1;100;40\nT2;200;\n");
        assertThat(good.created()).isEqualTo(2);
        List<String> before = List.of("T1 MEN 40", "T1 POP 100", "T2 MEN secret", "T2 POP 200");
        assertThat(values()).isEqualTo(before);
        Trial wrong = values("code;POP;REV\nT1;999;9\nT2;200;8\n");
        assertThat(values()).contains("T1 POP 999", "T1 REV 9");

        assertThat(trial.undo(wrong, samuel)).isEqualTo("UNDONE 3 1 0");
        assertThat(values()).isEqualTo(before);
        assertThat(codes()).containsExactly("MEN", "POP");
        assertThat(trial.undoPage(good, samuel)).contains("POP, 2020, Les Tanneries");
        // The value that was given back counts as changed since, and keeps its indicator.
        assertThat(trial.undoWhatCanBe(good, samuel)).isEqualTo("UNDONE 4 0 2");
        assertThat(values()).containsExactly("T1 POP 100");
        assertThat(codes()).containsExactly("POP");
    }

    @Test
    void aDictionaryFindsItsFormerWordsAgainAndLeavesWhatIsMeasured() throws Exception {
        Trial first = dictionary("code;libelle\nRESID;Nombre de résidents\nLOGT;Nombre de logements\n");
        Trial wrong = dictionary("code;libelle\nRESID;Part de résidents\nAUTRE;Autre chose\n");
        assertThat(trial.undo(wrong, samuel)).isEqualTo("UNDONE 1 1 0");
        assertThat(jdbc.sql("select name from territory.indicator where vintage = 'Essai' order by code")
                        .query(String.class)
                        .list())
                .containsExactly("Nombre de logements", "Nombre de résidents");
        assertThat(trial.undoWhatCanBe(first, samuel)).isEqualTo("UNDONE 1 0 1");
    }

    private Trial values(String csv) throws Exception {
        return trial.run(
                "indicateurs",
                "valeurs.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("codes", "Local", "year", "2020", "source", "Insee", "vintage", "2020", "empty", "SECRET"),
                samuel);
    }

    private Trial dictionary(String csv) throws Exception {
        return trial.run(
                "dictionnaire-indicateurs",
                "dictionnaire.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of("source", "Insee", "vintage", "Essai"),
                samuel);
    }

    private List<String> values() {
        return jdbc.sql("""
                select p.code || ' ' || i.code || ' ' || case when v.secret then 'secret' else v.value::text end
                from territory.indicator_value v
                join territory.place p on p.id = v.place_id
                join territory.indicator i on i.id = v.indicator_id
                order by 1
                """).query(String.class).list();
    }

    private List<String> codes() {
        return jdbc.sql("select code from territory.indicator where vintage = '2020' order by code")
                .query(String.class)
                .list();
    }
}
