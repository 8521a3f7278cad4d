package fr.faubourg.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page its {@link Ui}, under the name {@code ui}. */
@ControllerAdvice
class UiAdvice {
    private final UiFactory factory;

    UiAdvice(UiFactory factory) {
        this.factory = factory;
    }

    @ModelAttribute("ui")
    Ui ui(HttpServletRequest request) {
        return factory.of(request);
    }
}
