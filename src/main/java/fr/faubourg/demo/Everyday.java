package fr.faubourg.demo;

import fr.faubourg.watch.ObservationSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rest of the fourteen months: what people note week after week, two walking surveys, and what became of it. Drawn by lot, always the
 * same way. Delays have shortened since the spring; some of the last month is still under way.
 */
final class Everyday {

    /** The walking surveys: how long ago, how many notes, how many of them strengths. */
    private record Walk(int daysAgo, int notes, int strengths) {}

    private static final int SINCE = 425;
    private static final int LAST_MONTH = 30;
    private static final int RECENT_NOTES = 25;
    private static final int RECENT_STRENGTHS = 2;
    private static final int EARLIER_NOTES = 126;
    private static final int EARLIER_STRENGTHS = 12;
    private static final List<Walk> WALKS = List.of(new Walk(17, 20, 6), new Walk(192, 22, 5));
    /** Of the last month, still under way: asked (two of them late), done, verified. */
    private static final int ASKED = 10;

    private static final int LATE = 2;
    private static final int DONE = 3;
    private static final int VERIFIED = 1;

    private final Ground ground;
    private final List<Finding> findings;
    private final Random random = new Random(20_261_120);
    private final Set<String> told = new HashSet<>();
    private int underWay;

    Everyday(Ground ground) {
        this.ground = ground;
        this.findings = Finding.all(ground.codes());
    }

    List<Tale> all() {
        var tales = new ArrayList<Tale>();
        for (Walk walk : WALKS) {
            for (int i = 0; i < walk.notes(); i++) {
                boolean strength = i < walk.strengths();
                tales.add(
                        tale(finding(strength, true), walk.daysAgo(), Person.SAMUEL, ObservationSource.WALKING_SURVEY));
            }
        }
        for (int i = 0; i < RECENT_NOTES + RECENT_STRENGTHS; i++) {
            int daysAgo = 1 + i * (LAST_MONTH - 1) / (RECENT_NOTES + RECENT_STRENGTHS);
            tales.add(noted(finding(i % 13 == 6, false), daysAgo));
        }
        for (int i = 0; i < EARLIER_NOTES + EARLIER_STRENGTHS; i++) {
            int daysAgo = LAST_MONTH + 1 + random.nextInt(SINCE - LAST_MONTH);
            tales.add(noted(finding(i % 11 == 4, false), daysAgo));
        }
        return tales;
    }

    private Tale noted(Finding finding, int daysAgo) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> tale(finding, daysAgo, Person.NADIA, ObservationSource.CARETAKER);
            case 2 -> tale(finding, daysAgo, Person.NADIA, ObservationSource.ROUND);
            case 3, 4 -> tale(finding, daysAgo, Person.INES, ObservationSource.ROUND);
            case 5, 6 -> tale(finding, daysAgo, Person.INES, ObservationSource.REPORT);
            default -> tale(finding, daysAgo, Person.SAMUEL, ObservationSource.MEETING);
        };
    }

    private Tale tale(Finding finding, int daysAgo, Person by, ObservationSource source) {
        String place = place(finding);
        if (finding.strength()) {
            int sorted = Math.max(0, daysAgo - random.nextInt(3));
            return Tale.strength(daysAgo, by, source, place, finding.words())
                    .then(new Turn.Qualified(sorted))
                    .then(new Turn.Closed(sorted, Person.SAMUEL, "Point fort relevé."));
        }
        var tale = Tale.weakness(daysAgo, by, source, finding.category(), place, finding.words())
                .proposing(finding.proposal())
                .weighing(finding.severity(), Math.clamp(finding.severity() + random.nextInt(2), 1, 3));
        return daysAgo > LAST_MONTH ? settled(tale) : recent(tale);
    }

    private Tale settled(Tale tale) {
        int lot = random.nextInt(100);
        int sorted = tale.daysAgo() - random.nextInt(4);
        if (lot < 4) {
            return tale.then(new Turn.Rejected(sorted, "Non retrouvé sur place."));
        }
        if (lot < 8) {
            return tale.then(new Turn.OutOfRemit(sorted, "Terrain privé\u00a0: courrier envoyé au propriétaire."));
        }
        return closed(asked(tale, sorted, null), sorted, tale.daysAgo() > 120 ? 13 : 8, sorted - 1);
    }

    private Tale recent(Tale tale) {
        int sorted = Math.max(0, tale.daysAgo() - 1 - random.nextInt(2));
        boolean walked = tale.source() == ObservationSource.WALKING_SURVEY;
        boolean young = tale.daysAgo() < 9 || walked && random.nextInt(2) == 0;
        if (young && underWay < ASKED + DONE + VERIFIED) {
            int rank = underWay++;
            if (rank < ASKED) {
                int due = rank < LATE ? 2 + 3 * rank : -2 - rank;
                return asked(tale, sorted, due);
            }
            var done = done(asked(tale, sorted, -4), Math.max(1, sorted - 5));
            return rank < ASKED + DONE ? done : done.then(new Turn.Verified(1, Person.NADIA, ""));
        }
        return closed(asked(tale, sorted, null), sorted, 6, Math.max(1, sorted - 1));
    }

    private Tale asked(Tale tale, int daysAgo, @Nullable Integer due) {
        var charge = charge(tale);
        return tale.then(new Turn.Qualified(daysAgo))
                .then(new Turn.Assigned(daysAgo, charge.partner(), charge.because(), due));
    }

    /** @param longest how many days it may take at most */
    private Tale closed(Tale tale, int from, int median, int longest) {
        int took = Math.clamp(Math.round(median * Math.exp(random.nextGaussian() * 0.5)), 1, Math.max(1, longest));
        int doneOn = Math.max(0, from - took);
        int seenOn = Math.max(0, doneOn - random.nextInt(4));
        var done = done(tale, doneOn);
        if (random.nextInt(100) < 72) {
            var verifier = verifier(tale);
            return done.then(new Turn.Verified(seenOn, verifier, "")).then(new Turn.Closed(seenOn, Person.SAMUEL, ""));
        }
        return done.then(new Turn.Closed(seenOn, Person.SAMUEL, "Confirmé par le gardien, sans visite."));
    }

    private Tale done(Tale tale, int daysAgo) {
        var charge = charge(tale);
        return tale.then(new Turn.Done(daysAgo, charge.answering(), charge.done(tale.category(), random)));
    }

    private Person verifier(Tale tale) {
        boolean near = ground.isIn("QN09901M", ground.somewhereOn(tale.place(), new Random(1)));
        return near && random.nextBoolean() ? Person.INES : random.nextBoolean() ? Person.NADIA : Person.SAMUEL;
    }

    private Charge charge(Tale tale) {
        return Charge.of(tale.category(), ground.place(tale.place()), ground);
    }

    private Finding finding(boolean strength, boolean walk) {
        var wanted = findings.stream()
                .filter(each -> each.strength() == strength && (!walk || each.inWalks()))
                .toList();
        return wanted.get(random.nextInt(wanted.size()));
    }

    /** One of its places, rather one where it was not noted yet. */
    private String place(Finding finding) {
        String place = "";
        for (int i = 0; i < 6; i++) {
            place = finding.places().get(random.nextInt(finding.places().size()));
            if (told.add(finding.words() + place)) {
                return place;
            }
        }
        return place;
    }
}
