package fr.faubourg.walks;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which observations were made on a walk: attached and detached in one sending. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class SeenController {
    private static final String SEEN = WalkFilters.LIST + "/{id}/constats";
    private static final int MOST_NUMBERS = 100;

    private final WalkQueries queries;
    private final SeenQueries seen;
    private final Walks walks;
    private final Undoing undoing;

    SeenController(WalkQueries queries, SeenQueries seen, Walks walks, Undoing undoing) {
        this.queries = queries;
        this.seen = seen;
        this.walks = walks;
        this.undoing = undoing;
    }

    @GetMapping(SEEN)
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(allowed(id, viewer), null, "", FormErrors.none(), viewer, model);
    }

    /**
     * @param montre what was shown
     * @param constat what was ticked of it
     * @param numeros more of them, by number
     */
    @PostMapping(SEEN)
    String choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> montre,
            @RequestParam(required = false) @Nullable List<String> constat,
            @RequestParam(defaultValue = "") String numeros,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var walk = allowed(id, viewer);
        var errors = FormErrors.none();
        var ticked = ids(constat);
        var chosen = new LinkedHashSet<>(ticked);
        chosen.addAll(numbered(numeros, viewer, errors));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(walk, ticked, numeros, errors, viewer, model);
        }
        var dropped = new LinkedHashSet<>(ids(montre));
        dropped.removeAll(chosen);
        var moved = walks.choose(new WalkId(id), chosen, dropped, viewer);
        if (moved.attached() + moved.detached() == 0) {
            redirect.addFlashAttribute(Ui.FLASH, said(moved));
        } else {
            undoing.offer(redirect, said(moved), WalkHistory.KIND, id);
        }
        return "redirect:" + walk.href();
    }

    private static String said(Walks.Moved moved) {
        var words = new ArrayList<String>();
        if (moved.attached() > 0) {
            words.add(
                    moved.attached() == 1
                            ? "Un constat rattaché à la marche."
                            : moved.attached() + " constats rattachés à la marche.");
        }
        if (moved.detached() > 0) {
            words.add(
                    moved.detached() == 1
                            ? "Un constat détaché de la marche."
                            : moved.detached() + " constats détachés de la marche.");
        }
        if (words.isEmpty()) {
            words.add("Rien n’a changé.");
        }
        if (moved.left() > 0) {
            words.add(
                    moved.left() == 1
                            ? "Un constat appartient à une autre marche et y reste."
                            : moved.left() + " constats appartiennent à une autre marche et y restent.");
        }
        return String.join(" ", words);
    }

    /** The observations with these numbers: {@code 12, n° 14}. */
    private Set<UUID> numbered(String typed, Viewer viewer, FormErrors errors) {
        var words = Arrays.stream(typed.split("[,;\\s]+"))
                .map(word -> word.replaceFirst("^[nN]°", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        var unreadable =
                words.stream().filter(word -> !word.matches("[0-9]{1,15}")).findFirst();
        if (unreadable.isPresent() || words.size() > MOST_NUMBERS) {
            errors.add("numeros", "Écrivez les numéros des constats, séparés par des virgules\u00a0: 12, 14.");
            return Set.of();
        }
        var known = seen.numbered(words.stream().map(Long::valueOf).toList(), viewer);
        var missing = words.stream()
                .filter(word -> !known.containsKey(Long.valueOf(word)))
                .map(word -> "n° " + word)
                .toList();
        if (!missing.isEmpty()) {
            errors.add(
                    "numeros",
                    "Vous ne lisez aucun constat " + String.join(", ", missing)
                            + "\u00a0: vérifiez le numéro, ou effacez-le.");
        }
        return Set.copyOf(known.values());
    }

    private static Set<UUID> ids(@Nullable List<String> typed) {
        return typed == null
                ? Set.of()
                : typed.stream().flatMap(each -> Forms.uuid(each).stream()).collect(Collectors.toSet());
    }

    private Walk allowed(UUID id, Viewer viewer) {
        var walk = queries.get(new WalkId(id), viewer);
        if (!walks.mayWrite(walk, viewer)) {
            throw new Forbidden();
        }
        return walk;
    }

    private String show(
            Walk walk, @Nullable Set<UUID> ticked, String numbers, FormErrors errors, Viewer viewer, Model model) {
        var own = seen.rows(new WalkId(walk.id()), viewer);
        model.addAttribute(
                "view",
                new WalkViews.Choosing(
                        walk,
                        own,
                        seen.proposed(walk, viewer),
                        ticked == null ? own.stream().map(SeenRow::id).collect(Collectors.toSet()) : ticked,
                        numbers,
                        errors));
        return "walks/seen";
    }
}
