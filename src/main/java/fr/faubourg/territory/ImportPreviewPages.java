package fr.faubourg.territory;

import java.util.List;
import java.util.UUID;

/** What the preview of an import of places shows. */
public final class ImportPreviewPages {

    private ImportPreviewPages() {}

    /** The map of what a file would bring, beside its list. */
    public record PreviewView(
            UUID importId,
            String fileName,
            String system,
            int created,
            int updated,
            int unchanged,
            int mended,
            int refused,
            List<Line> lines,
            boolean moreLines,
            PlacePages.PlaceMap map) {

        /** How many rows would change something. */
        public int writing() {
            return created + updated;
        }
    }

    /**
     * A row of the file.
     *
     * @param state "nouveau", "modifié", "inchangé", "refusé"
     * @param notes what was mended, what changes, why it is refused
     */
    public record Line(
            long line, String name, String code, String state, boolean refused, boolean warned, List<String> notes) {}
}
