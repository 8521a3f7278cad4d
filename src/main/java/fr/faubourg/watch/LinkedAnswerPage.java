package fr.faubourg.watch;

import fr.faubourg.ui.FormErrors;

/**
 * The page behind a link of answer.
 *
 * @param action where the answer goes
 * @param form as typed, or with the day that is proposed
 */
public record LinkedAnswerPage(
        String action, LinkedTask linked, LinkedTask.Held task, AnswerForm form, FormErrors errors, boolean late) {}
