package fr.faubourg.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners and contacts come in with a declaration each, and go out again when the import is undone. */
@OnDatabase
class PartnerImportsModuleTests {
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
    void partnersAndTheirUnitsComeFromOneFile() throws Exception {
        Trial done = trial.run("partenaires", """
                Raison sociale;Type;Rattachement;N° de Siret;Adresse mail;Tél.
                Habitat du Loir;Bailleur;;123 456 789 00012;contact@loir.example;02 54 00 00 01
                Agence Nord;bailleur social;Habitat du Loir;;nord@loir.example;
                Régie des Prés;Régie de quartier;;;;
                Sans nature;Machin;;;;
                Sans parent;Ville;Nulle part;;;
                """, samuel);
        assertThat(done.created()).isEqualTo(3);
        assertThat(done.refusals())
                .anyMatch(reason -> reason.contains("«\u00a0Machin\u00a0» n’est pas une nature de partenaire."))
                .anyMatch(reason -> reason.contains("Aucun partenaire ne s’appelle «\u00a0Nulle part\u00a0»."));
        assertThat(names()).contains("Agence Nord < Habitat du Loir", "Habitat du Loir", "Régie des Prés");
        Trial again = trial.run("partenaires", "nom;nature;siret\nHabitat du Loir (OPH);oph;12345678900012\n", samuel);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(names()).contains("Habitat du Loir (OPH)");
        assertThat(trial.undo(again, samuel)).isEqualTo("UNDONE 0 1 0");
        assertThat(names()).contains("Agence Nord < Habitat du Loir", "Habitat du Loir");
        assertThat(jdbc.sql("select count(*) from directory.organisation_history where name = 'Habitat du Loir (OPH)'")
                        .query(Long.class)
                        .single())
                .as("the history keeps what was undone")
                .isEqualTo(1);
    }

