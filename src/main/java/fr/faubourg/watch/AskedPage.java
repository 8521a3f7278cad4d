package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The page of what is asked of the reader's organisations.
 *
 * @param lines one for each task, with its forms
 * @param query the filters and the page
 * @param units of the reader; a choice of one is none
 * @param errors what is to be mended in the form that was sent, by field and task
 */
public record AskedPage(
        AskedFilters filters,
        Page<Line> lines,
        long total,
        long late,
        UrlQuery query,
        List<Choice> units,
        FormErrors errors) {
    /**
     * A task, and what the forms beside it hold.
     *
     * @param answering whether it is the one whose form came back
     */
    public record Line(AskedTask task, AnswerForm form, boolean answering) {
        public String field(String name) {
            return AskedPage.field(name, task.id());
        }
    }

    /** The name of a field in the summary of mistakes: the same field stands on the page once for each task. */
    static String field(String name, UUID task) {
        return name + "-" + task;
    }

    public String headline() {
        if (filters.late()) {
            return counted(total, "demande en retard", "demandes en retard");
        }
        return counted(total, "demande à traiter", "demandes à traiter")
                + (late == 0 ? "" : ", " + (isCapped(late) ? "beaucoup" : FrenchFormat.number(late)) + " en retard");
    }

    public List<Choice> states(Ui ui) {
        return Stream.of(TaskState.values())
                .filter(TaskState::isAwaited)
                .map(state -> new Choice(state.name(), ui.label(state)))
                .toList();
    }

    /** Where the forms of a line are sent: the filters come along, so that one comes back to the same list. */
    public String answerHref(AskedTask task) {
        return query.on(AskedFilters.PATH + "/" + task.id() + "/reponse");
    }

    private static String counted(long count, String singular, String plural) {
        return count == 0
                ? "Aucune " + singular
                : isCapped(count)
                        ? "Plus de " + FrenchFormat.count(AskedQueries.COUNTED, singular, plural)
                        : FrenchFormat.count(count, singular, plural);
    }

    private static boolean isCapped(long count) {
        return count > AskedQueries.COUNTED;
    }
}
