package fr.faubourg.interventions;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of trades with their themes, to be taken out. */
@Component
class TradeList implements ExportedList {
    private final TradeRepository trades;

    TradeList(TradeRepository trades) {
        this.trades = trades;
    }

    @Override
    public String key() {
        return "corps-d-etat";
    }

    @Override
    public String label() {
        return "Corps d’état";
    }

    @Override
    public String href() {
        return "/corps-d-etat";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<Trade>(
                key(),
                label(),
                "Faubourg, interventions techniques",
                List.of(),
                List.of(
                        Column.text("Corps d’état", Trade::label),
                        Column.text("Thèmes", (Trade trade) -> String.join(", ", trade.themeLabels())),
                        Column.<Trade>integer("Interventions (1 000 au plus)", Trade::uses)
                                .keyed("interventions"),
                        Column.yesNo("Proposé", Trade::active),
                        Column.text("Source", Trade::source)),
                null,
                () -> trades.all().stream());
    }
}
