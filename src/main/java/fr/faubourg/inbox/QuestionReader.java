package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.Absences;
import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.OncePerPage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads questions with the rights of this moment.
 *
 * <p>A question is between people: whoever asked it, whoever is asked (by name, or as one of the unit that is asked), and those who handed it over,
 * answered or declined it. Who stands in today for somebody asked by name reads and answers it in the own name. Nobody else, whatever the role; and none of
 * these once the record itself is closed to them.
 */
@Component
class QuestionReader {
    /** What waits for one person is a handful; what is beyond this is not counted. */
    static final int MOST = 200;

    private static final int ABOUT_A_RECORD = 8;

    /** One part of one person's questions. */
    private record Wanted(Viewer viewer, QuestionQueries.Part part) {}

    private final OncePerPage<Wanted, List<SeenQuestion>> parts = new OncePerPage<>(QuestionReader.class, "parts");
    private final QuestionQueries queries;
    private final AskableKinds kinds;
    private final Units units;
    private final Absences absences;
    private final WishedDays days;

    QuestionReader(QuestionQueries queries, AskableKinds kinds, Units units, Absences absences, WishedDays days) {
        this.queries = queries;
        this.kinds = kinds;
        this.units = units;
        this.absences = absences;
        this.days = days;
    }

    /** One part of a person's questions. */
    List<SeenQuestion> of(Viewer viewer, QuestionQueries.Part part) {
        return parts.read(new Wanted(viewer, part), () -> seen(queries.of(viewer, part, MOST), viewer));
    }

    /** What waits for an absent person, as the stand-in may see it. */
    List<SeenQuestion> insteadOf(Viewer absent, Viewer standIn) {
        return seen(queries.openTo(absent.account(), MOST), standIn);
    }

    /** What the viewer may know of what was asked about a record, which is known to be open to the viewer. */
    List<SeenQuestion> about(String kind, UUID record, Viewer viewer) {
        return seen(queries.about(kind, record, viewer, awayFor(viewer), ABOUT_A_RECORD), viewer);
    }

    Optional<SeenQuestion> find(UUID id, Viewer viewer) {
        return among(List.of(id), viewer).stream().findFirst();
    }

    /** Those of these that the viewer may see. */
    List<SeenQuestion> among(Collection<UUID> ids, Viewer viewer) {
        return seen(queries.among(ids, viewer, awayFor(viewer)), viewer);
    }

    /** Whether the viewer is to answer: asked by name, one of the unit that is asked, or standing in today for who is asked. */
    boolean isAsked(Question question, Viewer viewer) {
        UUID unit = question.asked().unit();
        if (unit != null) {
            return viewer.organisations().contains(unit) && !question.asker().equals(viewer.account());
        }
        AccountId person = question.asked().person();
        return viewer.account().equals(person) || awayFor(viewer).stream().anyMatch(each -> each.equals(person));
    }

    private List<AccountId> awayFor(Viewer viewer) {
        return absences.standingIn(viewer.account()).stream()
                .map(Absence::account)
                .toList();
    }

    private List<SeenQuestion> seen(List<Question> questions, Viewer viewer) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<UUID, NoticeRecord> records = kinds.records(questions, viewer);
        Map<UUID, String> names = new HashMap<>(units.names(unitsIn(questions)));
        return questions.stream()
                .filter(question -> records.containsKey(question.subjectId()))
                .map(question -> new SeenQuestion(
                        question,
                        Objects.requireNonNull(records.get(question.subjectId())),
                        names,
                        days.isLate(question)))
                .toList();
    }

    /** The names of the units in the steps of one question. */
    SeenQuestion withUnitsOf(SeenQuestion seen, List<Question.Step> steps) {
        Map<UUID, String> names = new HashMap<>(seen.units());
        names.putAll(units.names(unitsOf(steps.stream())));
        return new SeenQuestion(seen.question(), seen.record(), names, seen.late());
    }

    private static Set<UUID> unitsIn(List<Question> questions) {
        Set<UUID> found = new HashSet<>();
        questions.stream()
                .map(question -> question.asked().unit())
                .filter(Objects::nonNull)
                .forEach(found::add);
        found.addAll(unitsOf(questions.stream().map(Question::last).filter(Objects::nonNull)));
        return found;
    }

    private static Set<UUID> unitsOf(Stream<Question.Step> steps) {
        Set<UUID> found = new HashSet<>();
        steps.map(Question.Step::to)
                .filter(Objects::nonNull)
                .map(Asked::unit)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }
}
