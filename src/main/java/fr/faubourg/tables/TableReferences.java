package fr.faubourg.tables;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.MergeParticipant;
import fr.faubourg.merging.Reference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Imports follow the account that stays; what was signed stays signed. */
@Component
class TableReferences implements MergeParticipant {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.moves(MergeKind.ACCOUNT, "tables.import", "account_id", "import|imports"),
                Reference.stays(MergeKind.ACCOUNT, "tables.export_file", "account_id"),
                Reference.stays(MergeKind.ACCOUNT, "tables.import", "applied_by"),
                Reference.stays(MergeKind.ACCOUNT, "tables.import", "undone_by"),
                Reference.stays(MergeKind.ACCOUNT, "tables.export_journal", "account_id"));
    }
}
