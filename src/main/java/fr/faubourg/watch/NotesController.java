package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Internal notes, read only in the organisation that wrote them. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class NotesController {
    private static final int LONGEST = 4_000;

    private final ObservationAccess access;
    private final NoteRepository notes;
    private final Clock clock;

    NotesController(ObservationAccess access, NoteRepository notes, Clock clock) {
        this.access = access;
        this.notes = notes;
        this.clock = clock;
    }

    @PostMapping("/constats/{id}/notes")
    String write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key,
            Viewer viewer,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        access.require(observation, viewer);
        var organisation = viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                .findFirst()
                .orElseThrow(Forbidden::new);
        if (text.isBlank()) {
            return MovePages.backTo(observation, redirect, "La note était vide\u00a0: rien n’a été enregistré.");
        }
        var kept = text.strip();
        notes.write(
                observation,
                organisation,
                viewer,
                clock.instant(),
                kept.substring(0, Math.min(kept.length(), LONGEST)),
                Forms.uuid(key).orElseGet(Ids::next));
        return MovePages.backTo(observation, redirect, "Note enregistrée, visible dans votre organisation seulement.");
    }
}
