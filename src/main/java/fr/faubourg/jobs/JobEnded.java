package fr.faubourg.jobs;

import fr.faubourg.access.AccountId;
import java.util.UUID;

/**
 * A job came to its end (travail fini). Published in the transaction of the end.
 *
 * @param account who asked for it
 */
public record JobEnded(UUID jobId, String kind, AccountId account, JobState state) {}
