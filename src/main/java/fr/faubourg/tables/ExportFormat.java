package fr.faubourg.tables;

import java.util.Optional;

/** The formats of an export, with their names in URLs ({@code ?format=xlsx}). */
public enum ExportFormat {
    /** RFC 4180 quoting, with semicolons, decimal commas and a byte order mark: what spreadsheets in France open at once. */
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Points in WGS84, for maps. */
    GEOJSON("geojson", "application/geo+json"),
    /** For paper: tagged, with its header on each page. */
    PDF("pdf", "application/pdf");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    /** As people call it. */
    public String label() {
        return this == GEOJSON ? "GeoJSON" : name();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format named in a URL, or empty. */
    public static Optional<ExportFormat> named(String text) {
        for (ExportFormat format : values()) {
            if (format.extension.equals(text)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
