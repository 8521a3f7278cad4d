package fr.faubourg.watch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change brings along, the same for each observation.
 *
 * @param reason what each step says, possibly empty
 * @param organisation who is asked, where somebody is
 * @param dueOn until when; null for the delay of each one's category
 * @param sorting what is said of each, where they are qualified
 */
record BulkTerms(
        String reason,
        @Nullable UUID organisation,
        @Nullable LocalDate dueOn,
        BulkSorting sorting) {
    static final BulkTerms NONE = new BulkTerms("", null, null, BulkSorting.NOTHING);
}
