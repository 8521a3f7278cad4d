package fr.faubourg.worksites;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What of this module hangs on accounts, organisations and places. */
@Component
class WorksiteReferences implements MergeParticipant {
    private static final String WORKSITE = "worksites.worksite";
    private static final String IMPACT = "worksites.impact";
    private static final String AWAITED = "mine.state in ('TO_DO', 'UNDER_WAY')";

    private final ZoneRepository zones;

    WorksiteReferences(ZoneRepository zones) {
        this.zones = zones;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.ORGANISATION, WORKSITE, "owner_id", "chantier|chantiers"),
                Reference.stays(MergeKind.ACCOUNT, WORKSITE, "author_id"),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "worksites.area",
                        "place_id",
                        "chantier|chantiers",
                        "theirs.worksite_id = mine.worksite_id"),
                Reference.moves(
                        MergeKind.ORGANISATION,
                        "worksites.firm",
                        "organisation_id",
                        "présence sur un chantier|présences sur des chantiers"),
                Reference.moves(
                                MergeKind.ORGANISATION,
                                IMPACT,
                                "organisation_id",
                                "mesure de chantier|mesures de chantier")
                        .handedOverWhile(AWAITED),
                Reference.moves(MergeKind.ACCOUNT, IMPACT, "account_id", "mesure de chantier|mesures de chantier"),
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "worksites.message_place",
                        "place_id",
                        "message de chantier|messages de chantier",
                        "theirs.message_id = mine.message_id"),
                Reference.derived(MergeKind.PLACE, "worksites.worksite_place", "place_id"));
    }

    /** What hung on the place that goes is located again at once, so that nothing points to it. */
    @Override
    public void settle(MergeKind kind, UUID away, UUID into) {
        if (kind == MergeKind.PLACE) {
            zones.leave(away);
            zones.makeStale();
        }
    }
}
