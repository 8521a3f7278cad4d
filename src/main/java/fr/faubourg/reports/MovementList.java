package fr.faubourg.reports;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The records that moved behind a figure of a frozen report ({@code ?bilan=&chiffre=}), to be taken out. */
@Component
class MovementList implements ExportedList {
    private final FrozenReports reports;
    private final UiFactory factory;

    MovementList(FrozenReports reports, UiFactory factory) {
        this.reports = reports;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "bilan-fige-mouvements";
    }

    @Override
    public String label() {
        return "Mouvements d’un bilan figé";
    }

    @Override
    public String href() {
        return "/bilans/figes";
    }

    @Override
    public String href(UrlQuery filters) {
        return href() + "/" + filters.first("bilan").orElse("") + "/chiffres/"
                + filters.first("chiffre").orElse("");
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        FrozenReport.Movements moved = reports.movements(id(query, "bilan"), id(query, "chiffre"), viewer);
        return new TableExport<Row>(
                key(),
                label(),
                "Faubourg, bilans figés",
                List.of(
                        new TableExport.Filter(
                                "Bilan",
                                moved.frozen().placeName() + ", "
                                        + moved.frozen().period()),
                        new TableExport.Filter(
                                "Chiffre",
                                moved.figure().label() + ", "
                                        + ui.label(moved.figure().measure()))),
                List.of(
                        Column.text("Mouvement", Row::movement),
                        Column.integer("Numéro", row -> row.member().number()),
                        Column.text("Constat", row -> row.member().finding()),
                        Column.text("Précision", row -> row.member().detail())),
                null,
                () -> Stream.of(
                                rows("entré", moved.entered()),
                                rows("sorti", moved.left()),
                                rows("modifié", moved.changed()))
                        .flatMap(Function.identity()));
    }

    private static Stream<Row> rows(String movement, List<FrozenReport.Member> members) {
        return members.stream().map(member -> new Row(movement, member));
    }

    private static UUID id(UrlQuery query, String name) {
        try {
            return UUID.fromString(query.first(name).orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    private record Row(String movement, FrozenReport.Member member) {}
}
