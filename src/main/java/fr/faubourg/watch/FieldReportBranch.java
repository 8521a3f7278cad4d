package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.territory.Located;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PlaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Holds an import to the branch of the person who brings it: who looks after one neighbourhood imports what lies there. */
@Component
class FieldReportBranch {
    private final Locator locator;

    FieldReportBranch(Locator locator) {
        this.locator = locator;
    }

    /** The numbers of the reports that lie outside of the viewer's branch, or nobody knows where. */
    Set<String> outside(List<FieldReport> reports, Viewer viewer) {
        if (viewer.mayAct(List.of(), Role.ADMINISTRATOR, Role.REGULATOR)) {
            return Set.of();
        }
        var points = new ArrayList<GeoPoint>();
        var placed = new ArrayList<FieldReport>();
        Set<String> outside = new HashSet<>();
        for (var report : reports) {
            if (report.point() == null) {
                outside.add(report.number());
            } else {
                points.add(report.point());
                placed.add(report);
            }
        }
        List<Located> found = locator.locateAll(points);
        for (int i = 0; i < placed.size(); i++) {
            var places = found.get(i).containing().stream().map(PlaceId::value).toList();
            if (!viewer.mayAct(places, Role.ADMINISTRATOR, Role.REGULATOR)) {
                outside.add(placed.get(i).number());
            }
        }
        return outside;
    }

    static RowVerdict refusal(ImportRow row) {
        return RowVerdict.refused(
                row,
                row.find("lon").isPresent() ? "lon" : null,
                row.find("lon").isPresent()
                        ? "Ce constat est hors de votre secteur."
                        : "Sans position, rien ne dit que ce constat est dans votre secteur.",
                row.find("lon").isPresent()
                        ? "Vérifiez sa position, ou demandez l’import à la personne qui suit ce secteur."
                        : "Donnez la longitude et la latitude, ou demandez l’import à un administrateur.");
    }
}