    @Test
    void anImportIsUndoneAsAWholeUnlessItsRecordsAreUsed() throws Exception {
        Trial partners = trial.run("partenaires", "nom;nature\nAlpha;association\nBeta;association\n", samuel);
        Trial contacts = trial.run(
                "contacts",
                "Structure;Contact;Joindre par\nAlpha;Nadia Ferrand;nadia@alpha.example\nAlpha;Nadia Ferrand;\n",
                samuel);
        assertThat(contacts.created()).isEqualTo(1);
        assertThat(contacts.refusals()).anyMatch(reason -> reason.contains("le même objet que la ligne 2"));
        assertThat(jdbc.sql("select email from directory.contact where name = 'Nadia Ferrand'")
                        .query(String.class)
                        .single())
                .as("the column of e-mail addresses is recognised by its contents")
                .isEqualTo("nadia@alpha.example");
        assertThat(trial.undo(partners, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(names()).contains("Alpha", "Beta");
        assertThat(trial.undoWhatCanBe(partners, samuel)).isEqualTo("UNDONE 1 0 1");
        assertThat(names()).contains("Alpha").doesNotContain("Beta");
        assertThat(trial.undo(contacts, samuel)).isEqualTo("UNDONE 1 0 0");
    }

    @Test
    void aRecordChangedSinceKeepsAnImportFromBeingUndone() throws Exception {
        Trial partners = trial.run("partenaires", "nom;nature\nGamma;association\nDelta;association\n", samuel);
        jdbc.sql(
                        "update directory.organisation set remit = 'Prêt de salles', version = version + 1 where name = 'Gamma'")
                .update();
        assertThat(trial.undo(partners, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoPage(partners, samuel))
                .contains("fiche ne peut pas être annulée")
                .contains("Gamma")
                .contains("modifié depuis l’import");
        assertThat(names()).contains("Gamma", "Delta");
    }

    @Test
    void whatOthersHoldOnToIsNotTakenAwayWithAnImport() throws Exception {
        Trial partners = trial.run(
                "partenaires",
                "nom;nature\nAvec compte;association\nAvec secteur;association\nAvec règle;association\nAvec délégation;association\nSeule;association\n",
                samuel);
        PlaceId place = places.add(NewPlace.of(PlaceKind.NEIGHBOURHOOD, "Les Tanneries"));
        String named = "(select id from directory.organisation where name = :name)";
        assertThat(jdbc.sql("update access.role_grant set organisation_id = " + named + " where account_id = :account")
                        .param("name", "Avec compte")
                        .param(
                                "account",
                                Accounts.with(jdbc, "Inès Morvan", Role.PARTNER)
                                        .account()
                                        .value())
                        .update())
                .isEqualTo(1);
        jdbc.sql("insert into directory.sector (id, organisation_id, place_id) values (gen_random_uuid(), " + named
                        + ", :place)")
                .param("name", "Avec secteur")
                .param("place", place.value())
                .update();
        jdbc.sql(
                        "insert into watch.routing_rule (id, place_id, organisation_id, created_by, created_at) values (gen_random_uuid(), :place, "
                                + named + ", :account, now())")
                .param("name", "Avec règle")
                .param("place", place.value())
                .param("account", samuel.account().value())
                .update();
        jdbc.sql("insert into access.delegable_role (organisation_id, role, allowed_by, allowed_at) values (" + named
                        + ", 'PARTNER', :account, now())")
                .param("name", "Avec délégation")
                .param("account", samuel.account().value())
                .update();
        assertThat(trial.undo(partners, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoPage(partners, samuel))
                .contains("Avec compte", "Avec secteur", "Avec règle", "Avec délégation");
        assertThat(trial.undoWhatCanBe(partners, samuel)).isEqualTo("UNDONE 1 0 4");
        assertThat(names())
                .contains("Avec compte", "Avec secteur", "Avec règle", "Avec délégation")
                .doesNotContain("Seule");
    }

    @Test
    void responsibilitiesGoWithTheirImportUnlessSomebodyChangedThem() throws Exception {
        trial.run("partenaires", "nom;nature\nLogis du Val;bailleur\n", samuel);
        for (String code : List.of("R1", "R2")) {
            places.add(NewPlace.of(PlaceKind.RESIDENCE, "Résidence " + code).coded("Local", code));
        }
        Trial owners = trial.run(
                "responsabilites",
                "reference;bailleur;depuis;source\nR1;Logis du Val;01/01/2020;Acte\nR2;Logis du Val;01/01/2021;Acte\n",
                samuel);
        assertThat(owners.created()).isEqualTo(2);
        jdbc.sql("""
                update directory.place_responsibility set source = 'Vérifié', version = version + 1
                where place_id = (select id from territory.place where code = 'R1')
                """).update();
        assertThat(trial.undo(owners, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoWhatCanBe(owners, samuel)).isEqualTo("UNDONE 1 0 1");
        assertThat(jdbc.sql(
                                "select source from directory.place_responsibility r join territory.place p on p.id = r.place_id where p.code in ('R1', 'R2')")
                        .query(String.class)
                        .list())
                .containsExactly("Vérifié");
    }

    @Test
    void whatStaysKeepsWhatItPointsTo() throws Exception {
        Trial partners = trial.run("partenaires", """
                nom;nature;rattachement
                Siège;bailleur;
                Agence du Siège;bailleur;Siège
                Loge de l’Agence;bailleur;Agence du Siège
                Sans agence;bailleur;
                """, samuel);
        jdbc.sql(
                        "update directory.organisation set phone = '0200000000', version = version + 1 where name = 'Loge de l’Agence'")
                .update();
        assertThat(trial.undo(partners, samuel)).isEqualTo("APPLIED 0 0 0");
        assertThat(trial.undoWhatCanBe(partners, samuel)).isEqualTo("UNDONE 1 0 3");
        assertThat(names()).contains("Agence du Siège < Siège").doesNotContain("Sans agence");
    }

    private List<String> names() {
        return jdbc.sql("""
                select o.name || coalesce(' < ' || p.name, '') from directory.organisation o
                left join directory.organisation p on p.id = o.parent_id order by 1
                """).query(String.class).list();
    }
}
