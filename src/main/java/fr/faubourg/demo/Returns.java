package fr.faubourg.demo;

import fr.faubourg.watch.FindingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ties a trouble that comes back at the same place to the one that was closed there before, as a regulator would. */
final class Returns {

    /** Nobody tied anything before. */
    private static final int A_YEAR_AND_A_HALF = 550;

    private static final int LONGEST_GAP = 120;
    private static final Set<String> COMING_BACK = Set.of(
            "depots-sauvages",
            "sacs-ordures",
            "halls",
            "parties-communes",
            "ascenseurs",
            "nuisibles",
            "eau",
            "eclairage",
            "tags",
            "occupation");

    private Returns() {}

    /** The same tales, in the order of time, those that are returns of another told as such. */
    static List<Tale> told(List<Tale> tales) {
        var told = new ArrayList<Tale>();
        Map<String, Integer> latest = new HashMap<>();
        for (Tale tale : tales.stream()
                .sorted(Comparator.comparingInt(Tale::daysAgo).reversed())
                .toList()) {
            Tale next = tale;
            if (comesBack(tale)) {
                String trouble = tale.place() + ' ' + tale.category();
                Integer before = latest.put(trouble, told.size());
                next = tale.named("return-" + told.size());
                if (before != null && closedNotLongBefore(told.get(before), tale)) {
                    next = next.returnOf(told.get(before).name());
                }
            }
            told.add(next);
        }
        return told;
    }

    private static boolean comesBack(Tale tale) {
        return tale.kind() == FindingKind.WEAKNESS
                && tale.name().isEmpty()
                && tale.daysAgo() < A_YEAR_AND_A_HALF
                && COMING_BACK.contains(tale.category());
    }

    private static boolean closedNotLongBefore(Tale before, Tale after) {
        return !before.turns().isEmpty()
                && before.turns().getLast() instanceof Turn.Closed closed
                && closed.daysAgo() > after.daysAgo()
                && closed.daysAgo() - after.daysAgo() <= LONGEST_GAP;
    }
}
