package fr.faubourg.demo;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.shared.NotFound;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The demonstration's ground (fond de carte), packed as {@link PackedGround} says, for the interactive map. */
@Controller
@AllowedTo(everybody = true)
class DemoBasemapController {

    static final String PATH = "/fonds/demo.json";

    private final ObjectProvider<DemoBasemap> basemap;

    DemoBasemapController(ObjectProvider<DemoBasemap> basemap) {
        this.basemap = basemap;
    }

    /** Its address changes with its content, so that it is fetched once. */
    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        DemoBasemap known = basemap.getIfAvailable();
        if (known == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(known.packed());
    }
}
