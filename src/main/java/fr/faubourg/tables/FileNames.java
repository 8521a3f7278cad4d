package fr.faubourg.tables;

import java.time.LocalDate;

/** Names of files that go out: plain letters, digits and hyphens, so that they are safe in a header and on any disk. */
final class FileNames {
    private FileNames() {}

    /** {@code constats-les-tanneries-2026-11-20.xlsx}. */
    static String of(String title, LocalDate day, String extension) {
        String slug = Values.plain(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String bounded = slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-$", "");
        return (bounded.isEmpty() ? "liste" : bounded) + "-" + day + "." + extension;
    }

    /** The last segment of a name that a browser sent, without control characters, at most 150 characters. */
    static String received(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String bounded = clean.length() <= 150 ? clean : clean.substring(clean.length() - 150);
        return bounded.isEmpty() ? "fichier" : bounded;
    }
}
