package fr.faubourg.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * The page {@code /ui} that shows each component, in a demonstration only and to everybody, since all on it is invented. Mapped by its bean
 * name: who may open annotated handlers is the business of the module that holds the accounts, which this one does not know.
 */
@Component("/ui")
class ShowcasePage implements Controller {
    private final UiFactory factory;
    private final ObjectProvider<InstanceIdentity> identity;

    ShowcasePage(UiFactory factory, ObjectProvider<InstanceIdentity> identity) {
        this.factory = factory;
        this.identity = identity;
    }

    @Override
    public @Nullable ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        var instance = identity.getIfAvailable();
        if (instance == null || !instance.demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(
                "ui/showcase", Map.of("ui", factory.of(request), "view", Showcase.of(UrlQuery.of(request))));
    }
}
