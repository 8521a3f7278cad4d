package fr.faubourg.reports;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of records that a figure of the follow-up opens. Everybody reads it within their own rights. */
@Controller
@AllowedTo(everySignedIn = true)
class BehindController {
    private final BehindFigures behind;

    BehindController(BehindFigures behind) {
        this.behind = behind;
    }

    @GetMapping(Followed.PATH)
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        UrlQuery query = UrlQuery.of(request);
        BehindFigures.Asked asked = behind.asked(query);
        model.addAttribute(
                "view",
                BehindPage.of(
                        asked,
                        behind.about(asked),
                        behind.page(
                                asked,
                                viewer,
                                Paging.of(query.first(UrlQuery.PAGE).orElse(null))),
                        query));
        return "reports/behind";
    }
}
