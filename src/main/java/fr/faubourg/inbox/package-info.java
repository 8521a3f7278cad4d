/**
 * Inbox (aujourd'hui): the first page: what waits for a person, what is late, what happens nearby, and the figures of the last month;
 * notices (avis) of what others did, in the application and by mail; what people ask each other about a record (demander à).
 *
 * <p>Every module tells its part through an {@link fr.faubourg.inbox.InboxSource}, and what its notices are about through a {@link
 * fr.faubourg.inbox.NoticeSource}. This module decides nothing about what is urgent, and keeps of a notice only who, what kind and which record:
 * its words are read anew, with the reader's rights, each time it is shown.
 */
@NullMarked
@ApplicationModule(
        displayName = "Inbox (aujourd'hui)",
        allowedDependencies = {"shared", "ui", "merging", "access", "settings", "jobs"})
package fr.faubourg.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
