package fr.faubourg.watch;

import fr.faubourg.ui.Tone;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An observation as a list shows it.
 *
 * @param place the name of its place, null when it has none
 * @param organisation the name of the organisation that is waited for, null when nobody is asked
 * @param asked how many organisations it is asked of
 * @param done how many of them have done their task
 * @param late whether its due date is past while work is awaited
 */
public record ObservationRow(
        UUID id,
        long number,
        LocalDate observedOn,
        FindingKind kind,
        ObservationState state,
        String finding,
        String address,
        String category,
        String theme,
        @Nullable Integer severity,
        @Nullable Integer urgency,
        @Nullable String place,
        @Nullable String organisation,
        @Nullable LocalDate dueOn,
        @Nullable Double lon,
        @Nullable Double lat,
        int asked,
        int done,
        boolean late) {
    private static final int LONGEST_TITLE = 90;

    public String href() {
        return "/constats/" + id;
    }

    /** The first words of the finding, as its title. */
    public String title() {
        return title(finding);
    }

    static String title(String finding) {
        String line = finding.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, space < LONGEST_TITLE / 2 ? LONGEST_TITLE : space) + "…";
    }

    /** Theme and place in a few words. */
    public String where() {
        String spot = !address.isBlank() ? address : place == null ? "" : place;
        return spot.isEmpty() ? theme : theme + " · " + spot;
    }

    /** Whether its due date says more than its state. */
    public boolean showsDue() {
        return state.isAwaited() && dueOn != null;
    }

    /** Who is waited for; the others are counted: {@code Agence Nord et 1 autre}. */
    public String inCharge() {
        int others = asked - 1;
        return organisation == null
                ? ""
                : others < 1 ? organisation : organisation + " et " + others + (others == 1 ? " autre" : " autres");
    }

    /** {@code 1 sur 3 réalisée}; empty when one organisation is asked, or the state says it all. */
    public String share() {
        return asked < 2 || !state.isAwaited() ? "" : done + " sur " + asked + (done < 2 ? " réalisée" : " réalisées");
    }

    /** The colour of an observation, the same in the list and on the map. */
    public Tone tone() {
        if (late) {
            return Tone.LATE;
        }
        return kind == FindingKind.STRENGTH ? Tone.DONE : toneOf(state);
    }

    static Tone toneOf(ObservationState state) {
        return switch (state) {
            case NEW, QUALIFIED -> Tone.WAITING;
            case DONE, VERIFIED -> Tone.DONE;
            case ASSIGNED, SCHEDULED, IN_PROGRESS, CLOSED, REJECTED, OUT_OF_REMIT, DUPLICATE -> Tone.PLAIN;
        };
    }
}
