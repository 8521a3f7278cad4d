/**
 * Inbox (aujourd'hui): the first page: what waits for a person, what is late, what happens nearby, and the figures of the last month.
 *
 * <p>Every module tells its part through an {@link fr.faubourg.inbox.InboxSource}. This module holds no record of its own and decides nothing about
 * what is urgent: it puts together, in the order of the due dates, what the others say.
 */
@NullMarked
@ApplicationModule(
        displayName = "Inbox (aujourd'hui)",
        allowedDependencies = {"shared", "ui", "access"})
package fr.faubourg.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
