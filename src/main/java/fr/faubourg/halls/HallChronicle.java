package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was said of entrances as it was said then: for the story of the demonstration. */
@Component
public class HallChronicle {
    private final GridRepository grid;
    private final RatingRepository ratings;
    private final HarmonisationRepository sessions;
    private final HallQueries halls;

    HallChronicle(GridRepository grid, RatingRepository ratings, HarmonisationRepository sessions, HallQueries halls) {
        this.grid = grid;
        this.ratings = ratings;
        this.sessions = sessions;
        this.halls = halls;
    }

    /**
     * A rating.
     *
     * @param level the code of a level of the default grid
     * @param acts how often, by the name of a nature of the default grid
     */
    public record Said(
            PlaceId place,
            LocalDate day,
            String level,
            Map<String, ActFrequency> acts,
            String comment,
            OrganisationId organisation,
            Viewer by) {}

    /** Two organisations in front of the same entrances, each of which has finished. */
    public record Harmonised(
            PlaceId place,
            LocalDate day,
            OrganisationId first,
            OrganisationId second,
            List<Said> saidByFirst,
            List<Said> saidBySecond,
            List<Agreed> agreed,
            Viewer openedBy) {}

    /** What they agreed on for one entrance. */
    public record Agreed(PlaceId place, String level, String sentence, Viewer by) {}

    /** The grid as it stands, by codes and names. */
    private record Known(Map<String, HallLevel> levels, Map<String, UUID> natures) {
        HallLevel level(String code) {
            return Objects.requireNonNull(levels.get(code), code);
        }
    }

    private Known known() {
        var levels = new HashMap<String, HallLevel>();
        grid.levels().forEach(level -> levels.put(level.code(), level));
        var natures = new HashMap<String, UUID>();
        grid.natures().forEach(nature -> natures.put(nature.label(), nature.id()));
        return new Known(levels, natures);
    }

    /** Writes ratings in the order given. */
    @Transactional
    public void tell(List<Said> story) {
        var known = known();
        story.forEach(said -> write(said, known, null));
    }

    /** Writes a harmonisation that is over. */
    @Transactional
    public void tell(Harmonised told) {
        var known = known();
        var read = new HarmonisationForm.Read(
                told.day(), told.place(), told.first().value(), told.second().value());
        UUID session = sessions.open(
                Ids.next(),
                read,
                halls.entrancesIn(told.place(), Harmonisations.MOST),
                told.openedBy().account());
        tell(session, 1, told.saidByFirst(), known);
        tell(session, 2, told.saidBySecond(), known);
        for (Agreed agreed : told.agreed()) {
            sessions.agree(
                    session,
                    agreed.place().value(),
                    known.level(agreed.level()).id(),
                    agreed.sentence(),
                    told.day(),
                    agreed.by().account());
        }
    }

    private void tell(UUID session, int side, List<Said> story, Known known) {
        story.forEach(said -> write(said, known, new RatingRepository.Within(session, side)));
        sessions.finish(session, side, story.getLast().by().account());
    }

    private void write(Said said, Known known, RatingRepository.@Nullable Within within) {
        var acts = new HashMap<UUID, ActFrequency>();
        said.acts()
                .forEach((nature, frequency) ->
                        acts.put(Objects.requireNonNull(known.natures().get(nature), nature), frequency));
        ratings.record(
                Ids.next(),
                said.place().value(),
                said.organisation().value(),
                said.by().account(),
                new RatingForm.Read(said.day(), known.level(said.level()), acts, said.comment()),
                within);
    }
}
