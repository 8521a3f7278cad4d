package fr.faubourg.access;

import fr.faubourg.merging.Merge;
import fr.faubourg.merging.MergeHindered;
import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeQueries;
import fr.faubourg.merging.MergeSubject;
import fr.faubourg.merging.MergeSubject.Card;
import fr.faubourg.merging.Merges;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making one record of two that were entered twice, and two again (fusions). */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class MergeController {

    private static final int MOST = 20;

    private final Merges merges;
    private final Merging merging;
    private final MergeQueries queries;
    private final MergeComparison comparison;

    MergeController(Merges merges, Merging merging, MergeQueries queries, MergeComparison comparison) {
        this.merges = merges;
        this.merging = merging;
        this.queries = queries;
        this.comparison = comparison;
    }

    @GetMapping("/fusions")
    String list(Viewer viewer, Model model) {
        viewer.requireAccountAdministration();
        List<MergePages.Group> groups = Arrays.stream(MergeKind.values())
                .map(kind -> new MergePages.Group(kind, merges.subject(kind).likely(MOST)))
                .toList();
        model.addAttribute("view", new MergePages.ListView(groups, queries.latest(100)));
        return "access/merges";
    }

    /** Both side by side; while one of them is missing, the choice of it. */
    @GetMapping("/fusions/nouvelle")
    String compare(
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "part", defaultValue = "") String goes,
            @RequestParam(name = "reste", defaultValue = "") String stays,
            @RequestParam(name = "q", defaultValue = "") String text,
            Viewer viewer,
            Model model) {
        viewer.requireAccountAdministration();
        MergeKind kind = kindOf(type);
        Card away = goes.isBlank() ? null : card(kind, goes);
        if (away == null || stays.isBlank()) {
            List<Card> found = text.isBlank()
                    ? List.of()
                    : merges.subject(kind).search(text.strip(), MOST).stream()
                            .filter(each -> away == null || !each.id().equals(away.id()))
                            .toList();
            model.addAttribute("view", new MergePages.PickView(kind, away, text.strip(), found));
            return "access/merge-choice";
        }
        Card into = card(kind, stays);
        FormErrors errors = FormErrors.none();
        merges.subject(kind).hindrance(away.id(), into.id()).ifPresent(errors::add);
        model.addAttribute("view", comparison.of(kind, away, into, null, false, errors));
        return "access/merge";
    }

    /** What is sent to make one of two. */
    public record MergeForm(
            String type,
            String part,
            String reste,
            int versionPart,
            int versionReste,
            @Nullable List<String> reprendre,
            @Nullable String habilitations,
            @Nullable String confirmation) {}

    @PostMapping("/fusions")
    String merge(MergeForm form, Viewer viewer, Model model, HttpServletResponse response, RedirectAttributes next) {
        viewer.requireAccountAdministration();
        MergeKind kind = kindOf(Objects.requireNonNullElse(form.type(), ""));
        Card away = card(kind, Objects.requireNonNullElse(form.part(), ""));
        Card into = card(kind, Objects.requireNonNullElse(form.reste(), ""));
        Set<String> taken = Set.copyOf(Objects.requireNonNullElse(form.reprendre(), List.<String>of()));
        boolean rolesLeft = kind == MergeKind.ACCOUNT && "laisser".equals(form.habilitations());
        FormErrors errors = FormErrors.none();
        List<String> consequences = rolesLeft ? List.of() : merges.consequences(kind, away.id(), into.id());
        if (!consequences.isEmpty() && !MergeComparison.digest(consequences).equals(form.confirmation())) {
            errors.add("confirmation", "Relisez ce que cela change aux droits, puis confirmez.");
        } else {
            Merges.Wish wish = new Merges.Wish(
                    kind,
                    away.id(),
                    form.versionPart(),
                    into.id(),
                    form.versionReste(),
                    taken,
                    rolesLeft ? Merging.ROLES : List.of());
            switch (outcome(wish, viewer)) {
                case Merges.Outcome.Done(UUID merge) -> {
                    next.addFlashAttribute(
                            Ui.FLASH,
                            "C’est fait\u00a0: «\u00a0" + away.title() + "\u00a0» a rejoint «\u00a0" + into.title()
                                    + "\u00a0».");
                    return "redirect:/fusions/" + merge;
                }
                case Merges.Outcome.Stale() ->
                    errors.add("L’un des deux a changé entre-temps\u00a0: relisez, puis fusionnez de nouveau.");
                case Merges.Outcome.Hindered(String why) -> errors.add(why);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "view",
                comparison.of(kind, card(kind, form.part()), card(kind, form.reste()), taken, rolesLeft, errors));
        return "access/merge";
    }

    @GetMapping("/fusions/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAccountAdministration();
        Merge merge = queries.find(id).orElseThrow(NotFound::new);
        List<MergePages.Did> did = comparison.did(merge);
        model.addAttribute(
                "view",
                new MergePages.DoneView(
                        merge,
                        merge.kind().path() + merge.into(),
                        merge.kind().path() + merge.away(),
                        did,
                        did.stream().anyMatch(each -> each.kept() > 0)));
        return "access/merged";
    }

    @PostMapping("/fusions/{id}/annulation")
    String undo(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        boolean undone;
        try {
            undone = merging.undo(id, viewer);
        } catch (DataIntegrityViolationException saidAgain) {
            next.addFlashAttribute(
                    Ui.FLASH,
                    "Ce qui a été saisi depuis dit déjà la même chose autrement, sur les mêmes jours\u00a0: retirez-le d’abord. Rien n’a changé.");
            return "redirect:/fusions/" + id;
        }
        next.addFlashAttribute(
                Ui.FLASH,
                undone
                        ? "C’est défait."
                        : "Cela ne peut plus être défait tel quel\u00a0: cela l’a déjà été, ou celui qui restait a rejoint un autre depuis. Défaites d’abord cette autre fusion.");
        return "redirect:/fusions/" + id;
    }

    private Merges.Outcome outcome(Merges.Wish wish, Viewer viewer) {
        try {
            return merging.merge(wish, viewer);
        } catch (MergeHindered hindered) {
            return new Merges.Outcome.Hindered(hindered.why());
        }
    }

    private static MergeKind kindOf(String type) {
        return Arrays.stream(MergeKind.values())
                .filter(kind -> kind.name().equals(type))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The record, while it stands for itself. */
    private Card card(MergeKind kind, String id) {
        MergeSubject subject = merges.subject(kind);
        try {
            return subject.find(UUID.fromString(id))
                    .filter(card -> card.mergedInto() == null)
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
