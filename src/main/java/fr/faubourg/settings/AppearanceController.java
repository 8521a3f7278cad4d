package fr.faubourg.settings;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The territory's colour and logo, for every page, sign-in included. Their addresses bear a version, so that browsers may keep them. */
@Controller
@AllowedTo(everybody = true)
class AppearanceController {
    static final String PATH = "/apparence";

    private final CurrentSettings settings;
    private final SettingsQueries queries;

    AppearanceController(CurrentSettings settings, SettingsQueries queries) {
        this.settings = settings;
        this.queries = queries;
    }

    @GetMapping(PATH + "/{version}/couleurs.css")
    ResponseEntity<byte[]> colours(@PathVariable String version) {
        String sheet =
                Accent.of(settings.now().appearance()).map(Accent::styleSheet).orElse("");
        return answer(
                version, new MediaType("text", "css", StandardCharsets.UTF_8), sheet.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/{version}/logo.png")
    ResponseEntity<byte[]> logo(@PathVariable String version) {
        byte[] logo = queries.logo();
        if (logo == null) {
            throw new NotFound();
        }
        return answer(version, MediaType.IMAGE_PNG, logo);
    }

    /** A node that is a few seconds behind answers what it knows, not to be kept. */
    private ResponseEntity<byte[]> answer(String version, MediaType type, byte[] body) {
        boolean current = settings.now().version().toString().equals(version);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        current
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noStore())
                .eTag("\"" + version + "\"")
                .body(body);
    }
}
