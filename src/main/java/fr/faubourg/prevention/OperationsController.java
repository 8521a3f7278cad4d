package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of preventive operations. */
@Controller
@AllowedTo(everySignedIn = true)
class OperationsController {
    private final OperationListPages pages;

    OperationsController(OperationListPages pages) {
        this.pages = pages;
    }

    @GetMapping(OperationFilters.LIST)
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.view(UrlQuery.of(request), viewer));
        return "prevention/list";
    }
}
