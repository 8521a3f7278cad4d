package fr.faubourg.reports;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.ObservationFilters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures of the follow-up are about. Lives in the address of the list of records behind each.
 *
 * @param theme the code of a theme of the grid, or null for all
 * @param organisation who was asked, with its units, or null for all; tells among tasks only
 * @param source what walks of this kind saw, {@link Source#ANY} for everything
 */
record Followed(
        Coordinates coordinates,
        @Nullable String theme,
        @Nullable OrganisationId organisation,
        Source source) {
    static final String PATH = "/bilans/constats";
    static final String FIGURE = "chiffre";
    private static final String SOURCE = "vu";

    /** How it was seen. */
    enum Source {
        ANY("", ""),
        /** On any kind of walk. */
        WALKS("marches", "En marchant"),
        WALKING_SURVEY("diagnostic-en-marchant", "Diagnostics en marchant"),
        EXPLORATORY_WALK("marche-exploratoire", "Marches exploratoires"),
        ROUND("tournee", "Tournées"),
        /** Made otherwise, and belonging to a walk that is recorded. */
        ATTACHED("rattaches-a-une-marche", "Autres constats rattachés à une marche");

        private final String word;
        private final String label;

        Source(String word, String label) {
            this.word = word;
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static Followed of(Coordinates coordinates) {
        return new Followed(coordinates, null, null, Source.ANY);
    }

    static Followed parse(UrlQuery query, LocalDate today) {
        ObservationFilters read = ObservationFilters.parse(query);
        String said = query.first(SOURCE).orElse("");
        Source source = Source.ANY;
        for (Source each : Source.values()) {
            source = each.word.equals(said) ? each : source;
        }
        return new Followed(
                Coordinates.parse(query, today),
                read.categories().isEmpty() ? null : read.categories().getFirst(),
                read.organisation(),
                source);
    }

    /** The address of the records behind a figure. */
    String href(FollowUpFigure figure) {
        return query(figure).on(PATH);
    }

    UrlQuery query(FollowUpFigure figure) {
        return coordinates
                .query()
                .with(FIGURE, figure.word())
                .with("categorie", theme)
                .with("organisation", organisation == null ? null : organisation.value())
                .with(SOURCE, source.word);
    }

    ObservationFilters filters() {
        return coordinates.filters().ofCategories(theme == null ? List.of() : List.of(theme));
    }

    Followed ofTheme(String code) {
        return new Followed(coordinates, code, organisation, source);
    }

    Followed askedOf(UUID id) {
        return new Followed(coordinates, theme, new OrganisationId(id), source);
    }

    Followed seenOn(Source other) {
        return new Followed(coordinates, theme, organisation, other);
    }

    Followed in(UUID place) {
        return new Followed(
                new Coordinates(new PlaceId(place), coordinates.period(), coordinates.recordedOn()),
                theme,
                organisation,
                source);
    }

    /** The part of it that lies between two days. */
    Followed during(LocalDate first, LocalDate last) {
        var period = coordinates.period();
        return new Followed(
                coordinates.during(
                        first.isBefore(period.from()) ? period.from() : first,
                        last.isAfter(period.to()) ? period.to() : last),
                theme,
                organisation,
                source);
    }
}
