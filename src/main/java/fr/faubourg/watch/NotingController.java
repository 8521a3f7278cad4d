package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing an observation down (Noter): on one's feet, with one thumb. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class NotingController {
    private final Recording recording;
    private final NotingPages forms;
    private final WatchedPlaces places;
    private final PhotoUploads uploads;
    private final Clock clock;

    NotingController(Recording recording, NotingPages forms, WatchedPlaces places, PhotoUploads uploads, Clock clock) {
        this.recording = recording;
        this.forms = forms;
        this.places = places;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** {@code lieu} proposes a place; without it, the neighbourhood one works in. */
    @GetMapping("/constats/nouveau")
    String form(HttpServletRequest request, Viewer viewer, Model model) {
        var here = ObservationFilters.parse(UrlQuery.of(request)).place();
        var form = ObservationForm.blank(
                LocalDate.now(clock),
                here != null ? here : places.workingPlace(request, viewer).orElse(null));
        return show(form, FormErrors.none(), List.of(), model);
    }

    @PostMapping("/constats")
    String record(
            ObservationForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable List<String> uploaded,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock)).flatMap(known -> forms.checked(known, errors));
        var received = uploads.receive(photos, uploaded, viewer, errors);
        if (draft.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, received.photos(), model);
        }
        var id = recording.record(
                draft.get().near(received.position()),
                Forms.uuid(form.key()).orElseGet(Ids::next),
                received.photos(),
                viewer);
        return MovePages.backTo(id, redirect, "Constat enregistré.");
    }

    private String show(ObservationForm form, FormErrors errors, List<PhotoId> uploaded, Model model) {
        model.addAttribute("view", forms.view(form, errors, null, uploaded));
        return "watch/new";
    }
}
