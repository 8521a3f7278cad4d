package fr.faubourg.access;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person's absence.
 *
 * @param action where the form is sent
 * @param back the account it belongs to
 * @param own whether it is the person's own
 * @param current the absence of today or the next one, or null
 * @param missing roles that its stand-in does not hold
 * @param colleagues who may stand in
 */
public record AbsencePage(
        String action,
        String back,
        boolean own,
        String name,
        @Nullable Absence current,
        Set<Role> missing,
        Form form,
        List<Choice> colleagues,
        FormErrors errors) {

    /** What was typed. */
    public record Form(String from, String to, String standIn) {
        static final Form EMPTY = new Form("", "", "");
    }
}
