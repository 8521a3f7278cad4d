package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Tells in which quality a person may act on an observation. */
final class Hands {
    private Hands() {}

    /**
     * @param places the observation's places at every level
     * @param inCharge whether the person works for the organisation in charge
     */
    static Set<Hand> of(Viewer viewer, Collection<UUID> places, boolean inCharge) {
        var hands = EnumSet.noneOf(Hand.class);
        if (viewer.mayAct(places, Role.REGULATOR)) {
            hands.add(Hand.REGULATOR);
        }
        if (viewer.mayAct(places, Role.PRACTITIONER)) {
            hands.add(Hand.PRACTITIONER);
        }
        if (inCharge) {
            hands.add(Hand.IN_CHARGE);
        }
        return hands;
    }
}
