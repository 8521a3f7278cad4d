package fr.faubourg.halls;

import fr.faubourg.ui.Chart;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of entrances show. */
public final class HallViews {
    private HallViews() {}

    /**
     * The list.
     *
     * @param headline the finding: "37 entrées cotées sur 42, dont 10 orange ou rouge"
     * @param counts how many at each level, worst first, with the list of them
     * @param levels by id
     */
    public record ListView(
            UrlQuery query,
            UrlQuery filters,
            String kicker,
            String headline,
            List<Count> counts,
            Page<HallRow> page,
            Map<UUID, HallLevel> levels,
            List<Choice> places,
            List<Choice> levelChoices,
            List<Choice> months,
            MapDrawing map,
            boolean narrowed) {
        public @Nullable String chosen(String filter) {
            return filters.first(filter).orElse(null);
        }
    }

    /** How many entrances stand at a level (null: never rated), with the list of them. */
    public record Count(@Nullable HallLevel level, long count, String href) {}

    /**
     * The page of an entrance.
     *
     * @param standing what its level is and who says so, in a sentence
     * @param level its level; null when it was never rated
     * @param since what somebody alone said since two agreed, or empty
     * @param latest the latest rating of each organisation
     * @param lines everything that was said, newest first
     * @param mayRate whether the reader may rate it
     */
    public record Show(
            Entrance entrance,
            String standing,
            @Nullable HallLevel level,
            String since,
            List<RatingLine> latest,
            List<RatingLine> lines,
            Map<UUID, HallLevel> levels,
            @Nullable Chart chart,
            boolean mayRate) {}

    /**
     * The form of a rating.
     *
     * @param back the page one came from
     * @param action where it is sent
     * @param guidance a sentence above the form, possibly empty
     * @param raters in whose name one may rate; none when it is known
     */
    public record Rate(
            String entrance,
            String back,
            String action,
            String guidance,
            List<Choice> raters,
            List<HallLevel> levels,
            List<ActNature> natures,
            RatingForm form,
            FormErrors errors) {}
}
