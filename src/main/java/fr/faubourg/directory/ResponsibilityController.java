package fr.faubourg.directory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.DirectoryPages.SaidLine;
import fr.faubourg.history.Undoing;
import fr.faubourg.merging.MergedMeanwhile;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.Place;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying who owns and who manages a place, since when and until when (responsabilités). */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class ResponsibilityController {

    private final Responsibilities responsibilities;
    private final Organisations organisations;
    private final Places places;
    private final Undoing undoing;
    private final Clock clock;

    ResponsibilityController(
            Responsibilities responsibilities,
            Organisations organisations,
            Places places,
            Undoing undoing,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.organisations = organisations;
        this.places = places;
        this.undoing = undoing;
        this.clock = clock;
    }

    @GetMapping("/lieux/{id}/responsabilites")
    String page(@PathVariable String id, @ModelAttribute("ui") Ui ui, Viewer viewer, Model model) {
        return show(model, ui, mine(id, viewer), ResponsibilityForm.blank(), FormErrors.none());
    }

    @PostMapping("/lieux/{id}/responsabilites")
    String add(
            @PathVariable String id,
            ResponsibilityForm form,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = mine(id, viewer);
        FormErrors errors = FormErrors.none();
        Optional<Responsibility> said = form.parse(place.id(), errors);
        if (said.isPresent() && organisations.find(said.get().organisation()).isEmpty()) {
            errors.add("organisation", "Choisissez un partenaire.");
        }
        if (said.isPresent() && errors.isEmpty()) {
            Responsibility each = said.get();
            try {
                responsibilities.record(
                        each.place(), each.organisation(), each.role(), each.from(), each.to(), each.source());
                undoing.offer(next, "C’est noté.", "lieu", place.id().value());
                return "redirect:/lieux/" + place.id() + "/responsabilites";
            } catch (DataIntegrityViolationException twice) {
                if (MergedMeanwhile.in(twice).isPresent()) {
                    throw twice;
                }
                errors.add(
                        "organisation",
                        "C’est déjà dit pour une partie de ces dates\u00a0: mettez d’abord fin à la ligne en cours.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(model, ui, place, form, errors);
    }

    /** Ends a responsibility on the day typed, today when none is. */
    @PostMapping("/lieux/{id}/responsabilites/{said}/fin")
    String end(
            @PathVariable String id,
            @PathVariable UUID said,
            @RequestParam(name = "jour", defaultValue = "") String lastDay,
            Viewer viewer,
            RedirectAttributes next) {
        Place place = mine(id, viewer);
        FormErrors errors = FormErrors.none();
        LocalDate typed = OrganisationForm.dayOf(lastDay, "jour", errors);
        boolean ended = errors.isEmpty() && responsibilities.end(place.id(), said, typed == null ? today() : typed);
        if (ended) {
            undoing.offer(next, "Fin notée.", "lieu", place.id().value());
        } else {
            next.addFlashAttribute(Ui.FLASH, "La fin ne peut pas précéder le début\u00a0: rien n’a changé.");
        }
        return "redirect:/lieux/" + place.id() + "/responsabilites";
    }

    /** Takes back a line that was a mistake. */
    @PostMapping("/lieux/{id}/responsabilites/{said}/retrait")
    String takeBack(@PathVariable String id, @PathVariable UUID said, Viewer viewer, RedirectAttributes next) {
        Place place = mine(id, viewer);
        if (!responsibilities.takeBack(place.id(), said)) {
            throw new NotFound();
        }
        undoing.offer(next, "Ligne retirée.", "lieu", place.id().value());
        return "redirect:/lieux/" + place.id() + "/responsabilites";
    }

    private Place mine(String id, Viewer viewer) {
        return mine(id, viewer, places);
    }

    /** The place, for whoever may say who answers for it. */
    static Place mine(String id, Viewer viewer, Places places) {
        PlaceId place;
        try {
            place = PlaceId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
        if (!places.mayAct(viewer, place, Role.ADMINISTRATOR, Role.REGULATOR)) {
            throw new NotFound();
        }
        return places.get(place);
    }

    private String show(Model model, Ui ui, Place place, ResponsibilityForm form, FormErrors errors) {
        LocalDate today = today();
        Custody custody = responsibilities.ofPlace(place.id(), today);
        List<SaidLine> lines = responsibilities.saidOf(place.id()).stream()
                .map(said -> new SaidLine(
                        said,
                        organisations.get(said.organisation()).fullName(),
                        Periods.said(said.from(), said.to()),
                        Periods.holds(said.from(), said.to(), today)))
                .toList();
        List<SaidLine> inherited = Stream.concat(
                        custody.owners().stream().map(holder -> line(holder, ResponsibilityRole.OWNER)),
                        custody.managers().stream().map(holder -> line(holder, ResponsibilityRole.MANAGER)))
                .filter(line -> !line.said().place().equals(place.id()))
                .toList();
        model.addAttribute(
                "view",
                new DirectoryPages.ResponsibilitiesView(
                        place.id(),
                        place.name(),
                        lines,
                        inherited,
                        CustodyFacts.sentence(custody),
                        form,
                        errors,
                        organisations.options(),
                        Choice.of(ui, ResponsibilityRole.class)));
        return "directory/responsibilities";
    }

    private static SaidLine line(Custody.Holder holder, ResponsibilityRole role) {
        return new SaidLine(
                new Responsibility(
                        new UUID(0, 0),
                        holder.saidAt(),
                        holder.organisation(),
                        role,
                        holder.from(),
                        holder.to(),
                        holder.source()),
                holder.fullName(),
                holder.saidAtName(),
                true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }
}
