package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.InstanceIdentity;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The records behind one figure of the follow-up, within the rights of the reader. */
@Component
class BehindFigures {
    private final FollowUpScope scopes;
    private final BehindQueries queries;
    private final Places places;
    private final Organisations organisations;
    private final InstanceIdentity instance;

    BehindFigures(
            FollowUpScope scopes,
            BehindQueries queries,
            Places places,
            Organisations organisations,
            InstanceIdentity instance) {
        this.scopes = scopes;
        this.queries = queries;
        this.places = places;
        this.organisations = organisations;
        this.instance = instance;
    }

    /** A figure that is asked for. */
    record Asked(FollowUpFigure figure, Followed followed) {}

    /** What it is about, in words. */
    record About(String place, List<String> words) {}

    /**
     * Without a word, all troubles.
     *
     * @throws NotFound when the address names a figure that there is not
     */
    Asked asked(UrlQuery query) {
        FollowUpFigure figure = FollowUpFigure.named(
                        query.first(Followed.FIGURE).orElse(FollowUpFigure.SEEN.word()))
                .orElseThrow(NotFound::new);
        return new Asked(figure, Followed.parse(query, scopes.today()));
    }

    About about(Asked asked) {
        Followed followed = asked.followed();
        var coordinates = followed.coordinates();
        String place = coordinates.place() == null
                ? instance.name()
                : places.find(coordinates.place()).orElseThrow(NotFound::new).name();
        List<String> words = new ArrayList<>();
        words.add(place);
        words.add(FrenchFormat.period(
                coordinates.period().from(), coordinates.period().to()));
        if (followed.theme() != null) {
            words.add(queries.theme(followed.theme()));
        }
        if (followed.organisation() != null) {
            words.add(organisations
                    .find(followed.organisation())
                    .orElseThrow(NotFound::new)
                    .name());
        }
        if (followed.source() != Followed.Source.ANY) {
            words.add(followed.source().label());
        }
        return new About(place, words);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page<Behind> page(Asked asked, Viewer viewer, Paging paging) {
        var scope = scopes.of(asked.followed(), viewer);
        return new Page<>(
                queries.behind(scope, asked.figure(), paging.size(), paging.offset()),
                paging,
                queries.count(scope, asked.figure(), Long.MAX_VALUE));
    }

    long countUpTo(Asked asked, Viewer viewer, long limit) {
        return queries.count(scopes.of(asked.followed(), viewer), asked.figure(), limit);
    }

    /** All of them; opened inside a transaction and closed by the caller. */
    Stream<Behind> stream(Asked asked, Viewer viewer) {
        return queries.stream(scopes.of(asked.followed(), viewer), asked.figure());
    }
}
