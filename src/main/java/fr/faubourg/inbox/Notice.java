package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a record (avis), to be told to people.
 *
 * @param kind the key of a {@link NoticeKind} that some {@link NoticeSource} declares
 * @param subject the id of the record
 * @param act the id of what was done: undoing it withdraws the notice; telling the same act twice tells it once
 * @param by who did it, who is never told; null for the application itself
 * @param detail a few words more, without personal data: "pour le 4 déc. 2026"; possibly empty
 */
public record Notice(
        String kind, UUID subject, UUID act, @Nullable AccountId by, String detail) {}
