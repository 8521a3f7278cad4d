package fr.faubourg.access;

import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.UiFactory;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What is shown when a page cannot be: why, a reference to quote, and what to do next. */
@Controller
@ControllerAdvice
@AllowedTo(everybody = true)
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final UiFactory pages;

    ErrorPages(UiFactory pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotFound.class)
    String notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(model, request, response, HttpStatus.NOT_FOUND, "");
    }

    @ExceptionHandler(Forbidden.class)
    String forbidden(HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(model, request, response, HttpStatus.FORBIDDEN, "");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(model, request, response, HttpStatus.CONTENT_TOO_LARGE, "");
    }

    /** An address with something else than an identifier in it leads nowhere. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String mistyped(
            MethodArgumentTypeMismatchException mismatch,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        boolean inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return show(model, request, response, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, "");
    }

    @RequestMapping("/error")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null || status.is2xxSuccessful()) {
            status = HttpStatus.NOT_FOUND;
        }
        String reference = "";
        if (status.is5xxServerError()) {
            reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("Failure {}", reference, failure instanceof Throwable thrown ? thrown : null);
        }
        return show(model, request, response, status, reference);
    }

    private String show(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String reference) {
        response.setStatus(status.value());
        AccessPages.Failure page = switch (status) {
            case NOT_FOUND ->
                new AccessPages.Failure(
                        404,
                        "Cette page n’existe pas",
                        "Elle a pu être déplacée, ou n’est pas ouverte à votre compte.",
                        reference);
            case FORBIDDEN, UNAUTHORIZED ->
                new AccessPages.Failure(
                        403,
                        "Cette page n’est pas ouverte à votre compte",
                        "Si vous en avez besoin pour votre travail, demandez-le à la personne qui administre les comptes. Si vous veniez d’envoyer un formulaire, revenez en arrière\u00a0: votre texte y est encore.",
                        reference);
            case CONTENT_TOO_LARGE ->
                new AccessPages.Failure(
                        413,
                        "Ce fichier est trop lourd",
                        "La limite est de 64 Mo par fichier. Revenez en arrière et choisissez-en un plus léger.",
                        reference);
            case BAD_REQUEST, METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE ->
                new AccessPages.Failure(
                        status.value(),
                        "Cette demande n’a pas été comprise",
                        "L’adresse ou le formulaire est incomplet. Revenez en arrière et recommencez.",
                        reference);
            default ->
                new AccessPages.Failure(
                        status.value(),
                        "Quelque chose n’a pas marché de notre côté",
                        "Rien de ce que vous veniez d’envoyer n’a été enregistré. Réessayez\u00a0; si cela recommence, donnez la référence ci-dessous à la personne qui administre Faubourg.",
                        reference);
        };
        // The model of an exception handler starts empty; what failed may fail again for the rail and its counts.
        model.addAttribute("ui", status.is5xxServerError() ? pages.detached() : pages.of(request));
        model.addAttribute("view", page);
        return "access/error";
    }
}
