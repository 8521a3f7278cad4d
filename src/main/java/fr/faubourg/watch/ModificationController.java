package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
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
    private final Clock clock;

    ModificationController(MovePages pages, Recording recording, NotingPages forms, PhotoUploads uploads, Clock clock) {
        this.pages = pages;
        this.recording = recording;
        this.forms = forms;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/modification")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = allowed(new ObservationId(id), viewer);
        return show(facts, ObservationForm.of(facts), FormErrors.none(), null, List.of(), model);
    }

    @PostMapping("/constats/{id}/modification")
    String correct(
            @PathVariable UUID id,
            ObservationForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable List<String> uploaded,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        allowed(observation, viewer);
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock)).flatMap(known -> forms.checked(known, errors));
        var received = uploads.receive(photos, uploaded, viewer, errors).photos();
        if (draft.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(pages.facts(observation, viewer), form, errors, null, received, model);
        }
        var submission = Submission.of(form.key(), form.version(), "", received);
        return switch (recording.correct(observation, draft.get(), submission, viewer)) {
            case Recording.Correction.Done _ -> pages.done(observation, redirect, "Constat modifié.");
            case Recording.Correction.NotYours _ -> throw new Forbidden();
            case Recording.Correction.Stale _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var facts = pages.facts(observation, viewer);
                var conflict = pages.conflict(facts, texts(facts, form), true);
                yield show(facts, form.forVersion(facts.version()), errors, conflict, received, model);
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

    private static List<Conflict.Text> texts(ObservationDetails.Facts recorded, ObservationForm typed) {
        return List.of(
                new Conflict.Text("Constat", recorded.finding(), typed.finding()),
                new Conflict.Text("Préconisation", recorded.proposal(), typed.proposal()),
                new Conflict.Text("Adresse", recorded.address(), typed.address()),
                new Conflict.Text("Date", recorded.observedOn().toString(), typed.observedOn()));
    }

    private String show(
            ObservationDetails.Facts facts,
            ObservationForm form,
            FormErrors errors,
            @Nullable Conflict conflict,
            List<PhotoId> uploaded,
            Model model) {
        model.addAttribute("view", forms.view(form, errors, facts, conflict, uploaded));
        return "watch/modification";
    }
}
