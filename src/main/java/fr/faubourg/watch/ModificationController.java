package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting what is written of an observation. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ModificationController {
    private final MovePages pages;
    private final Recording recording;
    private final NotingPages forms;
    private final PhotoUploads uploads;
    private final EditConflicts conflicts;
    private final Clock clock;

    ModificationController(
            MovePages pages,
            Recording recording,
            NotingPages forms,
            PhotoUploads uploads,
            EditConflicts conflicts,
            Clock clock) {
        this.pages = pages;
        this.recording = recording;
        this.forms = forms;
        this.uploads = uploads;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/modification")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = allowed(new ObservationId(id), viewer);
        var form = ObservationForm.of(facts);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(facts, form, FormErrors.none(), List.of(), model);
    }

    @PostMapping("/constats/{id}/modification")
    String correct(
            @PathVariable UUID id,
            ObservationForm typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable List<String> uploaded,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var form = EditConflicts.chosen(typed, ObservationForm.of(allowed(observation, viewer)), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock)).flatMap(known -> forms.checked(known, errors));
        var received = uploads.receive(photos, uploaded, viewer, errors).photos();
        if (draft.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(pages.facts(observation, viewer), form, errors, received, model);
        }
        var submission = Submission.of(form.key(), form.version(), "", received);
        return switch (recording.correct(observation, draft.get(), submission, viewer)) {
            case Recording.Correction.Done _ -> pages.done(observation, redirect, "Constat modifié.");
            case Recording.Correction.NotYours _ -> throw new Forbidden();
            case Recording.Correction.Stale _ -> {
                var facts = pages.facts(observation, viewer);
                var theirs = ObservationForm.of(facts);
                var merged = conflicts.merge(
                        ObservationHistory.KIND, id, theirs, form, EditConflicts.originOf(request), forms.words());
                yield show(facts, merged.shownOn(model, response), errors, received, model);
            }
        };
    }

    private ObservationDetails.Facts allowed(ObservationId id, Viewer viewer) {
        var facts = pages.facts(id, viewer);
        if (!recording.mayCorrect(id, viewer)) {
            throw new Forbidden();
        }
        return facts;
    }

    private String show(
            ObservationDetails.Facts facts,
            ObservationForm form,
            FormErrors errors,
            List<PhotoId> uploaded,
            Model model) {
        model.addAttribute("view", forms.view(form, errors, facts, uploaded));
        return "watch/modification";
    }
}
