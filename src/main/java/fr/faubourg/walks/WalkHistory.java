package fr.faubourg.walks;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.date;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The history of walks, with who took part and what was seen; who may write them takes changes back. */
@Component
class WalkHistory implements HistoryKind {
    static final String KIND = "marche";

    private final WalkQueries queries;
    private final Walks walks;

    WalkHistory(WalkQueries queries, Walks walks) {
        this.queries = queries;
        this.walks = walks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        var recorded = queries.get(new WalkId(id), viewer);
        return new HistoryRecord("Marche n° " + recorded.number(), recorded.href());
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return walks.mayWrite(new WalkId(id), viewer);
    }

    /** What the history of walks is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart walkPart() {
            return HistoryPart.of(
                    KIND,
                    "walks.walk",
                    List.of(
                            constant("kind", "Sorte de marche", "WalkKind"),
                            date("walked_on", "Jour"),
                            text("starts_at", "Heure de départ"),
                            named("place_id", "Lieu", "territory.place_v", "name"),
                            text("itinerary", "Parcours"),
                            named("lead_id", "Conduite par", "directory.organisation_v", "full_name"),
                            text("summary", "Ce qu’on en retient"),
                            text("note", "Note")));
        }

        @Bean
        HistoryPart participationPart() {
            return HistoryPart.below(
                    KIND,
                    "walks.participation",
                    "walk_id",
                    "Participants",
                    HistoryPart.Added.GOES,
                    List.of(constant("role", "Qualité", "ParticipantRole"), number("people", "Nombre")));
        }

        @Bean
        HistoryPart seenPart() {
            return HistoryPart.below(
                    KIND,
                    "walks.seen",
                    "walk_id",
                    "Constat de la marche",
                    HistoryPart.Added.GOES,
                    List.of(named("observation_id", "Constat n°", "watch.every_observation_v", "number")));
        }
    }
}
