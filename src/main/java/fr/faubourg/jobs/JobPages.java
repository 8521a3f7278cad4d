package fr.faubourg.jobs;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;

/** What the templates of this module are given. */
public final class JobPages {
    private JobPages() {}

    /**
     * The list (travaux).
     *
     * @param everybody whether it shows the jobs of everybody
     */
    public record All(Page<JobView> jobs, UrlQuery query, boolean everybody) {}

    /** One job (travail). */
    public record One(JobView job, boolean mayRunAgain) {}
}
