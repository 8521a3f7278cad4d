package fr.faubourg.demo;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.worksites.LetterKind;
import fr.faubourg.worksites.WorksiteChronicle;
import fr.faubourg.worksites.WorksiteId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A worksite of the story, with what is told of it. */
record ToldSite(WorksiteChronicle chronicle, Setting setting, WorksiteId id) {
    static final String PHASES = "phases";
    static final String FIRMS = "entreprises";
    static final String IMPACTS = "impacts";
    static final String MESSAGES = "messages";
    static final String MEETINGS = "reunions";
    static final String COMPLAINTS = "reclamations";

    static ToldSite begin(
            WorksiteChronicle chronicle,
            Setting setting,
            String name,
            String reference,
            Partner owner,
            String nature,
            String hours,
            String circulation,
            String contact,
            String... places) {
        List<PlaceId> known = Stream.of(places).map(setting::place).toList();
        return new ToldSite(
                chronicle,
                setting,
                chronicle.begin(
                        new WorksiteChronicle.Told(
                                name,
                                reference,
                                setting.organisation(owner),
                                nature,
                                hours,
                                circulation,
                                contact,
                                known),
                        setting.person(Person.SAMUEL).account()));
    }

    String phase(String name, LocalDate first, LocalDate last, String description) {
        return add(
                        PHASES,
                        "name",
                        name,
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        last.toString(),
                        "description",
                        description)
                .toString();
    }

    void impact(
            String kind,
            String phase,
            String level,
            String description,
            String touched,
            String mitigation,
            Partner responsible,
            LocalDate due,
            String state) {
        add(
                IMPACTS,
                "kind",
                chronicle.kind(kind).toString(),
                "phase",
                phase,
                "level",
                level,
                "description",
                description,
                "publicTouched",
                touched,
                "mitigation",
                mitigation,
                "organisation",
                setting.organisation(responsible).toString(),
                "dueOn",
                due.toString(),
                "state",
                state);
    }

    void complaint(
            String kind,
            LocalDate received,
            String channel,
            String what,
            String answer,
            @Nullable LocalDate answered,
            String by) {
        add(
                COMPLAINTS,
                "kind",
                chronicle.kind(kind).toString(),
                "receivedOn",
                received.toString(),
                "channel",
                channel,
                "what",
                what,
                "answer",
                answer,
                "answeredOn",
                answered == null ? "" : answered.toString(),
                "answerChannel",
                by);
    }

    /** As it was drafted, sent on a day. */
    void letter(LetterKind kind, LocalDate sent, String audience) {
        Map<String, String> values = new HashMap<>(chronicle.draft(id, kind, sent));
        values.put("audience", audience);
        values.put("sentOn", sent.toString());
        chronicle.add(id, MESSAGES, values);
    }

    UUID add(String part, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return chronicle.add(id, part, values);
    }
}
