package fr.faubourg.prevention;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of operations show. */
public final class OperationViews {
    private OperationViews() {}

    /**
     * The list.
     *
     * @param kicker where one is
     * @param headline what the list amounts to
     * @param capped whether the list stops before its end
     * @param narrowed whether any filter is on
     */
    public record ListView(
            UrlQuery query,
            UrlQuery filters,
            String kicker,
            String headline,
            Page<OperationRow> page,
            boolean capped,
            List<Choice> places,
            List<Choice> kinds,
            List<Choice> themes,
            List<Choice> organisations,
            boolean mayAdd,
            boolean narrowed) {
        /** The states, each under its word in the address. */
        public List<Choice> states(Ui ui) {
            return Arrays.stream(OperationState.values())
                    .map(state -> new Choice(state.word(), ui.label(state)))
                    .toList();
        }

        public @Nullable String chosen(String filter) {
            return filters.first(filter).orElse(null);
        }

        /** The address, kept over a change of filter. */
        public UrlQuery kept() {
            return query.only(UrlQuery.SORT);
        }
    }

    /**
     * The page of an operation.
     *
     * @param comparison before and after; null as long as no session was held
     * @param proposedDays how many days would be compared when the operation does not say
     * @param mayWrite whether the reader may correct it
     * @param mayReport whether the reader may note sessions and what was learnt
     * @param organisations those that may be added
     * @param thread what it came from and what came of it
     * @param typed what was typed in the forms of the page
     * @param errors what is wrong there
     */
    public record Show(
            PreventiveOperation operation,
            @Nullable BeforeAfter comparison,
            int proposedDays,
            boolean mayWrite,
            boolean mayReport,
            List<Choice> organisations,
            List<ThreadEntry> thread,
            Said typed,
            FormErrors errors) {}

    /** What was typed in the forms of an operation's page. */
    public record Said(SessionForm session, String organisation, String role, String reason) {}

    /**
     * The form.
     *
     * @param recorded what is recorded; null for a new one
     * @param days what holds when the number of days is left empty
     */
    public record Form(
            OperationForm form,
            FormErrors errors,
            @Nullable PreventiveOperation recorded,
            List<Choice> kinds,
            List<Choice> themes,
            List<Choice> places,
            List<Choice> organisations,
            int days) {}

    /** The form of a session that is corrected. */
    public record SessionView(PreventiveOperation operation, Session session, SessionForm form, FormErrors errors) {}

    /** The form of what was learnt. */
    public record Assessment(PreventiveOperation operation, AssessmentForm form, FormErrors errors) {}

    /** The kinds of operations. */
    public record Kinds(List<Kind> kinds) {}

    /** One kind; null for a new one. */
    public record KindLine(@Nullable Kind kind, KindForm form, FormErrors errors) {}
}
