package fr.faubourg.directory;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owns and who manages which place. In SQL, other modules join {@code directory.responsibility_v} (today, inherited down
 * the tree) and filter what a partner may see with {@code directory.custody_v}.
 */
@Component
public class Responsibilities {

    private final ResponsibilityRepository responsibilities;

    Responsibilities(ResponsibilityRepository responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Who owns and who manages the place on this day, as the nearest place of its branch says. */
    public Custody ofPlace(PlaceId place, LocalDate day) {
        return responsibilities.custody(place, day);
    }

    /**
     * Says that an organisation owns or manages a place.
     *
     * @param from first day, or null when it is not known
     * @param to last day, or null when it is not over
     * @param source where it is known from, possibly empty
     * @throws org.springframework.dao.DataIntegrityViolationException when it is already said for one of these days
     */
    @Transactional
    public UUID record(
            PlaceId place,
            OrganisationId organisation,
            ResponsibilityRole role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {
        UUID id = Ids.next();
        responsibilities.insert(new Responsibility(id, place, organisation, role, from, to, source));
        return id;
    }

    /** All that was ever said of the place itself, the latest first. */
    List<Responsibility> saidOf(PlaceId place) {
        return responsibilities.saidOf(place);
    }

    /** Ends it with this day, the last one; false when it is not one of the place's, or would end before it began. */
    @Transactional
    boolean end(PlaceId place, UUID id, LocalDate lastDay) {
        return responsibilities.end(place, id, lastDay);
    }

    /** Takes back what was a mistake; the history keeps it. */
    @Transactional
    boolean takeBack(PlaceId place, UUID id) {
        return responsibilities.delete(place, id);
    }
}
