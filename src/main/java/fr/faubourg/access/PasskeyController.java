package fr.faubourg.access;

import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own passkeys (clés d’accès): a new one needs a password or a passkey shown a short while ago. */
@Controller
@RequestMapping("/moi/cles")
@AllowedTo(everySignedIn = true)
class PasskeyController {

    private final Passkeys passkeys;
    private final OwnPassword ownPassword;
    private final Clock clock;

    PasskeyController(Passkeys passkeys, OwnPassword ownPassword, Clock clock) {
        this.passkeys = passkeys;
        this.ownPassword = ownPassword;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    String blank(HttpServletRequest request, Model model) {
        return show(request, "", FormErrors.none(), model);
    }

    /** The person shows a password or a passkey once more. */
    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String credential,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> refusal = credential.isEmpty()
                ? ownPassword.check(viewer.account(), password)
                : refusalOf(passkeys.use(credential, request, response), viewer);
        if (refusal.isEmpty()) {
            SessionFacts.prove(request.getSession(), clock.instant());
            return "redirect:/moi/cles/nouvelle";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(request, "", FormErrors.of("password", refusal.get()), model);
    }

    @PostMapping("/defi")
    ResponseEntity<String> challenge(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        if (!SessionFacts.isProved(request, clock.instant()) || !passkeys.arePossible(request)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(passkeys.challengeToAdd(viewer.account(), request, response));
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (SessionFacts.isProved(request, clock.instant())
                && passkeys.add(viewer.account(), credential, label, request, response)) {
            next.addFlashAttribute(
                    Ui.FLASH, "Clé d’accès ajoutée. La prochaine fois, connectez-vous avec elle, sans mot de passe.");
            return "redirect:/moi";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(
                request,
                label,
                FormErrors.of(
                        "label",
                        "La clé n’a pas été enregistrée\u00a0: recommencez, sans attendre plus de dix minutes."),
                model);
    }

    @PostMapping("/{id}")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String label,
            Viewer viewer,
            RedirectAttributes next) {
        if (!passkeys.rename(viewer.account(), id, label)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Clé d’accès renommée.");
        return "redirect:/moi";
    }

    @PostMapping("/{id}/retrait")
    String remove(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        if (!passkeys.remove(viewer.account(), id)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Clé d’accès retirée\u00a0: elle n’ouvre plus votre compte.");
        return "redirect:/moi";
    }

    private static Optional<String> refusalOf(SignIn.Outcome outcome, Viewer viewer) {
        return switch (outcome) {
            case SignIn.Outcome.Accepted(UUID account) ->
                account.equals(viewer.account().value())
                        ? Optional.empty()
                        : Optional.of("Cette clé d’accès est celle d’un autre compte.");
            case SignIn.Outcome.Refused(String message) -> Optional.of(message);
        };
    }

    private String show(HttpServletRequest request, String label, FormErrors errors, Model model) {
        String name = label.isBlank() ? SessionFacts.device(request.getHeader("User-Agent")) : label;
        model.addAttribute(
                "view",
                new OwnPages.NewPasskey(
                        name, errors, SessionFacts.isProved(request, clock.instant()), passkeys.arePossible(request)));
        return "access/new-passkey";
    }
}
