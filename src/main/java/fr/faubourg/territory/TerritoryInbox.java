package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.inbox.NextStep;
import fr.faubourg.inbox.Noun;
import java.util.List;
import org.springframework.stereotype.Component;

/** What to do first in a territory that has no place yet. */
@Component
class TerritoryInbox implements InboxSource {

    private final PlaceQueries places;

    TerritoryInbox(PlaceQueries places) {
        this.places = places;
    }

    @Override
    public Noun noun() {
        return new Noun("lieu", "lieux", false);
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return InboxTally.NOTHING;
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return List.of();
    }

    @Override
    public List<NextStep> nextSteps(Viewer viewer) {
        if (!viewer.has(Role.ADMINISTRATOR) || places.count(PlaceFilter.NONE) > 0) {
            return List.of();
        }
        return List.of(
                new NextStep(
                        100,
                        "Importer les périmètres",
                        "Les communes et les quartiers, d’un fichier GeoJSON\u00a0: tout le reste se situe par rapport à eux.",
                        "/imports/nouveau?genre=quartiers"),
                new NextStep(
                        110,
                        "Inviter les personnes de votre équipe",
                        "Chacune avec son métier, son organisation et la partie du territoire dont elle s’occupe.",
                        "/comptes/nouveau"));
    }
}
