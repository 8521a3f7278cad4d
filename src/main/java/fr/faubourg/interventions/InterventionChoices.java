package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.history.FormWords;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.watch.Forms;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of an intervention offers, and the words for what it holds. */
@Component
class InterventionChoices {
    private final SpotQueries spots;
    private final TradeRepository trades;
    private final Organisations organisations;
    private final WritingQueries rights;
    private final UiFactory factory;

    InterventionChoices(
            SpotQueries spots,
            TradeRepository trades,
            Organisations organisations,
            WritingQueries rights,
            UiFactory factory) {
        this.spots = spots;
        this.trades = trades;
        this.organisations = organisations;
        this.rights = rights;
        this.factory = factory;
    }

    List<Choice> places(@Nullable PlaceId chosen) {
        return spots.choices(chosen);
    }

    List<Choice> trades(@Nullable UUID chosen) {
        return trades.choices(chosen);
    }

    /** Those for whom the person may write: a partner, for its own organisation and units. */
    List<Choice> organisations(Viewer viewer) {
        return viewer.isStaff() ? organisations.options() : own(viewer);
    }

    /** Those for whom the person may import: nobody but its own and their units to a partner. */
    List<Choice> importable(Viewer viewer) {
        return WritingQueries.isPartnerOnly(viewer) ? own(viewer) : organisations.options();
    }

    private List<Choice> own(Viewer viewer) {
        var own = rights.ownOrganisations(viewer).stream().map(UUID::toString).toList();
        return organisations.options().stream()
                .filter(each -> own.contains(each.value()))
                .toList();
    }

    /** Every partner of today. */
    List<Choice> everyOrganisation() {
        return organisations.options();
    }

    /** What is named in the form must be there. */
    void check(InterventionDraft draft, FormErrors errors) {
        if (!trades.exists(draft.trade())) {
            errors.add("trade", "Choisissez un corps d’état de la liste.");
        }
        if (!spots.exists(draft.place())) {
            errors.add("place", "Choisissez un lieu de la liste.");
        }
        if (organisations.find(draft.organisation()).isEmpty()) {
            errors.add("organisation", "Choisissez une organisation de la liste.");
        }
    }

    /** The fields of the form in words. */
    FormWords words(InterventionForm form) {
        var ui = factory.detached();
        return new FormWords()
                .field("work", "Ce qui a été fait")
                .field("trade", "Corps d’état", trades.choices(null))
                .field(
                        "place",
                        "Lieu",
                        spots.choices(Forms.uuid(form.place()).map(PlaceId::new).orElse(null)))
                .field("lon", "Longitude")
                .field("lat", "Latitude")
                .field("startedOn", "Le, ou du")
                .field("endedOn", "Au")
                .field("state", "État", Choice.of(ui, InterventionState.class))
                .field("organisation", "Maître d’ouvrage", organisations.options())
                .field("externalNumber", "Son numéro chez lui")
                .field("firm", "Entreprise")
                .field("reason", "Motif")
                .field("cost", "Coût en euros")
                .field("tax", "Taxe", Choice.of(ui, CostTax.class));
    }
}
