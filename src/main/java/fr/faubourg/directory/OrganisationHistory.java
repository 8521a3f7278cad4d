package fr.faubourg.directory;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.date;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of partners, known to every reader, taken back by those who keep the directory. */
@Component
class OrganisationHistory implements HistoryKind {
    static final String KIND = "partenaire";

    private final Organisations organisations;

    OrganisationHistory(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        return new HistoryRecord(organisations.get(new OrganisationId(id)).fullName(), "/partenaires/" + id);
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    /** What the history of partners is made of, and what the directory adds to that of places. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart organisationPart() {
            return HistoryPart.of(
                    KIND,
                    "directory.organisation",
                    List.of(
                            text("name", "Nom"),
                            text("short_name", "Sigle"),
                            constant("kind", "Nature", "OrganisationKind"),
                            named("parent_id", "Service ou agence de", "directory.organisation_v", "name"),
                            constant("unit_type", "Type d’unité", "UnitType"),
                            text("hours", "Horaires"),
                            text("siret", "SIRET"),
                            text("remit", "Compétences"),
                            text("email", "Courriel"),
                            text("phone", "Téléphone"),
                            date("ended_on", "N’est plus partenaire depuis le")));
        }

        @Bean
        HistoryPart sectorPart() {
            return HistoryPart.below(
                    KIND,
                    "directory.sector",
                    "organisation_id",
                    "Secteur",
                    HistoryPart.Added.GOES,
                    List.of(
                            named("place_id", "Lieu", "territory.place_v", "name"),
                            date("valid_from", "Depuis le"),
                            date("valid_to", "Jusqu’au")));
        }

        @Bean
        HistoryPart responsibilityPart() {
            return HistoryPart.below(
                    "lieu",
                    "directory.place_responsibility",
                    "place_id",
                    "Responsabilité",
                    HistoryPart.Added.GOES,
                    List.of(
                            named("organisation_id", "Organisation", "directory.organisation_v", "full_name"),
                            constant("role", "Rôle", "ResponsibilityRole"),
                            date("valid_from", "Depuis le"),
                            date("valid_to", "Jusqu’au"),
                            text("source", "Source")));
        }
    }
}
