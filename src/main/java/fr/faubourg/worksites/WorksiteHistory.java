package fr.faubourg.worksites;

import static fr.faubourg.history.HistoryField.drawing;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of worksites, known to whoever may read them, taken back by those who may change them. */
@Component
class WorksiteHistory implements HistoryKind {
    static final String KIND = "chantier";

    private final WorksiteAccess access;
    private final Worksites worksites;
    private final Zones zones;

    WorksiteHistory(WorksiteAccess access, Worksites worksites, Zones zones) {
        this.access = access;
        this.worksites = worksites;
        this.zones = zones;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        WorksiteId worksite = new WorksiteId(id);
        if (!access.mayRead(worksite, viewer)) {
            throw new NotFound();
        }
        return new HistoryRecord(worksites.get(worksite).name(), "/chantiers/" + id);
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return access.mayWrite(new WorksiteId(id), viewer);
    }

    @Override
    public void undone(Viewer viewer, UUID id, Done done) {
        zones.settle(new WorksiteId(id));
    }

    /** What the history of worksites is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart worksitePart() {
            return HistoryPart.of(
                    KIND,
                    "worksites.worksite",
                    List.of(
                            text("name", "Nom du chantier"),
                            text("reference", "Référence"),
                            named("owner_id", "Maître d’ouvrage", "directory.organisation_v", "full_name"),
                            text("nature", "Nature des travaux"),
                            text("address", "Adresse"),
                            text("hours", "Horaires"),
                            text("circulation", "Plan de circulation"),
                            text("complaint_contact", "Contact pour les réclamations"),
                            number("buffer_metres", "Abords, en mètres"),
                            drawing("shape", "Périmètre")));
        }

        @Bean
        HistoryPart worksiteAreaPart() {
            return Part.AREA.history();
        }

        @Bean
        HistoryPart worksitePhasePart() {
            return Part.PHASE.history();
        }

        @Bean
        HistoryPart worksiteFirmPart() {
            return Part.FIRM.history();
        }

        @Bean
        HistoryPart worksiteImpactPart() {
            return Part.IMPACT.history();
        }

        @Bean
        HistoryPart worksiteMessagePart() {
            return Part.MESSAGE.history();
        }

        @Bean
        HistoryPart worksiteMessagePlacePart() {
            return HistoryPart.below(
                    KIND,
                    "worksites.message_place",
                    "worksite_id",
                    "Lieu destinataire d’un message",
                    HistoryPart.Added.GOES,
                    List.of(
                            named("place_id", "Lieu", "territory.place_v", "name"),
                            named("message_id", "Message", "worksites.message", "subject")));
        }

        @Bean
        HistoryPart worksiteMeetingPart() {
            return Part.MEETING.history();
        }

        @Bean
        HistoryPart worksiteComplaintPart() {
            return Part.COMPLAINT.history();
        }
    }
}
