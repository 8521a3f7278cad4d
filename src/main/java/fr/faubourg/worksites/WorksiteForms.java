package fr.faubourg.worksites;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.FormWords;
import fr.faubourg.settings.Thresholds;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a worksite, filled and shown. */
@Component
class WorksiteForms {
    private final PartChoices choices;
    private final WorksiteMaps maps;
    private final Thresholds thresholds;

    WorksiteForms(PartChoices choices, WorksiteMaps maps, Thresholds thresholds) {
        this.choices = choices;
        this.maps = maps;
        this.thresholds = thresholds;
    }

    /** A partner's own organisation is the first guess for who has the works done. */
    WorksiteForm blank(Viewer viewer, String place) {
        String owner = viewer.organisationsAs(Role.PARTNER).stream()
                .findFirst()
                .map(Object::toString)
                .orElse("");
        return WorksiteForm.blank(thresholds.today(WorksiteConfiguration.BUFFER), owner, place);
    }

    String show(Model model, @Nullable WorksiteId id, WorksiteForm form, FormErrors errors) {
        model.addAttribute(
                "view",
                new WorksitePages.FormView(
                        id == null ? null : "/chantiers/" + id,
                        id == null ? "Ajouter un chantier" : "Modifier le chantier",
                        form,
                        errors,
                        choices.of(PartChoices.Among.ORGANISATIONS, null),
                        id == null ? choices.of(PartChoices.Among.PLACES, null) : List.of(),
                        maps.ground(),
                        maps.outlinesUrl(),
                        maps.basemapUrl()));
        return "worksites/form";
    }

    FormWords words() {
        return new FormWords()
                .field("name", "Nom du chantier")
                .field("reference", "Référence")
                .field("owner", "Maître d’ouvrage", choices.of(PartChoices.Among.ORGANISATIONS, null))
                .field("nature", "Nature des travaux")
                .field("address", "Adresse")
                .field("hours", "Horaires")
                .field("circulation", "Plan de circulation")
                .field("complaintContact", "Contact pour les réclamations")
                .field("buffer", "Abords, en mètres")
                .field("shape", "Périmètre");
    }
}
