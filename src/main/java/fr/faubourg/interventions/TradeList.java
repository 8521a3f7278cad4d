package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of trades with their themes, to be taken out. */
@Component
class TradeList extends WholeList {
    private final TradeRepository trades;

    TradeList(TradeRepository trades) {
        super(
                "corps-d-etat",
                "Corps d’état",
                "/corps-d-etat",
                "Faubourg, interventions techniques",
                viewer -> viewer.has(Role.ADMINISTRATOR, Role.REGULATOR));
        this.trades = trades;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<Trade>whole(
                List.of(
                        Column.text("Corps d’état", Trade::label),
                        Column.text("Thèmes", (Trade trade) -> String.join(", ", trade.themeLabels())),
                        Column.<Trade>integer("Interventions (1 000 au plus)", Trade::uses)
                                .keyed("interventions"),
                        Column.yesNo("Proposé", Trade::active),
                        Column.text("Source", Trade::source)),
                () -> trades.all().stream());
    }
}
