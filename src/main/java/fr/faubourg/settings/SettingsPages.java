package fr.faubourg.settings;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of the settings are given. */
public final class SettingsPages {
    private SettingsPages() {}

    /** All that can be set. */
    public record Overview(
            String name, boolean logo, @Nullable String accent, HolidayZone zone, String week, int thresholds) {}

    /**
     * Name, colour and logo.
     *
     * @param colour as typed
     * @param chosen whether the colour is the territory's own
     * @param changes whether the colour shown is another than the one in force
     */
    public record Identity(
            String name,
            String colour,
            boolean chosen,
            Sample sample,
            boolean changes,
            boolean logo,
            FormErrors errors) {}

    /**
     * What a colour would look like.
     *
     * @param proposed the nearest that fits
     */
    public record Sample(String light, String dark, String darkButton, double contrast, boolean fits, String proposed) {

        static Sample of(Accent accent) {
            return new Sample(
                    accent.hex(),
                    accent.onDark().hex(),
                    accent.underWhite().hex(),
                    Math.floor(accent.contrast() * 10) / 10,
                    accent.fits(),
                    accent.darkerThatFits().hex());
        }
    }

    /** The calendar. */
    public record Calendar(
            Asked asked,
            List<ZoneLine> zones,
            List<ClosingLine> closings,
            List<WeekLine> weeks,
            List<Choice> places,
            CalendarForms forms,
            LocalDate today) {}

    /** What was typed. */
    public record CalendarForms(
            SettingsForms.ZoneForm zone,
            SettingsForms.ClosingForm closing,
            SettingsForms.WeekForm week,
            FormErrors zoneErrors,
            FormErrors closingErrors,
            FormErrors weekErrors) {

        /** Which days of the week may be ticked, by their French names. */
        public List<Choice> weekDays() {
            return List.of(
                    new Choice("MONDAY", "lundi"),
                    new Choice("TUESDAY", "mardi"),
                    new Choice("WEDNESDAY", "mercredi"),
                    new Choice("THURSDAY", "jeudi"),
                    new Choice("FRIDAY", "vendredi"),
                    new Choice("SATURDAY", "samedi"),
                    new Choice("SUNDAY", "dimanche"));
        }

        CalendarForms with(SettingsForms.ZoneForm typed, FormErrors errors) {
            return new CalendarForms(typed, closing, week, errors, closingErrors, weekErrors);
        }

        CalendarForms with(SettingsForms.ClosingForm typed, FormErrors errors) {
            return new CalendarForms(zone, typed, week, zoneErrors, errors, weekErrors);
        }

        CalendarForms with(SettingsForms.WeekForm typed, FormErrors errors) {
            return new CalendarForms(zone, closing, typed, zoneErrors, closingErrors, errors);
        }

        /** All mistakes of the one form that was sent. */
        public FormErrors errors() {
            return !zoneErrors.isEmpty() ? zoneErrors : !closingErrors.isEmpty() ? closingErrors : weekErrors;
        }
    }

    /**
     * The days off of a place that one asked for.
     *
     * @param place its id, empty for the whole territory
     */
    public record Asked(String place, String placeName, List<ZoneChange> zones, List<DayOff> days) {
        /** The zone that holds today. */
        public HolidayZone zone() {
            return zones.getFirst().zone();
        }

        /** Those that hold later, each from its day. */
        public List<ZoneChange> later() {
            return zones.subList(1, zones.size());
        }
    }

    /** A zone and the first day on which it holds there. */
    public record ZoneChange(HolidayZone zone, LocalDate from) {}

    /** One day off. */
    public record DayOff(LocalDate day, String label) {}

    /**
     * A zone chosen for a place.
     *
     * @param id null where there is nothing left to take back
     * @param from null for what holds before all that was decided
     * @param last the last day on which it holds, null for none
     */
    public record ZoneLine(
            @Nullable UUID id,
            String place,
            HolidayZone zone,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            String source) {}

    /** Closing days. */
    public record ClosingLine(UUID id, String place, LocalDate first, LocalDate last, String label, String source) {}

    /** @param from null for what holds before all that was decided */
    public record WeekLine(String days, @Nullable LocalDate from, String source) {}

    /** The thresholds with what holds today. */
    public record ThresholdList(List<ThresholdLine> lines) {}

    /** One of them. */
    public record ThresholdLine(ThresholdKind kind, int value, String source, LocalDate since) {}

    /**
     * One threshold and all its values.
     *
     * @param corrected the id of the value that is being corrected, null when a new one is given
     */
    public record Threshold(
            ThresholdKind kind,
            int today,
            List<ValueLine> values,
            SettingsForms.ThresholdForm form,
            FormErrors errors,
            @Nullable UUID corrected,
            LocalDate day) {}

    /** @param was what stood there before it was corrected */
    public record ValueLine(
            ThresholdValue value, @Nullable Instant writtenAt, String writtenBy, List<CorrectedLine> was) {}

    /** What a value was, until when. */
    public record CorrectedLine(int value, String source, Instant until) {}
}
