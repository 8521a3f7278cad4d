package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what somebody says of an entrance (cotation). */
@Service
class Ratings {
    private final RatingQueries queries;
    private final RatingRepository ratings;

    Ratings(RatingQueries queries, RatingRepository ratings) {
        this.queries = queries;
        this.ratings = ratings;
    }

    /**
     * In the name of an organisation.
     *
     * @throws Forbidden when the person may not rate this entrance in its name
     * @throws fr.faubourg.shared.NotFound when it is no entrance, or hidden
     */
    @Transactional
    void rate(UUID place, UUID organisation, RatingForm.Read rating, UUID key, Viewer viewer) {
        var entrance = queries.entrance(place, viewer);
        boolean own = queries.raters(place, viewer).stream()
                .anyMatch(each -> each.value().equals(organisation.toString()));
        if (!own || !entrance.rateable()) {
            throw new Forbidden();
        }
        ratings.record(key, place, organisation, viewer.account(), rating, null);
    }
}
