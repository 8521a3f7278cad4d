package fr.faubourg.watch;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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

    /** What it is the return of, the latest first. */
    public List<KinRow> formers() {
        return of(KinRow.Kin.FORMER).stream()
                .sorted(Comparator.comparing(KinRow::observedOn).reversed())
                .toList();
    }

    public List<KinRow> later() {
        return of(KinRow.Kin.LATER);
    }

    /** {@code 3e fois en 74 jours}; empty when it never was there before. */
    public String times(LocalDate observedOn) {
        var formers = formers();
        if (formers.isEmpty()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(formers.getLast().observedOn(), observedOn);
        return (formers.size() + 1) + "ᵉ fois en " + FrenchFormat.count(Math.max(days, 1), "jour", "jours");
    }

    private List<KinRow> of(KinRow.Kin kin) {
        return rows.stream().filter(row -> row.kin() == kin).toList();
    }
}
