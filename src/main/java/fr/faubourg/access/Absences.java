package fr.faubourg.access;

import fr.faubourg.shared.OncePerPage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps who is away and who stands in. A stand-in is shown what waits for the absent person and is given no right: what the own roles do not open stays
 * closed.
 */
@Component
public class Absences {
    private static final int KEPT_DAYS = 90;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OncePerPage<AccountId, List<Absence>> standingIn = new OncePerPage<>(Absences.class, "standingIn");
    private final AbsenceRepository repository;
    private final AccountQueries accounts;
    private final JournalRepository journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Absences(
            AbsenceRepository repository,
            AccountQueries accounts,
            JournalRepository journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The absence of today; empty when the person is there. */
    public Optional<Absence> current(AccountId account) {
        return repository.on(account, today());
    }

    /** The absences of today in which the person stands in. */
    public List<Absence> standingIn(AccountId standIn) {
        return this.standingIn.read(standIn, () -> repository.standingIn(standIn, today()));
    }

    /** The absence of today, or else the last one that ended within these days. */
    public Optional<Absence> latest(AccountId account, int days) {
        return repository.latest(account, today().minusDays(days), today());
    }

    /** The absence of today or the next one. */
    Optional<Absence> currentOrNext(AccountId account) {
        return repository.next(account, today());
    }

    /**
     * Says that somebody is away.
     *
     * @return false when it overlaps another absence of the person
     */
    boolean say(AccountId account, LocalDate from, LocalDate to, @Nullable AccountId standIn, AccountId by) {
        try {
            transaction.executeWithoutResult(_ -> {
                repository.insert(account, from, to, standIn, by, clock.instant());
                journal.write(AdministrativeAct.ABSENCE_SAID, by, account);
            });
            return true;
        } catch (DataIntegrityViolationException overlaps) {
            return false;
        }
    }

    /** The person is back, or does not leave: the absence of today ended yesterday, one that begins today or later is forgotten. */
    void end(AccountId account, AccountId by) {
        transaction.executeWithoutResult(_ -> {
            if (repository.end(account, today())) {
                journal.write(AdministrativeAct.ABSENCE_ENDED, by, account);
            }
        });
    }

    /** The roles of the absent person that the stand-in does not hold in the same organisation, over as wide a branch. */
    Set<Role> missing(AccountId absent, AccountId standIn) {
        List<Grant> held = accounts.viewer(standIn).map(Viewer::grants).orElse(List.of());
        return accounts.viewer(absent).map(Viewer::grants).orElse(List.of()).stream()
                .filter(needed -> held.stream()
                        .noneMatch(grant -> grant.role() == needed.role()
                                && Objects.equals(grant.organisationId(), needed.organisationId())
                                && (grant.placeId() == null || Objects.equals(grant.placeId(), needed.placeId()))))
                .map(Grant::role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Erases what ended 90 days ago. */
    void eraseOld() {
        repository.eraseEndedBefore(today().minusDays(KEPT_DAYS));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
