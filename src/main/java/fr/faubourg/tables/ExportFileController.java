package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files that somebody had made: only their maker takes them, and only with the rights under which they were made. */
@Controller
@AllowedTo(everySignedIn = true)
class ExportFileController {
    private static final int SHOWN = 50;

    private final ExportFileRepository files;
    private final ExportedLists lists;
    private final ExportRights rights;
    private final ExportJournal journal;
    private final Clock clock;

    ExportFileController(
            ExportFileRepository files, ExportedLists lists, ExportRights rights, ExportJournal journal, Clock clock) {
        this.files = files;
        this.lists = lists;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/exports")
    String own(Viewer viewer, Model model) {
        List<ExportPages.FileLine> lines =
                files.latest(viewer.account(), SHOWN).stream().map(this::line).toList();
        model.addAttribute(
                "view",
                new ExportPages.Own(
                        lines,
                        lines.stream().anyMatch(line -> line.state() == ExportFileState.WAITING),
                        viewer.has(Role.ADMINISTRATOR)));
        return "tables/exports";
    }

    @GetMapping("/exports/{id}/fichier")
    @Nullable String take(
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        ExportFile file = own(id, viewer);
        if (!isThere(file)) {
            redirect.addFlashAttribute(Ui.FLASH, "Ce fichier n’est plus gardé\u00a0: demandez-le de nouveau.");
            return "redirect:/exports";
        }
        if (!maySee(file, viewer)) {
            journal.note(ExportAct.REFUSE, file);
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("view", new ExportPages.Refused(file.title(), againHref(file)));
            return "tables/exportRefused";
        }
        journal.note(ExportAct.DOWNLOAD, file);
        LocalDate day = LocalDate.ofInstant(file.requestedAt(), FrenchFormat.PARIS);
        FileAnswer answer = FileAnswer.begin(
                response, FileNames.of(file.title(), day, file.format().extension()), file.format());
        Long bytes = file.byteCount();
        if (bytes != null) {
            response.setContentLengthLong(bytes);
        }
        answer.fill(out -> files.copy(id, out));
        return null;
    }

    @PostMapping("/exports/{id}/suppression")
    String erase(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        own(id, viewer);
        files.noteErased(id);
        redirect.addFlashAttribute(Ui.FLASH, "Fichier effacé.");
        return "redirect:/exports";
    }

    private ExportFile own(UUID id, Viewer viewer) {
        return files.find(id)
                .filter(file -> file.accountId().equals(viewer.account().value()))
                .orElseThrow(NotFound::new);
    }

    private boolean isThere(ExportFile file) {
        Instant expires = file.expiresAt();
        return file.state() == ExportFileState.READY && expires != null && expires.isAfter(clock.instant());
    }

    private boolean maySee(ExportFile file, Viewer viewer) {
        try {
            return rights.stillHold(file.rights(), viewer, lists.get(file.list(), viewer));
        } catch (NotFound e) {
            return false;
        }
    }

    private ExportPages.FileLine line(ExportFile file) {
        boolean gone = file.state() == ExportFileState.READY && !isThere(file);
        return new ExportPages.FileLine(
                file.id(),
                file.title(),
                file.format().label(),
                gone ? ExportFileState.ERASED : file.state(),
                file.rowCount(),
                file.byteCount(),
                file.jobId(),
                file.requestedAt(),
                file.expiresAt(),
                againHref(file));
    }

    private static String againHref(ExportFile file) {
        return UrlQuery.of(file.query()).on("/exports/nouveau");
    }
}
