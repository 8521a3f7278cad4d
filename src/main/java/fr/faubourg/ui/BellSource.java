package fr.faubourg.ui;

import java.security.Principal;

/** Tells the bell of the top bar how much a person has not read. Implemented by the module that holds the notices. */
@FunctionalInterface
public interface BellSource {
    /** Called once for each page, so it must be quick. */
    Bell bell(Principal principal);
}
