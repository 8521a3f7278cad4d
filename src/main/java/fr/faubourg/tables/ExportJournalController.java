package fr.faubourg.tables;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who took which list out: for administrators. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class ExportJournalController {
    private final ExportJournal journal;
    private final ExportedLists lists;

    ExportJournalController(ExportJournal journal, ExportedLists lists) {
        this.journal = journal;
        this.lists = lists;
    }

    @GetMapping("/exports/journal")
    String journal(HttpServletRequest request, @ModelAttribute("ui") Ui ui, Model model) {
        UrlQuery query = UrlQuery.of(request);
        JournalFilter filter = JournalFilter.parse(query);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        ExportAct act = filter.act();
        model.addAttribute(
                "view",
                new ExportPages.Journal(
                        new Page<>(journal.page(filter.list(), act, paging), paging, journal.count(filter.list(), act)),
                        query,
                        lists.all().stream()
                                .map(list -> new Choice(list.key(), list.label()))
                                .toList(),
                        filter.list(),
                        Choice.of(ui, ExportAct.class),
                        act == null ? null : act.name()));
        return "tables/exportJournal";
    }
}
