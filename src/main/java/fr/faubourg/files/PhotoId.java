package fr.faubourg.files;

import java.util.UUID;

/** Identifies a photo; its picture is {@code /pieces/{id}}, its thumbnail {@code /pieces/{id}/vignette}. */
public record PhotoId(UUID value) {
    public String href() {
        return "/pieces/" + value;
    }

    public String thumbnailHref() {
        return "/pieces/" + value + "/vignette";
    }
}
