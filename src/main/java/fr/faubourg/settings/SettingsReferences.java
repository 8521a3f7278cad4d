package fr.faubourg.settings;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** What of the calendar hangs on places: of two places that were one, the one that stays keeps its own zone. */
@Component
class SettingsReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.movesOnce(
                        MergeKind.PLACE,
                        "settings.holiday_zone",
                        "place_id",
                        "régime de jours fériés|régimes de jours fériés",
                        "true"),
                Reference.moves(MergeKind.PLACE, "settings.closing", "place_id", "fermeture|fermetures"));
    }
}
