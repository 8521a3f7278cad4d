package fr.faubourg.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.tables.ImportTrial;
import fr.faubourg.testing.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of works orders comes in, again, and goes. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterventionImportModuleTests {
    private static final String HEADINGS =
            "Numéro;Maître d’ouvrage;Date;Lieu;Corps d’état;Intervention;Entreprise;Montant TTC;HT ou TTC\n";

    @Autowired
    ApplicationContext application;

    @Autowired
    Interventions interventions;

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;
    private ImportTrial trial;

    @BeforeAll
    void build() {
        town = new InterventionTown(jdbc);
        trial = new ImportTrial(application);
    }

    @Test
    void fileLoadedAgainChangesOnlyWhatChanged() throws Exception {
        var first = HEADINGS
                + "BT-1;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée;Serrures du Val;1 250,50 €;TTC\n"
                + "BT-2;Agence Nord;03/03/2026;Les Cordiers > Bâtiment A > Hall 2;plomberie;Fuite réparée;;;\n";
        var one = trial.run("interventions", first, town.town.regulator);
        assertThat(one.refusals()).isEmpty();
        assertThat(one.created()).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select cost || ' ' || tax || ' ' || firm_name || ' ' || state from interventions.intervention where external_number = 'BT-1'")
                        .query(String.class)
                        .single())
                .isEqualTo("1250.50 INCLUDED Serrures du Val DONE");
        var again = trial.run("interventions", first, town.town.regulator);
        assertThat(again.unchanged()).isEqualTo(2);
        var changed = trial.run(
                "interventions", first.replace("Fuite réparée", "Fuite réparée, joint neuf"), town.town.regulator);
        assertThat(changed.updated()).isEqualTo(1);
        assertThat(changed.unchanged()).isEqualTo(1);

        assertThat(trial.undo(changed, town.town.regulator)).isEqualTo("UNDONE 0 1 0");
        assertThat(works("BT-2")).containsExactly("Fuite réparée");
    }

    @Test
    void importGoesAsAWhole() throws Exception {
        var run = trial.run(
                "interventions",
                HEADINGS + "BT-5;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;;\n"
                        + "BT-6;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Cylindre changé;;;\n",
                town.town.regulator);
        assertThat(trial.undo(run, town.town.regulator)).isEqualTo("UNDONE 2 0 0");
        assertThat(works("BT-5")).isEmpty();
    }

    @Test
    void whatIsTiedToAnObservationStaysWhenItsImportIsUndone() throws Exception {
        var run = trial.run(
                "interventions",
                HEADINGS + "BT-10;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;;\n"
                        + "BT-11;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Cylindre changé;;;\n",
                town.town.regulator);
        var id =
                new InterventionId(jdbc.sql("select id from interventions.intervention where external_number = 'BT-10'")
                        .query(java.util.UUID.class)
                        .single());
        interventions.answer(id, List.of(town.seen("acces", town.hall1, InterventionTown.SPRING)), town.town.regulator);
        assertThat(trial.undoWhatCanBe(run, town.town.regulator)).isEqualTo("UNDONE 1 0 1");
        assertThat(works("BT-10")).hasSize(1);
    }

    @Test
    void rowsThatContradictThemselvesOrNameNothingAreRefusedOneByOne() throws Exception {
        var run = trial.run(
                "interventions",
                "Numéro;Maître d’ouvrage;Date;Fin;Lieu;Corps d’état;Intervention;Montant;État\n"
                        + "BT-20;Agence Nord;02/03/2026;01/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;\n"
                        + "BT-21;Agence Nord;02/03/2126;;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;\n"
                        + "BT-22;Agence Nord;02/03/2126;;Bâtiment A, Hall 1;Serrurerie;Serrure à changer;;prévue\n"
                        + "BT-23;Agence Nord;02/03/2026;;Hall 99;Serrurerie;Serrure changée;;\n"
                        + "BT-24;Agence Nord;02/03/2026;;Bâtiment A, Hall 1;Astrologie;Thème refait;;\n"
                        + "BT-25;Agence Nord;02/03/2026;;Bâtiment A, Hall 1;Serrurerie;Serrure changée;beaucoup;\n"
                        + "BT-26;;02/03/2026;;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;\n",
                town.town.regulator);
        assertThat(run.created()).isEqualTo(1);
        assertThat(String.join("\n", run.refusals()))
                .contains("La fin est avant le début.")
                .contains("Ce jour n’est pas encore passé.")
                .contains("Aucun lieu ne s’appelle «\u00a0Hall 99\u00a0», ou plusieurs.")
                .contains("«\u00a0Astrologie\u00a0» n’est pas dans la liste des corps d’état.")
                .contains("«\u00a0beaucoup\u00a0» n’est pas un montant.")
                .contains("Rien ne dit pour qui l’intervention est faite.");
        assertThat(works("BT-22")).containsExactly("Serrure à changer");
    }

    @Test
    void organisationSaidForTheWholeFileHoldsWhereARowNamesNone() throws Exception {
        var file =
                "Numéro;Date;Lieu;Corps d’état;Intervention\nBT-30;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée\n";
        var run = trial.run(
                "interventions",
                "bons.csv",
                file.getBytes(StandardCharsets.UTF_8),
                Map.of(InterventionImport.ORGANISATION, town.town.landlord.toString()),
                town.town.regulator);
        assertThat(run.refusals()).isEmpty();
        assertThat(jdbc.sql(
                                "select organisation_id = :landlord from interventions.intervention where external_number = 'BT-30'")
                        .param("landlord", town.town.landlord.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void practitionerImportsWhatLiesInTheOwnBranch() throws Exception {
        var run = trial.run(
                "interventions",
                HEADINGS + "BT-40;Agence Nord;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée;;;\n"
                        + "BT-41;Agence Nord;02/03/2026;Le Clos des Vignes;Serrurerie;Serrure changée;;;\n",
                town.practitioner());
        assertThat(run.created()).isEqualTo(1);
        assertThat(run.refusals()).singleElement().asString().contains("pas dans votre secteur");
    }

    private List<String> works(String number) {
        return jdbc.sql("select work from interventions.intervention where external_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }
}
