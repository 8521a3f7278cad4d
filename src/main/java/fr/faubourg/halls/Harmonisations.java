package fr.faubourg.halls;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guides two organisations to say the same (harmonisation): each rates for itself, then both look at their differences and agree. */
@Service
class Harmonisations {
    /** More entrances than anybody rates in one go. */
    static final int MOST = 120;

    private final HarmonisationQueries queries;
    private final HarmonisationRepository sessions;
    private final RatingQueries ratings;
    private final RatingRepository writing;
    private final HallQueries halls;

    Harmonisations(
            HarmonisationQueries queries,
            HarmonisationRepository sessions,
            RatingQueries ratings,
            RatingRepository writing,
            HallQueries halls) {
        this.queries = queries;
        this.sessions = sessions;
        this.ratings = ratings;
        this.writing = writing;
        this.halls = halls;
    }

    /** Opens one about the entrances of a place; empty when something is to be mended first. */
    @Transactional
    Optional<UUID> open(HarmonisationForm.Read read, UUID key, Viewer viewer, FormErrors errors) {
        if (!viewer.mayAct(ratings.areasOf(read.place().value()), Role.REGULATOR, Role.PRACTITIONER)) {
            errors.add("place", "Ce lieu n’est pas dans votre secteur\u00a0: choisissez-en un autre.");
            return Optional.empty();
        }
        var entrances = halls.entrancesIn(read.place(), MOST + 1);
        if (entrances.isEmpty()) {
            errors.add("place", "Ce lieu n’a ni entrée ni immeuble\u00a0: ajoutez-les dans les lieux.");
        } else if (entrances.size() > MOST) {
            errors.add(
                    "place",
                    "Ce lieu a plus de " + MOST + " entrées\u00a0: choisissez une résidence ou un secteur plus petit.");
        }
        if (ratings.organisations(List.of(read.first(), read.second())).size() < 2) {
            errors.add("first", "Choisissez deux organisations de la liste.");
        } else if (queries.areRelated(read.first(), read.second())) {
            errors.add("second", "L’une est un service de l’autre\u00a0: choisissez deux organisations distinctes.");
        }
        return errors.isEmpty() ? Optional.of(sessions.open(key, read, entrances, viewer.account())) : Optional.empty();
    }

    /**
     * One side rates one of its entrances; until it says that it has finished, it may do so again.
     *
     * @throws Forbidden when the person does not rate in it, or has finished
     */
    @Transactional
    void rate(UUID session, UUID place, RatingForm.Read rating, UUID key, Viewer viewer) {
        queries.get(session, viewer);
        sessions.hold(session);
        var state = rating(session, viewer);
        entrance(state, place);
        writing.record(
                key,
                place,
                state.organisationId(state.side()),
                viewer.account(),
                rating,
                new RatingRepository.Within(session, state.side()));
    }

    /** The state for somebody who still rates in it. */
    HarmonisationState rating(UUID session, Viewer viewer) {
        var state = queries.get(session, viewer);
        if (!state.isRating()) {
            throw new Forbidden();
        }
        return state;
    }

    /** @throws NotFound when the entrance is none of the harmonisation's */
    Entrance entrance(HarmonisationState state, UUID place) {
        return queries.entrances(state.id()).stream()
                .filter(each -> each.id().equals(place))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The person's side has finished. @return false when it has rated nothing yet */
    @Transactional
    boolean finish(UUID session, Viewer viewer) {
        queries.get(session, viewer);
        sessions.hold(session);
        var state = rating(session, viewer);
        if (queries.ratings(session, state.side()).isEmpty()) {
            return false;
        }
        sessions.finish(session, state.side(), viewer.account());
        return true;
    }

    /** Records what they agreed on for one entrance. */
    @Transactional
    void agree(UUID session, UUID place, HallLevel level, String sentence, Viewer viewer) {
        var state = queries.get(session, viewer);
        if (!state.mayAgree()) {
            throw new Forbidden();
        }
        entrance(state, place);
        sessions.agree(session, place, level.id(), sentence, halls.today(), viewer.account());
    }
}
