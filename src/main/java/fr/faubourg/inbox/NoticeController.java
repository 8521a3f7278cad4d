package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices (avis) of the person signed in, gathered by record. */
@Controller
@AllowedTo(everySignedIn = true)
class NoticeController {
    static final String PATH = "/avis";

    private final VisibleNotices visible;
    private final NoticeQueries queries;
    private final NoticeRepository repository;
    private final NoticeKinds kinds;
    private final Clock clock;

    NoticeController(
            VisibleNotices visible,
            NoticeQueries queries,
            NoticeRepository repository,
            NoticeKinds kinds,
            Clock clock) {
        this.visible = visible;
        this.queries = queries;
        this.repository = repository;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String all(
            @RequestParam(name = "page", required = false) @Nullable String page,
            @RequestParam(name = "lus", defaultValue = "") String read,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        Paging paging = Paging.of(page);
        boolean unreadOnly = !read.equals("oui");
        var listed = visible.page(viewer, unreadOnly, paging);
        model.addAttribute(
                "view",
                new InboxPages.Notices(
                        listed.groups(),
                        UrlQuery.of(request),
                        unreadOnly,
                        listed.unread(),
                        clock.instant().toString(),
                        paging.offset() == 0 ? visible.insteadOf(viewer) : List.of()));
        return "inbox/notices";
    }

    /** Opens the record of a notice: what was said of it is read. */
    @PostMapping(PATH + "/{id}/ouverture")
    String open(@PathVariable UUID id, Viewer viewer) {
        var notice = queries.find(viewer.account(), id).orElseThrow(NotFound::new);
        repository.markRead(viewer.account(), notice.subjectId(), clock.instant());
        NoticeRecord record = kinds.records(List.of(notice), viewer).get(notice.subjectId());
        return "redirect:" + (record == null ? PATH : record.href());
    }

    @PostMapping(PATH + "/{id}/lecture")
    String markRead(@PathVariable UUID id, Viewer viewer) {
        var notice = queries.find(viewer.account(), id).orElseThrow(NotFound::new);
        repository.markRead(viewer.account(), notice.subjectId(), clock.instant());
        return "redirect:" + PATH;
    }

    /** Marks all as read that the page showed when it was made. */
    @PostMapping(PATH + "/lecture")
    String markAllRead(
            @RequestParam(name = "jusqua", defaultValue = "") String upTo, Viewer viewer, RedirectAttributes redirect) {
        repository.markAllRead(viewer.account(), moment(upTo), clock.instant());
        redirect.addFlashAttribute(Ui.FLASH, "Tous vos avis sont marqués comme lus.");
        return "redirect:" + PATH;
    }

    private Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return clock.instant();
        }
    }
}
