package fr.faubourg.demo;

import fr.faubourg.access.AccountId;
import fr.faubourg.files.PhotoId;
import fr.faubourg.files.Photos;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.watch.CategoryId;
import fr.faubourg.watch.Chronicle;
import fr.faubourg.watch.Chronicle.Deed;
import fr.faubourg.watch.Chronicle.Moment;
import fr.faubourg.watch.Chronicle.Sighting;
import fr.faubourg.watch.Move;
import fr.faubourg.watch.ObservationId;
import fr.faubourg.watch.ObservationSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Tells the observations of the story, in the order in which they were noted. */
@Component
class WorldWatch {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int WORKING_HOURS = 8;

    /** A tale, what it says of what was seen, and when it was noted. */
    private record Noted(Tale tale, Sighting sighting, Instant at) {}

    private final Chronicle chronicle;
    private final Lineage lineage;
    private final Photos photos;

    WorldWatch(Chronicle chronicle, Lineage lineage, Photos photos) {
        this.chronicle = chronicle;
        this.lineage = lineage;
        this.photos = photos;
    }

    /** @return what was said to be mended, by whom it was asked and when */
    List<WorldInterventions.Mended> tell(Setting setting, List<DrawnPlace> drawn, Instant now) {
        var ground = new Ground(drawn);
        var categories = chronicle.categories();
        var tales = new ArrayList<>(Stories.all());
        tales.addAll(SharedWork.all());
        var usual = new ArrayList<>(new Everyday(ground).all());
        usual.addAll(new ThreeYears(ground, setting.today()).all());
        tales.addAll(Returns.told(usual));
        var random = new Random(99_123);
        var noted = tales.stream()
                .map(tale -> new Noted(
                        tale,
                        sighting(tale, categories, setting, ground.somewhereOn(tale.near(), random)),
                        notedAt(tale, setting.today(), random.nextInt(WORKING_HOURS * 60), now)))
                .sorted(Comparator.comparing(Noted::at))
                .toList();
        var ids = chronicle.tell(
                noted.stream().map(each -> told(each, setting, now)).toList());
        var known = new HashMap<String, ObservationId>();
        for (int i = 0; i < ids.size(); i++) {
            known.put(noted.get(i).tale().name(), ids.get(i));
        }
        tie(tales, known, setting);
        var mended = new ArrayList<WorldInterventions.Mended>();
        for (int i = 0; i < ids.size(); i++) {
            mended(noted.get(i).tale(), ids.get(i)).ifPresent(mended::add);
        }
        return mended;
    }

    private static Optional<WorldInterventions.Mended> mended(Tale tale, ObservationId id) {
        Partner asked = null;
        for (Turn turn : tale.turns()) {
            if (turn instanceof Turn.Assigned assigned) {
                asked = assigned.to();
            } else if (turn instanceof Turn.Done done && asked != null) {
                return Optional.of(new WorldInterventions.Mended(tale, id, done.daysAgo(), asked));
            }
        }
        return Optional.empty();
    }

    private static Chronicle.Told told(Noted noted, Setting setting, Instant now) {
        var deeds = new ArrayList<Deed>();
        Instant before = noted.at();
        for (Turn turn : noted.tale().turns()) {
            Instant wanted = workday(setting.today().minusDays(turn.daysAgo()))
                    .atTime(9, 0)
                    .atZone(PARIS)
                    .toInstant();
            Instant at = later(wanted, before.plusSeconds(20 * 60));
            Instant moment = at.isAfter(now) ? later(now, before.plusSeconds(1)) : at;
            deeds.add(deed(turn, new Moment(setting.person(turn.by()), moment), setting));
            before = moment;
        }
        return new Chronicle.Told(new Moment(setting.person(noted.tale().by()), noted.at()), noted.sighting(), deeds);
    }

    private static Deed deed(Turn turn, Moment moment, Setting setting) {
        LocalDate today = setting.today();
        return switch (turn) {
            case Turn.Qualified _ -> new Deed.Qualified(moment);
            case Turn.Assigned assigned -> {
                Integer due = assigned.dueDaysAgo();
                yield new Deed.Assigned(
                        moment,
                        setting.organisation(assigned.to()),
                        assigned.because(),
                        assigned.wanted(),
                        due == null ? null : today.minusDays(due));
            }
            case Turn.Accepted accepted ->
                new Deed.Accepted(moment, today.minusDays(accepted.plannedDaysAgo()), accepted.words());
            case Turn.Started started -> new Deed.Moved(moment, Move.START, started.words());
            case Turn.Decided decided -> new Deed.Decided(moment, decided.state(), decided.words());
            case Turn.Done done -> new Deed.Moved(moment, Move.REPORT_DONE, done.words());
            case Turn.Returned returned -> new Deed.Moved(moment, Move.RETURN, returned.words());
            case Turn.Verified verified -> new Deed.Moved(moment, Move.VERIFY, verified.words());
            case Turn.Closed closed -> new Deed.Moved(moment, Move.CLOSE, closed.words());
            case Turn.Rejected rejected -> new Deed.Moved(moment, Move.REJECT, rejected.words());
            case Turn.OutOfRemit gone -> new Deed.Moved(moment, Move.DECLARE_OUT_OF_REMIT, gone.words());
        };
    }

    private void tie(List<Tale> tales, Map<String, ObservationId> known, Setting setting) {
        for (Tale tale : tales) {
            if (!tale.before().isEmpty()) {
                lineage.link(
                        ref(known, tale.before()),
                        Relation.RECURRED_AS,
                        ref(known, tale.name()),
                        sorting(tale, setting));
            }
        }
        lineage.link(
                ref(known, "dumping-3-bis"),
                Relation.MERGED_INTO,
                ref(known, "dumping-3"),
                setting.person(Person.SAMUEL).account());
    }

    /** Who sorted what was noted, and saw that it had been there before. */
    private static AccountId sorting(Tale tale, Setting setting) {
        Person who =
                tale.turns().isEmpty() ? Person.SAMUEL : tale.turns().getFirst().by();
        return setting.person(who).account();
    }

    private static RecordRef ref(Map<String, ObservationId> known, String name) {
        return new RecordRef(
                "observation", Objects.requireNonNull(known.get(name), name).value());
    }

    private Sighting sighting(Tale tale, Map<String, CategoryId> categories, Setting setting, GeoPoint point) {
        return new Sighting(
                Objects.requireNonNull(categories.get(tale.category()), tale.category()),
                tale.kind(),
                tale.finding(),
                tale.proposal(),
                setting.place(tale.place()),
                point,
                "",
                tale.source(),
                tale.severity(),
                tale.urgency(),
                pictures(tale, setting));
    }

    private List<PhotoId> pictures(Tale tale, Setting setting) {
        Scene scene = tale.scene();
        if (scene == null) {
            return List.of();
        }
        try {
            var uploaded = photos.upload(new ByteArrayInputStream(scene.jpeg()), setting.person(tale.by()));
            return List.of(uploaded.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant notedAt(Tale tale, LocalDate today, int minutes, Instant now) {
        LocalDate day = today.minusDays(tale.daysAgo());
        LocalDate noted = tale.source() == ObservationSource.REPORT ? day : workday(day);
        Instant at = noted.atTime(LocalTime.of(8, 30))
                .plusMinutes(minutes)
                .atZone(PARIS)
                .toInstant();
        return at.isAfter(now) ? now.minusSeconds(60L * (1 + minutes)) : at;
    }

    /** Nobody handles anything on a Saturday or a Sunday: the Friday before. */
    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
