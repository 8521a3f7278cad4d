package fr.faubourg.inbox;

import fr.faubourg.ui.Tone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param title what it is: "Éclairage éteint, passage Garance"
 * @param detail who has it, since when: "Confié à Éclairage public · demandé le 4 nov."
 * @param href its page
 * @param due when it is expected, or null
 * @param tag what is to be done, or its state: "à qualifier"
 * @param tone what the colour of the tag stands for
 * @param late whether its due date is past
 * @param mine whether it waits for this very person, who noted, asked or took it; otherwise for anybody of the unit
 */
public record InboxItem(
        String title,
        String detail,
        String href,
        @Nullable LocalDate due,
        String tag,
        Tone tone,
        boolean late,
        boolean mine) {}
