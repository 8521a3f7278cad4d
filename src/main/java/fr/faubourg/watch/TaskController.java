package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task, changed or taken back by the régulateur. */
@Controller
@AllowedTo(Role.REGULATOR)
class TaskController {
    private static final String PATH = "/constats/{id}/demandes/{task}";

    private final MovePages pages;
    private final MoveRights rights;
    private final Clock clock;

    TaskController(MovePages pages, MoveRights rights, Clock clock) {
        this.pages = pages;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String form(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        var line = line(facts, viewer, task);
        if (!line.isAwaited() || !pages.isOpen(facts, viewer, Move.WITHDRAW)) {
            return "redirect:" + facts.href() + "#demandes";
        }
        var form = TaskForm.of(line);
        return show(MovePages.Reply.of(facts, form), line, EditConflicts.origin(form), FormErrors.none(), model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable UUID id,
            @PathVariable UUID task,
            TaskForm typed,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(
                typed,
                facts,
                now -> TaskForm.of(line(now, viewer, task)),
                new FormWords().field("dueOn", "À faire avant le").field("wanted", "Demande"),
                request);
        var form = sent.form();
        var errors = FormErrors.none();
        var reply = form.parse(errors, line(facts, viewer, task), LocalDate.now(clock))
                .map(gesture -> pages.make(gesture, observation, viewer, sent, List.of(), errors, response))
                .orElseGet(() -> pages.mend(observation, viewer, form, response));
        return reply.done()
                ? pages.done(
                        observation, redirect, form.what().equals("withdraw") ? "Demande retirée." : "Demande changée.")
                : show(reply, line(reply.facts(), viewer, task), sent.origin(), errors, model);
    }

    private TaskLine line(ObservationDetails.Facts facts, Viewer viewer, UUID task) {
        return rights.answerable(facts, viewer, task).map(OfferedTask::task).orElseThrow(NotFound::new);
    }

    private static String show(
            MovePages.Reply<TaskForm> reply, TaskLine task, String origin, FormErrors errors, Model model) {
        MovePages.tell(reply, reply.edit() == null ? origin : EditConflicts.origin(TaskForm.of(task)), model);
        model.addAttribute(
                "view", new ActionViews.TaskChange(reply.facts(), task, reply.form(), errors, reply.conflict()));
        return "watch/task";
    }
}
