package fr.faubourg.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens near the person.
 *
 * @param day when
 * @param title what: "Diagnostic en marchant, 14 partenaires"
 * @param detail when and where: "mardi 9 h 30, départ place du Marché"
 * @param href its page, or null
 */
public record NearbyItem(
        LocalDate day,
        String title,
        String detail,
        @Nullable String href) {}
