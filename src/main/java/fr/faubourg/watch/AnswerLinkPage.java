package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page by which a link for a task is sent.
 *
 * @param recipients whom it can be mailed to, and whoever sends it
 * @param mailed whether mail leaves from here
 * @param hasPhotos whether there are photos that the reader may share
 * @param until the day until which a link of today serves
 * @param address the link that was just made, shown this once; null before
 * @param links those made before for this task, the latest first
 * @param names of contacts by id
 */
public record AnswerLinkPage(
        ObservationDetails.Facts facts,
        TaskLine task,
        List<Choice> recipients,
        boolean mailed,
        boolean hasPhotos,
        LocalDate until,
        String to,
        FormErrors errors,
        @Nullable String address,
        List<AnswerLinkLine> links,
        Map<UUID, String> names,
        Instant now) {
    public String action() {
        return facts.href() + "/demandes/" + task.id() + "/lien";
    }

    /** To whom it went. */
    public String recipient(AnswerLinkLine line) {
        return line.contactId() == null
                ? "à transmettre soi-même, pris"
                : "envoyé à " + names.getOrDefault(line.contactId(), "un contact effacé depuis");
    }

    public String state(AnswerLinkLine line) {
        return line.usedAt() != null
                ? "utilisé"
                : line.revokedAt() != null ? "révoqué" : line.isLive(now) ? "valable" : "périmé";
    }

    public Tone tone(AnswerLinkLine line) {
        return line.usedAt() != null ? Tone.DONE : line.isLive(now) ? Tone.WAITING : Tone.PLAIN;
    }
}
