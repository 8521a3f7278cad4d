package fr.faubourg.settings;

import fr.faubourg.access.AdministrativeAct;
import fr.faubourg.access.AdministrativeJournal;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes one change to the settings: by an administrator of every place, written in the journal in the same transaction, in force at once. */
@Component
class SettingsChange {
    private static final int LONGEST_SUBJECT = 200;

    private final AdministrativeJournal journal;
    private final CurrentSettings settings;
    private final TransactionTemplate transaction;

    SettingsChange(AdministrativeJournal journal, CurrentSettings settings, TransactionTemplate transaction) {
        this.journal = journal;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Settings hold for everybody: who administers a branch only does not decide them. */
    static void require(Viewer viewer) {
        if (!viewer.administersAccounts()) {
            throw new Forbidden();
        }
    }

    /** @param subject what was changed into what, for the journal; never a person */
    void make(Viewer viewer, String subject, Runnable change) {
        require(viewer);
        transaction.executeWithoutResult(_ -> {
            change.run();
            journal.write(
                    AdministrativeAct.SETTING_CHANGED,
                    viewer.account(),
                    subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject);
        });
        settings.changed();
    }
}
