package fr.faubourg.files;

import java.nio.charset.StandardCharsets;

/** What the first bytes of a file say it is. Names and types that browsers send are never believed. */
enum PictureHeader {
    JPEG("jpeg"),
    PNG("png");

    private final String format;

    PictureHeader(String format) {
        this.format = format;
    }

    /** The name by which ImageIO knows the format. */
    String format() {
        return format;
    }

    static PictureHeader of(byte[] file) {
        if (starts(file, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (starts(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) {
            throw new PhotoRefused(
                    "Cette photo est au format WebP, qui n’est pas repris\u00a0: enregistrez-la en JPEG ou en PNG, puis ajoutez-la de nouveau.");
        }
        if (starts(file, 4, "ftyp")) {
            throw new PhotoRefused(
                    "Ce fichier est une vidéo ou une photo HEIC\u00a0: réglez l’appareil photo sur «\u00a0le plus compatible\u00a0» (JPEG), ou convertissez-la.");
        }
        throw new PhotoRefused("Ce fichier n’est pas une photo\u00a0: choisissez un fichier JPEG ou PNG.");
    }

    private static boolean starts(byte[] file, int offset, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < offset + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[offset + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
