package fr.faubourg.directory;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of this module hangs on organisations and places. */
@Component
class DirectoryReferences implements MergeParticipant {

    private static final String SAME_DAYS =
            " and daterange(theirs.valid_from, theirs.valid_to, '[]') && daterange(mine.valid_from, mine.valid_to, '[]')";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.ORGANISATION, "directory.organisation", "parent_id", "unité|unités"),
                Reference.stays(MergeKind.ORGANISATION, "directory.organisation", "merged_into"),
                Reference.moves(MergeKind.ORGANISATION, "directory.contact", "organisation_id", "contact|contacts"),
                // For a day, to undo the removal: a merge does not wake them up.
                Reference.stays(MergeKind.ORGANISATION, "directory.removed_contact", "organisation_id"),
                Reference.movesOnce(
                                MergeKind.ORGANISATION,
                                "directory.place_responsibility",
                                "organisation_id",
                                "responsabilité|responsabilités",
                                "theirs.place_id = mine.place_id and theirs.role = mine.role" + SAME_DAYS)
                        .handedOverFromTheDay(),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "directory.place_responsibility",
                        "place_id",
                        "responsabilité|responsabilités",
                        "theirs.organisation_id = mine.organisation_id and theirs.role = mine.role" + SAME_DAYS),
                Reference.movesOnce(
                                MergeKind.ORGANISATION,
                                "directory.sector",
                                "organisation_id",
                                "lieu couvert|lieux couverts",
                                "theirs.place_id = mine.place_id" + SAME_DAYS)
                        .handedOverFromTheDay(),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "directory.sector",
                        "place_id",
                        "unité qui le couvre|unités qui le couvrent",
                        "theirs.organisation_id = mine.organisation_id" + SAME_DAYS));
    }
}
