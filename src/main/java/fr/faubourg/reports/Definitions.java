package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each figure of a report means, in words that stay with it when it is frozen. */
@Component
class Definitions {
    private static final List<ObservationState> AWAITED = Stream.of(ObservationState.values())
            .filter(ObservationState::isAwaited)
            .toList();

    private static final List<FrozenReport.Definition> FOLLOW_UP = List.of(
            new FrozenReport.Definition(
                    "Vérifiés sur site, revenus, dits aux habitants",
                    "Parmi les troubles traités\u00a0: vus faits sur place\u00a0; revus au même endroit, dans la même catégorie, après avoir été réalisés ou clos et dans le délai de retour, ou reliés par quelqu’un à ce qui a été revu\u00a0; dont on a dit quelque chose aux habitants."),
            new FrozenReport.Definition(
                    "Clos sans retour aux habitants", "Troubles clos dont rien n’a été dit aux habitants."),
            new FrozenReport.Definition(
                    "Demandes",
                    "Ce qui a été demandé à chaque organisation, moins ce qu’elle a rendu et ce qui lui a été retiré\u00a0; un constat rouvert et redemandé fait deux demandes."),
            new FrozenReport.Definition(
                    "Délai d’une demande",
                    "Du jour où elle a été faite au jour où elle est dite réalisée\u00a0; en jours ouvrés, dans le calendrier du lieu, fériés et fermetures compris. La moitié des demandes a pris moins de temps."),
            new FrozenReport.Definition(
                    "Demandes en retard", "Réalisées après leur échéance, ou pas encore alors qu’elle est passée."));

    private final GridQueries grid;
    private final UiFactory ui;

    Definitions(GridQueries grid, UiFactory ui) {
        this.grid = grid;
        this.ui = ui;
    }

    List<FrozenReport.Definition> of(WatchReport report) {
        var day = FrenchFormat.shortDate(report.today());
        var said = new ArrayList<FrozenReport.Definition>();
        said.add(new FrozenReport.Definition("Lieu et période", report.place() + ", " + report.period() + "."));
        if (report.recordedOn() != null) {
            said.add(new FrozenReport.Definition(
                    "Données",
                    "Telles qu’elles étaient enregistrées le " + FrenchFormat.shortDate(report.recordedOn()) + "."));
        }
        said.add(
                new FrozenReport.Definition(
                        "Constats",
                        "Ce qui a été observé dans le lieu pendant la période, quel que soit son état\u00a0; ce qui a été noté deux fois et réuni compte une fois."));
        said.add(new FrozenReport.Definition(
                "Ouverts", "Dans un des états\u00a0: " + labels(ObservationFilters.OPEN) + "."));
        said.add(new FrozenReport.Definition("Traités", "Dans un des états\u00a0: " + labels(Line.TREATED) + "."));
        said.add(new FrozenReport.Definition(
                "En retard",
                "Dans un des états\u00a0: " + labels(AWAITED)
                        + "\u00a0; la première échéance encore attendue est passée au " + day + "."));
        said.add(
                new FrozenReport.Definition(
                        "Délai médian",
                        "Jours entre la première demande faite à une organisation et la réalisation annoncée, par la dernière s’il y en a plusieurs\u00a0; la moitié a pris moins de temps."));
        said.add(
                new FrozenReport.Definition(
                        "Organisations",
                        "Chacune compte avec ses services et agences, tels qu’ils étaient rattachés ce jour-là\u00a0; un constat demandé à plusieurs organisations compte chez chacune."));
        if (report.followUp() != null) {
            said.addAll(FOLLOW_UP);
        }
        said.addAll(grid.themes());
        return said;
    }

    String label(ObservationState state) {
        return ui.detached().label(state);
    }

    private String labels(Collection<ObservationState> states) {
        return states.stream().sorted().map(this::label).collect(Collectors.joining(", "));
    }
}
