package fr.faubourg.worksites;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.tables.ImportTrial;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Worksites, their places and their phases come in with a declaration each, and go out again when the import is undone. */
@OnDatabase
class WorksiteImportsModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Zones zones;

    @Test
    void worksitesComeWithTheirPlacesAndPhases() throws Exception {
        var town = new WorksiteTown(jdbc, web);
        var trial = new ImportTrial(application);
        var samuel = town.town.regulator;
        Trial worksites = trial.run("chantiers", """
                Opération;Maître d'ouvrage;Référence;Travaux
                Réhabilitation des Cordiers;Habitat des Deux Rives;HDR-1;Façades
                Rue neuve;Ville de Rivemont;V-1;Voirie
                Perdu;Nulle part;;
                """, samuel);
        assertThat(worksites.created()).isEqualTo(2);
        assertThat(worksites.refusals())
                .anyMatch(reason -> reason.contains("Aucun partenaire ne s’appelle «\u00a0Nulle part\u00a0»."));
        Trial phases = trial.run("phases-chantier", """
                Chantier;Phase;Début;Fin
                HDR-1;Façades;01/03/2026;30/06/2026
                Réhabilitation des Cordiers;Halls;01/07/2026;15/09/2026
                rue neuve;À l'envers;15/09/2026;01/09/2026
                Inconnu;Phase;01/03/2026;30/06/2026
                """, samuel);
        assertThat(phases.created()).isEqualTo(2);
        assertThat(phases.refusals())
                .anyMatch(reason -> reason.contains("La phase finit avant de commencer."))
                .anyMatch(reason ->
                        reason.contains("Aucun chantier, ou plusieurs, ne s’appellent «\u00a0Inconnu\u00a0»."));
        Trial places = trial.run("lieux-chantier", "Chantier;Lieu\nHDR-1;Les Cordiers\nHDR-1;Ailleurs\n", samuel);
        assertThat(places.created()).as(places.refusals().toString()).isEqualTo(1);
        zones.run();
        assertThat(inside(town)).isEqualTo(1);
        Trial again = trial.run(
                "chantiers",
                "chantier;moa;reference;nature\nCordiers;Habitat des Deux Rives;hdr-1;Façades et halls\n",
                samuel);
        assertThat(again.updated()).isEqualTo(1);
        assertThat(trial.undo(places, samuel)).startsWith("UNDONE");
        zones.run();
        assertThat(inside(town)).isZero();
    }

    private long inside(WorksiteTown town) {
        return jdbc.sql("select count(*) from worksites.worksite_place where lies = 'INSIDE' and place_id = :place")
                .param("place", town.town.cordiers.value())
                .query(Long.class)
                .single();
    }
}
