/**
 * Jobs (travaux): work that takes longer than a page: resumable, followed by the person who asked for it, exactly once in effect.
 *
 * <p>A job is a row written in the transaction of the act that caused it, so that neither exists without the other. Its handler
 * works in steps; each step commits its work and its checkpoint together, fenced by the claim of the worker that runs it: killed at
 * any moment, the job goes on from its last step.
 *
 * <p>It knows nothing of what jobs do, and promises no order between two jobs.
 */
@NullMarked
@ApplicationModule(
        displayName = "Jobs (travaux)",
        allowedDependencies = {"shared", "ui", "merging", "access"})
package fr.faubourg.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
