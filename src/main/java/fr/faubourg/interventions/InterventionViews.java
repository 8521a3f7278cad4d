package fr.faubourg.interventions;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of interventions show. */
public final class InterventionViews {
    private InterventionViews() {}

    /**
     * The list.
     *
     * @param kicker where one is: "Interventions · Les Tanneries"
     * @param headline what the list amounts to
     * @param standfirst what it cost, as far as the reader may know; possibly empty
     * @param chronological whether it is shown month by month
     * @param limited whether returns were looked for among the newest only
     */
    public record ListView(
            UrlQuery query,
            UrlQuery filters,
            String kicker,
            String headline,
            String standfirst,
            Page<InterventionRow> page,
            boolean capped,
            boolean limited,
            boolean chronological,
            List<Choice> places,
            List<Choice> trades,
            List<Choice> organisations,
            MapDrawing map,
            Ground ground,
            boolean mayAdd,
            boolean narrowed) {
        /** The state in the address, with what the row of filters says. */
        public List<Choice> states(Ui ui) {
            return Arrays.stream(InterventionState.values())
                    .map(state -> new Choice(InterventionFilters.nameOf(state), ui.label(state)))
                    .toList();
        }

        public @Nullable String chosen(String filter) {
            return filters.first(filter).orElse(null);
        }

        /** The same with one thing changed. */
        public String href(String name, @Nullable String value) {
            return query.with(name, value).on(InterventionFilters.LIST);
        }

        /** The address, kept over a change of filter: everything that the row of filters has no control for. */
        public UrlQuery kept() {
            return query.only(UrlQuery.SORT, "vue", "delai");
        }

        /** Whether a row begins another month than the one before. */
        public boolean beginsMonth(int row) {
            return row == 0
                    || !page.rows()
                            .get(row)
                            .finishedOn()
                            .withDayOfMonth(1)
                            .equals(page.rows().get(row - 1).finishedOn().withDayOfMonth(1));
        }
    }

    /** The addresses of an interactive map: of its points, of the outlines, and of the ground, or null. */
    public record Ground(
            String points, String outlines, @Nullable String basemap) {}

    /**
     * The page of an intervention.
     *
     * @param map where it lies; null when its point is not known
     * @param mayWrite whether the reader may correct it and tie it to observations
     * @param proposed observations that it may answer
     * @param returns observations that are a return of what it mended
     * @param thread what it came from and what came of it
     * @param errors what is wrong in the forms of the page
     * @param typed what was typed to name an observation
     */
    public record Show(
            Intervention intervention,
            @Nullable MapDrawing map,
            boolean mayWrite,
            List<AnsweredObservation> answered,
            List<AnsweredObservation> proposed,
            List<AnsweredObservation> returns,
            List<ThreadEntry> thread,
            FormErrors errors,
            String typed) {}

    /**
     * The form.
     *
     * @param recorded what is recorded; null for a new one
     * @param answers the title of the observation that a new one answers, or null
     */
    public record Form(
            InterventionForm form,
            FormErrors errors,
            @Nullable Intervention recorded,
            @Nullable String answers,
            List<Choice> places,
            List<Choice> trades,
            List<Choice> organisations,
            MapDrawing map,
            String outlines,
            @Nullable String basemap) {}

    /** The list of trades. */
    public record Trades(List<Trade> trades) {}

    /** One trade; null for a new one. */
    public record TradeLine(@Nullable Trade trade, TradeForm form, FormErrors errors, List<Choice> themes) {}
}
