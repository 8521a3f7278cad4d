package fr.faubourg.ui;

import java.security.Principal;

/** A count beside an entry of the left rail: how many things wait there for the person. Published as a bean by the entry's module. */
public interface NavBadge {
    /** The largest count that is shown as it is. */
    int SHOWN = 99;

    /** The {@link NavEntry#href()} of the entry. */
    String href();

    /** How many things wait; nothing is shown for zero. Called once for each page, so it must be quick. */
    long count(Principal principal);
}
