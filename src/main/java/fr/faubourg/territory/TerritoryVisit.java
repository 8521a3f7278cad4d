package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.VisitSource;
import fr.faubourg.inbox.VisitStep;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an administrator brings into the territory first. */
@Component
class TerritoryVisit implements VisitSource {
    private final PlaceQueries places;

    TerritoryVisit(PlaceQueries places) {
        this.places = places;
    }

    @Override
    public List<VisitStep> steps(Viewer viewer, Instant since) {
        if (!viewer.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        return List.of(
                VisitStep.toDo(
                        100,
                        "perimetres",
                        "Importer les périmètres",
                        "Les communes et les quartiers, d’un fichier GeoJSON\u00a0: tout le reste se situe par rapport à eux.",
                        "/imports/nouveau?genre=quartiers",
                        places.anyOf(PlaceKind.COMMUNE, PlaceKind.NEIGHBOURHOOD)),
                VisitStep.toDo(
                        200,
                        "lieux",
                        "Ajouter un lieu que l’on nomme au quotidien",
                        "Une résidence, un hall, une place\u00a0: ce que les gens diront en notant un constat.",
                        "/lieux/nouveau",
                        places.anyOf(
                                PlaceKind.RESIDENCE, PlaceKind.BUILDING, PlaceKind.ENTRANCE, PlaceKind.PUBLIC_SPACE)));
    }
}
