package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.Absences;
import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to whom somebody's mail goes today: to the person, or to the stand-in, who reads it with the own rights. */
@Component
class Addressees {
    private final Viewers viewers;
    private final Absences absences;
    private final MailRepository mails;

    Addressees(Viewers viewers, Absences absences, MailRepository mails) {
        this.viewers = viewers;
        this.absences = absences;
        this.mails = mails;
    }

    /**
     * Who reads a mail.
     *
     * @param instead the name of the absent person whose mail it is; empty when it is the reader's own
     */
    record Addressee(Viewer reader, MailRepository.Address address, String instead) {}

    /** Empty when the account is closed. */
    Optional<Addressee> of(AccountId owner) {
        Optional<Absence> absence = absences.current(owner);
        AccountId account = absence.map(Absence::standIn).orElse(owner);
        String instead = account.equals(owner) ? "" : absence.map(Absence::name).orElse("");
        return viewers.find(account)
                .flatMap(reader ->
                        mails.address(account.value()).map(address -> new Addressee(reader, address, instead)));
    }
}
