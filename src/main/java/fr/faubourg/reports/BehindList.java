package fr.faubourg.reports;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The records behind a figure of the follow-up ({@code ?chiffre=}), to be taken out. */
@Component
class BehindList implements ExportedList {
    private final BehindFigures behind;
    private final UiFactory factory;

    BehindList(BehindFigures behind, UiFactory factory) {
        this.behind = behind;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "bilan-constats";
    }

    @Override
    public String label() {
        return "Constats et demandes derrière un chiffre du bilan";
    }

    @Override
    public String href() {
        return Followed.PATH;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        BehindFigures.Asked asked = behind.asked(query);
        BehindFigures.About about = behind.about(asked);
        List<TableExport.Filter> filters = new ArrayList<>();
        filters.add(new TableExport.Filter("Chiffre", ui.label(asked.figure())));
        about.words().forEach(word -> filters.add(new TableExport.Filter("Sur", word)));
        return new TableExport<>(
                key(),
                ui.label(asked.figure()) + ", " + about.place(),
                "Faubourg, bilan de la veille",
                filters,
                columns(ui, asked.figure()),
                null,
                limit -> behind.countUpTo(asked, viewer, limit),
                () -> behind.stream(asked, viewer));
    }

    private static List<Column<Behind>> columns(Ui ui, FollowUpFigure figure) {
        List<Column<Behind>> columns = new ArrayList<>(List.of(
                Column.integer("N°", each -> each.finding().number()),
                Column.date("Vu le", each -> each.finding().observedOn()),
                Column.text("Nature", each -> ui.label(each.finding().kind())),
                Column.text("Catégorie", each -> each.finding().theme()),
                Column.text("Constat", each -> each.finding().finding()),
                Column.text("Lieu", each -> each.finding().where()),
                Column.text(
                        figure.isOfTasks() ? "Demandé à" : "Confié à",
                        each -> each.finding().organisation())));
        if (figure.isOfTasks()) {
            columns.add(Column.date("Demandé le", Behind::askedOn));
            columns.add(Column.date("Pour le", Behind::dueOn));
            columns.add(Column.date("Réalisé le", Behind::doneOn));
            columns.add(Column.integer("Jours", Behind::days));
            columns.add(Column.integer("Jours ouvrés", Behind::workingDays));
        }
        columns.add(
                Column.text("État du constat", each -> ui.label(each.finding().state())));
        columns.add(Column.yesNo("En retard", each -> each.finding().late()));
        return columns;
    }
}
