package fr.faubourg.interventions;

import fr.faubourg.ui.FormErrors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of trades. */
@Service
class TradeKeeping {
    private final TradeRepository trades;

    TradeKeeping(TradeRepository trades) {
        this.trades = trades;
    }

    /** Adds a trade, or says what is to be mended. */
    @Transactional
    void add(TradeForm.Line line, FormErrors errors) {
        if (trades.isTaken(line.label(), null)) {
            errors.add("label", "Ce corps d’état est déjà dans la liste.");
            return;
        }
        var id = trades.insert(line.label(), line.active(), line.source());
        trades.setThemes(id, line.themes());
    }

    /** @return false when somebody changed it in the meantime; what is to be mended is added to the errors */
    @Transactional
    boolean change(Trade trade, int version, TradeForm.Line line, FormErrors errors) {
        if (trades.isTaken(line.label(), trade.id())) {
            errors.add("label", "Ce corps d’état est déjà dans la liste.");
            return true;
        }
        if (!trades.update(trade.id(), version, line.label(), line.active(), line.source())) {
            return false;
        }
        trades.setThemes(trade.id(), line.themes());
        return true;
    }
}
