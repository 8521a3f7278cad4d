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
    private final Noting noting;
    private final NotingPages forms;
    private final WatchedPlaces places;
    private final PhotoUploads uploads;
    private final Clock clock;

    NotingController(Noting noting, NotingPages forms, WatchedPlaces places, PhotoUploads uploads, Clock clock) {
        this.noting = noting;
        this.forms = forms;
        this.places = places;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** {@code marche} is the walk on which it was seen; {@code lieu} proposes a place; without both, the neighbourhood one works in. */
    @GetMapping("/constats/nouveau")
    String form(
            HttpServletRequest request, @RequestParam(defaultValue = "") String marche, Viewer viewer, Model model) {
        var form = noting.blank(marche, viewer).orElseGet(() -> {
            var here = ObservationFilters.parse(UrlQuery.of(request)).place();
            return ObservationForm.blank(
                    LocalDate.now(clock),
                    here != null ? here : places.workingPlace(request, viewer).orElse(null));
        });
        return show(form, FormErrors.none(), List.of(), List.of(), "", viewer, model);
    }

    @PostMapping("/constats")
    String record(
            ObservationForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestParam(required = false) @Nullable List<String> uploaded,
            @RequestParam(defaultValue = "") String ajouter,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock))
                .map(known -> noting.onOccasion(known, form, errors, viewer))
                .flatMap(known -> forms.checked(known, errors));
        var received = uploads.receive(photos, uploaded, viewer, errors);
        if (draft.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var near = noting.near(form, LocalDate.now(clock), viewer);
            return show(form, errors, received.photos(), near, ajouter, viewer, model);
        }
        var placed = draft.get().near(received.position());
        var key = Forms.uuid(form.key()).orElseGet(Ids::next);
        var near = ajouter.isBlank() ? noting.near(placed, key, viewer) : List.<KinRow>of();
        if (!near.isEmpty()) {
            errors.add("ajouter", "Un constat proche existe déjà\u00a0: dites si c’est le même.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, received.photos(), near, ajouter, viewer, model);
        }
        var noted = noting.note(placed, form, key, received.photos(), ajouter, viewer);
        return MovePages.backTo(noted.id(), redirect, noted.message());
    }

    /** What was noted near by, asked for while the form is being filled in. */
    @GetMapping("/constats/proches")
    String near(ObservationForm form, @RequestParam(defaultValue = "") String ajouter, Viewer viewer, Model model) {
        return show(
                form,
                FormErrors.none(),
                List.of(),
                noting.near(form, LocalDate.now(clock), viewer),
                ajouter,
                viewer,
                model);
    }

    private String show(
            ObservationForm form,
            FormErrors errors,
            List<PhotoId> uploaded,
            List<KinRow> near,
            String choice,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "view",
                forms.view(form, errors, null, uploaded).near(near, choice).on(noting.occasions(form, viewer)));
        return "watch/new";
    }
}
