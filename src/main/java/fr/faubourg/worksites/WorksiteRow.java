package fr.faubourg.worksites;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A worksite in a list; its point is where it is drawn on a map of many. */
public record WorksiteRow(
        UUID id,
        long number,
        String name,
        String reference,
        String owner,
        @Nullable String places,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        long unanswered,
        long late,
        @Nullable Double lon,
        @Nullable Double lat,
        LocalDate today) {
    public String href() {
        return "/chantiers/" + id;
    }

    public WorksiteState state() {
        return WorksiteState.on(today, firstDay, lastDay);
    }
}
