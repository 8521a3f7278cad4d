package fr.faubourg.walks;

import fr.faubourg.ui.FrenchFormat;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * The walks of a place and a period, counted.
 *
 * @param kinds how many of each kind
 * @param people how many people took part, by role
 * @param uncounted how many walks say nothing of who took part
 * @param href the list of them
 */
public record WalkTally(Map<WalkKind, Long> kinds, Map<ParticipantRole, Long> people, long uncounted, String href) {
    /**
     * A kind or a role, and how many; without a name, the walks that say nothing of who took part.
     *
     * @param ofWalks whether it counts walks; else people
     */
    public record Line(boolean ofWalks, String name, long count) {}

    public static WalkTally of(Collection<Line> lines, String href) {
        Map<WalkKind, Long> kinds = new EnumMap<>(WalkKind.class);
        Map<ParticipantRole, Long> people = new EnumMap<>(ParticipantRole.class);
        long uncounted = 0;
        for (Line line : lines) {
            if (line.name().isEmpty()) {
                uncounted = line.count();
            } else if (line.ofWalks()) {
                kinds.put(WalkKind.valueOf(line.name()), line.count());
            } else {
                people.put(ParticipantRole.valueOf(line.name()), line.count());
            }
        }
        return new WalkTally(kinds, people, uncounted, href);
    }

    public WalkTally {
        kinds = Map.copyOf(new EnumMap<>(kinds));
        people = Map.copyOf(new EnumMap<>(people));
    }

    public long count(WalkKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    public long count(ParticipantRole role) {
        return people.getOrDefault(role, 0L);
    }

    public long total() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    public long participants() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }

    public long residents() {
        return count(ParticipantRole.RESIDENT_WOMEN) + count(ParticipantRole.RESIDENTS);
    }

    public boolean isEmpty() {
        return total() == 0;
    }

    /** How many walks and how many people, in words. */
    public String sentence() {
        if (isEmpty()) {
            return "Aucune marche n’est enregistrée dans ce lieu pendant cette période\u00a0: les chiffres comptent les constats dont la source est une marche ou une"
                    + " tournée";
        }
        String walks = FrenchFormat.count(total(), "marche", "marches");
        String went = participants() == 0
                ? ", sans que les participants soient comptés"
                : ", " + FrenchFormat.count(participants(), "participation", "participations")
                        + (residents() == 0
                                ? ""
                                : " dont "
                                        + FrenchFormat.count(
                                                residents(),
                                                "d’habitant ou d’habitante",
                                                "d’habitants et d’habitantes"));
        return walks + went;
    }
}
