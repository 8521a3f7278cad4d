package fr.faubourg.settings;

import fr.faubourg.ui.FormErrors;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the calendar. */
@Component
class CalendarPages {
    private final CurrentSettings settings;
    private final WorkingCalendar calendar;
    private final SettingsPlaces places;
    private final Thresholds days;

    CalendarPages(CurrentSettings settings, WorkingCalendar calendar, SettingsPlaces places, Thresholds days) {
        this.settings = settings;
        this.calendar = calendar;
        this.places = places;
        this.days = days;
    }

    LocalDate today() {
        return days.today();
    }

    SettingsPages.CalendarForms blank() {
        return new SettingsPages.CalendarForms(
                SettingsForms.ZoneForm.blank(today()),
                SettingsForms.ClosingForm.blank(),
                new SettingsForms.WeekForm(
                        settings.now().calendar().weekOf(today()).stream()
                                .map(DayOfWeek::name)
                                .toList(),
                        today().toString(),
                        ""),
                FormErrors.none(),
                FormErrors.none(),
                FormErrors.none());
    }

    /** @param asked the place whose days off are shown, null for the whole territory */
    SettingsPages.Calendar page(@Nullable UUID asked, SettingsPages.CalendarForms forms) {
        CalendarFacts facts = settings.now().calendar();
        List<@Nullable UUID> named = new ArrayList<>();
        facts.zones().forEach(each -> named.add(each.place()));
        facts.closings().forEach(each -> named.add(each.place()));
        named.add(asked);
        Map<UUID, String> names = places.names(named);
        return new SettingsPages.Calendar(
                asked(facts, asked, names),
                zones(facts, names, today()),
                facts.closings().stream()
                        .filter(each -> !each.last().isBefore(today().minusYears(1)))
                        .map(each -> new SettingsPages.ClosingLine(
                                each.id(),
                                name(names, each.place()),
                                each.first(),
                                each.last(),
                                each.label(),
                                each.source()))
                        .toList(),
                weeks(facts),
                places.choices(),
                forms,
                today());
    }

    String nameOf(@Nullable UUID place) {
        return place == null ? SettingsPlaces.EVERYWHERE : name(places.names(List.of(place)), place);
    }

    /** "lundi, mardi". */
    static String words(Collection<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRENCH))
                .collect(Collectors.joining(", "));
    }

    private SettingsPages.Asked asked(CalendarFacts facts, @Nullable UUID place, Map<UUID, String> names) {
        CalendarPlaces.Line line = calendar.lineOf(place);
        LocalDate from = today();
        LocalDate to = from.plusYears(1);
        List<SettingsPages.ZoneChange> zones = new ArrayList<>();
        List<SettingsPages.DayOff> holidays = new ArrayList<>();
        from.datesUntil(to).forEach(day -> {
            HolidayZone zone = facts.zoneOf(line, day);
            if (zones.isEmpty() || zones.getLast().zone() != zone) {
                zones.add(new SettingsPages.ZoneChange(zone, day));
            }
            String holiday = FrenchHolidays.of(zone, day.getYear()).get(day);
            if (holiday != null) {
                holidays.add(new SettingsPages.DayOff(day, holiday));
            }
        });
        Stream<SettingsPages.DayOff> closings = facts.closingsAt(line).stream()
                .flatMap(each -> each.first()
                        .datesUntil(each.last().plusDays(1))
                        .map(day -> new SettingsPages.DayOff(day, each.label())));
        return new SettingsPages.Asked(
                place == null ? "" : place.toString(),
                name(names, place),
                zones,
                Stream.concat(holidays.stream(), closings)
                        .filter(each -> !each.day().isBefore(from) && each.day().isBefore(to))
                        .sorted(Comparator.comparing(SettingsPages.DayOff::day))
                        .toList());
    }

    private static List<SettingsPages.ZoneLine> zones(CalendarFacts facts, Map<UUID, String> names, LocalDate today) {
        List<SettingsPages.ZoneLine> lines = new ArrayList<>();
        if (facts.zones().stream().noneMatch(each -> each.place() == null && each.from() == null)) {
            lines.add(new SettingsPages.ZoneLine(
                    null,
                    SettingsPlaces.EVERYWHERE,
                    HolidayZone.METROPOLE,
                    null,
                    null,
                    "Vaut tant que rien n’est décidé"));
        }
        facts.zones()
                .forEach(each -> lines.add(new SettingsPages.ZoneLine(
                        each.endsBy(today) ? null : each.id(),
                        name(names, each.place()),
                        each.zone(),
                        each.from(),
                        each.to() == null ? null : each.to().minusDays(1),
                        each.source())));
        return lines;
    }

    private static List<SettingsPages.WeekLine> weeks(CalendarFacts facts) {
        List<SettingsPages.WeekLine> lines = new ArrayList<>();
        facts.weeks()
                .reversed()
                .forEach(week -> lines.add(new SettingsPages.WeekLine(words(week.days()), week.from(), week.source())));
        lines.add(new SettingsPages.WeekLine(words(CalendarFacts.USUAL_WEEK), null, "l’usage"));
        return lines;
    }

    private static String name(Map<UUID, String> names, @Nullable UUID place) {
        return place == null ? SettingsPlaces.EVERYWHERE : names.getOrDefault(place, "Lieu inconnu");
    }
}
