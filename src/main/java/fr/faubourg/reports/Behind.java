package fr.faubourg.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a figure of the follow-up: an observation, or what was asked of an organisation about one.
 *
 * @param finding the observation; for a task, with the organisation that was asked and whether it is late
 * @param days from the day it was asked to the day it was done
 */
public record Behind(
        WatchReport.Finding finding,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Nullable Integer days,
        @Nullable Integer workingDays) {}
