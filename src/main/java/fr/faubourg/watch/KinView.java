package fr.faubourg.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an observation has to do with others that say the same, on its page.
 *
 * @param separateKey the key of the form that parts it from the one it was joined with; null for who may not
 * @param decides whether the reader decides about likely duplicates
 */
public record KinView(List<KinRow> rows, @Nullable String separateKey, boolean decides) {
    /** The one that is followed instead; null when it is no duplicate, or is hidden from the reader. */
    public @Nullable KinRow kept() {
        return of(KinRow.Kin.KEPT).stream().findFirst().orElse(null);
    }

    public List<KinRow> duplicates() {
        return of(KinRow.Kin.DUPLICATE);
    }

    public List<KinRow> likely() {
        return of(KinRow.Kin.LIKELY);
    }

    private List<KinRow> of(KinRow.Kin kin) {
        return rows.stream().filter(row -> row.kin() == kin).toList();
    }
}
