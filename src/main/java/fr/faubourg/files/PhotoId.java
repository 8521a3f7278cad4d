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

    /** The address of one version of the picture: it changes when parts of it are blurred. */
    public String href(int version) {
        return href() + "?v=" + version;
    }

    public String thumbnailHref(int version) {
        return thumbnailHref() + "?v=" + version;
    }

    /** Where faces and number plates are marked. */
    public String blurHref() {
        return href() + "/flou";
    }
}
