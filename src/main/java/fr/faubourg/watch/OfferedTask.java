package fr.faubourg.watch;

import org.jspecify.annotations.Nullable;

/**
 * A task, and what the reader may do with it.
 *
 * @param ours whether the reader works for its organisation
 * @param answerHref where it is answered; null for who may not, or when it is over
 * @param changeHref where it is changed or taken back; null for who may not, or when it is over
 * @param linkHref where somebody without an account is let answer it by a link; null for who may not, or when it is over
 */
public record OfferedTask(
        TaskLine task,
        boolean ours,
        @Nullable String answerHref,
        @Nullable String changeHref,
        @Nullable String linkHref) {}
