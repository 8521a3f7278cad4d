package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds whom a person may ask about a record: those who may see it, and the units that have such people. */
@Component
class Colleagues {
    private static final int PEOPLE_SHOWN = 20;
    private static final int UNITS_SHOWN = 6;

    private final Viewers viewers;
    private final AskableKinds kinds;
    private final Units units;

    Colleagues(Viewers viewers, AskableKinds kinds, Units units) {
        this.viewers = viewers;
        this.kinds = kinds;
        this.units = units;
    }

    /**
     * Whom to choose.
     *
     * @param more whether others match what was typed
     */
    record Offer(List<QuestionPages.Candidate> people, List<QuestionPages.Candidate> units, boolean more) {}

    /** Those whose name, job or organisation holds every word that was typed. */
    Offer offer(String kind, UUID record, Viewer asker, String typed) {
        List<Viewer> readers = readers(kind, record, asker);
        Map<UUID, String> names = units.names(unitsOf(readers));
        List<String> words = Arrays.stream(plain(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<QuestionPages.Candidate> people = readers.stream()
                .map(reader -> candidate(reader, names))
                .filter(candidate -> matches(candidate, words))
                .toList();
        List<QuestionPages.Candidate> teams = names.entrySet().stream()
                .map(unit -> new QuestionPages.Candidate(
                        Asked.unit(unit.getKey()).toString(),
                        unit.getValue(),
                        "n’importe qui de l’équipe peut répondre"))
                .filter(candidate -> matches(candidate, words))
                .sorted(Comparator.comparing(QuestionPages.Candidate::name))
                .toList();
        return new Offer(
                people.stream().limit(PEOPLE_SHOWN).toList(),
                teams.stream().limit(UNITS_SHOWN).toList(),
                people.size() > PEOPLE_SHOWN || teams.size() > UNITS_SHOWN);
    }

    /** The person or unit, if it may be asked about the record: asked anew when the question is sent. */
    Optional<QuestionPages.Candidate> find(String kind, UUID record, Viewer asker, Asked asked) {
        List<Viewer> readers = readers(kind, record, asker);
        UUID unit = asked.unit();
        if (unit != null) {
            return unitsOf(readers).contains(unit)
                    ? Optional.ofNullable(units.names(Set.of(unit)).get(unit))
                            .map(name -> new QuestionPages.Candidate(asked.toString(), "l’équipe " + name, ""))
                    : Optional.empty();
        }
        return readers.stream()
                .filter(reader -> reader.account().equals(asked.person()))
                .findFirst()
                .map(reader -> candidate(reader, units.names(unitsOf(List.of(reader)))));
    }

    private List<Viewer> readers(String kind, UUID record, Viewer asker) {
        List<Viewer> others = viewers.everybody().stream()
                .filter(person -> !person.account().equals(asker.account()))
                .filter(person -> !person.grants().isEmpty())
                .toList();
        return kinds.readers(kind, record, others);
    }

    /** Not those whose accounts somebody merely administers: whom the unit's questions reach. */
    private static Set<UUID> unitsOf(List<Viewer> people) {
        return people.stream()
                .flatMap(person -> person.organisations().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static QuestionPages.Candidate candidate(Viewer person, Map<UUID, String> names) {
        List<String> detail = new ArrayList<>();
        if (!person.job().isEmpty()) {
            detail.add(person.job());
        }
        person.organisations().stream().map(names::get).filter(Objects::nonNull).forEach(detail::add);
        return new QuestionPages.Candidate(
                Asked.person(person.account()).toString(), person.name(), String.join(" · ", detail));
    }

    private static boolean matches(QuestionPages.Candidate candidate, List<String> words) {
        String text = plain(candidate.name() + " " + candidate.detail());
        return words.stream().allMatch(text::contains);
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.FRENCH);
    }
}
