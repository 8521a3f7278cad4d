package fr.faubourg.walks;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The form of a walk, exactly as typed.
 *
 * @param key drawn when the form was shown
 * @param version the version it was shown for; empty for a new one
 * @param women how many residents who are women, and so on for each {@link ParticipantRole}
 */
public record WalkForm(
        String key,
        String version,
        String kind,
        String walkedOn,
        String startsAt,
        String place,
        String itinerary,
        String lead,
        String women,
        String residents,
        String city,
        String landlord,
        String intercommunal,
        String police,
        String prevention,
        String elected,
        String state,
        String associations,
        String others,
        String summary,
        String note) {
    static final int MOST_PEOPLE = 1_000;
    private static final int LONGEST_TEXT = 4_000;

    public WalkForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        kind = Forms.typed(kind);
        walkedOn = Forms.typed(walkedOn);
        startsAt = Forms.typed(startsAt);
        place = Forms.typed(place);
        itinerary = Forms.typed(itinerary);
        lead = Forms.typed(lead);
        women = Forms.typed(women);
        residents = Forms.typed(residents);
        city = Forms.typed(city);
        landlord = Forms.typed(landlord);
        intercommunal = Forms.typed(intercommunal);
        police = Forms.typed(police);
        prevention = Forms.typed(prevention);
        elected = Forms.typed(elected);
        state = Forms.typed(state);
        associations = Forms.typed(associations);
        others = Forms.typed(others);
        summary = Forms.typed(summary);
        note = Forms.typed(note);
    }

    /** An empty form: today, here. */
    static WalkForm blank(LocalDate today, String place, String lead) {
        return new WalkForm(
                Ids.next().toString(),
                "",
                "",
                today.toString(),
                "",
                place,
                "",
                lead,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
    }

    /** What is recorded, to be modified. */
    static WalkForm of(Walk recorded) {
        Map<ParticipantRole, String> counts = new EnumMap<>(ParticipantRole.class);
        recorded.participants().forEach(each -> counts.put(each.role(), Integer.toString(each.people())));
        return new WalkForm(
                Ids.next().toString(),
                Integer.toString(recorded.version()),
                recorded.kind().name(),
                recorded.walkedOn().toString(),
                Objects.toString(recorded.startsAt(), ""),
                recorded.placeId().toString(),
                recorded.itinerary(),
                recorded.leadId().toString(),
                counts.getOrDefault(ParticipantRole.RESIDENT_WOMEN, ""),
                counts.getOrDefault(ParticipantRole.RESIDENTS, ""),
                counts.getOrDefault(ParticipantRole.CITY, ""),
                counts.getOrDefault(ParticipantRole.LANDLORD, ""),
                counts.getOrDefault(ParticipantRole.INTERCOMMUNAL, ""),
                counts.getOrDefault(ParticipantRole.POLICE, ""),
                counts.getOrDefault(ParticipantRole.PREVENTION, ""),
                counts.getOrDefault(ParticipantRole.ELECTED, ""),
                counts.getOrDefault(ParticipantRole.STATE, ""),
                counts.getOrDefault(ParticipantRole.ASSOCIATIONS, ""),
                counts.getOrDefault(ParticipantRole.OTHERS, ""),
                recorded.summary(),
                recorded.note());
    }

    /** The name of the field of a role. */
    public static String field(ParticipantRole role) {
        return switch (role) {
            case RESIDENT_WOMEN -> "women";
            case RESIDENTS -> "residents";
            case CITY -> "city";
            case LANDLORD -> "landlord";
            case INTERCOMMUNAL -> "intercommunal";
            case POLICE -> "police";
            case PREVENTION -> "prevention";
            case ELECTED -> "elected";
            case STATE -> "state";
            case ASSOCIATIONS -> "associations";
            case OTHERS -> "others";
        };
    }

    /** What was typed for a role. */
    public String typed(ParticipantRole role) {
        return switch (role) {
            case RESIDENT_WOMEN -> women;
            case RESIDENTS -> residents;
            case CITY -> city;
            case LANDLORD -> landlord;
            case INTERCOMMUNAL -> intercommunal;
            case POLICE -> police;
            case PREVENTION -> prevention;
            case ELECTED -> elected;
            case STATE -> state;
            case ASSOCIATIONS -> associations;
            case OTHERS -> others;
        };
    }

    /** Reads it; what cannot be read is noted in the errors, and then nothing is returned. */
    Optional<WalkDraft> parse(FormErrors errors, LocalDate today) {
        var sort = Forms.constant(WalkKind.class, kind);
        if (sort.isEmpty()) {
            errors.add("kind", "Choisissez une sorte de marche.");
        }
        var day = Typed.past("walkedOn", walkedOn, today, errors);
        var hour = Typed.hour("startsAt", startsAt, errors);
        var where = Typed.chosen(
                "place", place, "Choisissez le lieu de la marche\u00a0: un quartier, une résidence, une rue.", errors);
        Typed.notTooLong("itinerary", itinerary, LONGEST_TEXT, errors);
        var leads = Typed.chosen("lead", lead, "Dites quelle organisation conduit la marche.", errors);
        List<Participation> counted = new ArrayList<>();
        for (ParticipantRole role : ParticipantRole.values()) {
            var people = Typed.people(field(role), typed(role), errors);
            if (people != null) {
                counted.add(new Participation(role, people));
            }
        }
        Typed.notTooLong("summary", summary, LONGEST_TEXT, errors);
        Typed.notTooLong("note", note, LONGEST_TEXT, errors);
        if (!errors.isEmpty() || day == null) {
            return Optional.empty();
        }
        return Optional.of(new WalkDraft(
                sort.orElseThrow(),
                day,
                hour,
                where.orElseThrow(),
                itinerary.strip(),
                leads.orElseThrow(),
                summary.strip(),
                note.strip(),
                counted));
    }
}
