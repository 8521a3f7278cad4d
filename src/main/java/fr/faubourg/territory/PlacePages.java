package fr.faubourg.territory;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of places show. */
public final class PlacePages {

    private PlacePages() {}

    /** The addresses from which the interactive map is fed, and the drawing that stands for it. */
    public record PlaceMap(
            MapDrawing drawing,
            @Nullable String points,
            String outlines,
            @Nullable String basemap) {}

    /** The list of places. */
    public record ListView(
            UrlQuery query,
            String text,
            @Nullable String kind,
            @Nullable String inside,
            List<Choice> kinds,
            List<Choice> areas,
            Page<PlaceSummary> page,
            PlaceMap map,
            boolean closed,
            boolean filtered,
            boolean mayEdit) {}

    /** A place that the one of the page lies in or holds; share from 0 to 1. */
    public record Part(PlaceSummary place, double share) {
        /** Whether it is worth saying how much of it. */
        public boolean partial() {
            return share < 0.995;
        }
    }

    /** A place's page. */
    public record PlaceView(
            Place place,
            List<PlaceSummary> above,
            List<Part> areas,
            List<Part> inside,
            boolean moreInside,
            List<Passage> passages,
            @Nullable String surface,
            PlaceMap map,
            List<PlaceFacts.Section> beside,
            List<PlaceFacts.Section> happening,
            IndicatorTable indicators,
            boolean mayWorkHere,
            boolean mayEdit,
            @Nullable Closure closure,
            FormErrors closureErrors) {}

    /** That a place is no more: since when, why, as noted by whom. */
    public record Closure(LocalDate on, String reason, String by) {}

    /** A priority neighbourhood before or after; the place is null when only its code is known. */
    public record Passage(
            int generation, String code, @Nullable PlaceSummary place) {}

    /** The indicators of a place beside those of its commune. */
    public record IndicatorTable(@Nullable String communeName, List<IndicatorLine> lines) {}

    /**
     * An indicator for a year, ready to read.
     *
     * @param here the value with its unit, "secret statistique", or "non publié"
     * @param commune the same for the commune
     */
    public record IndicatorLine(
            String name,
            int year,
            String here,
            boolean secret,
            String commune,
            String source,
            String vintage,
            boolean additive) {}

    /** The form of a place; {@code id} is null for a new one. */
    public record FormView(
            @Nullable PlaceId id,
            String title,
            PlaceForm form,
            FormErrors errors,
            List<Choice> kinds,
            List<Choice> parents,
            PlaceMap map,
            boolean hasPerimeter) {}
}
