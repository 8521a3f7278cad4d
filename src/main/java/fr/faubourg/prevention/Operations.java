package fr.faubourg.prevention;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.prevention.OperationRepository.Held;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes preventive operations down, corrects them, and notes their sessions and what was learnt. */
@Service
class Operations {
    /** The kind of record, on threads and in search. */
    static final String KIND = "preventive_operation";

    /** What came of an attempt to write. */
    sealed interface Written {
        record Done(PreventiveOperationId id) implements Written {}

        /** Somebody changed it since the form was shown. */
        record Stale() implements Written {}

        /** The person does not look after one of the places. */
        record NotYours() implements Written {}
    }

    private final OperationRepository operations;
    private final OperationQueries queries;
    private final WritingQueries rights;

    Operations(OperationRepository operations, OperationQueries queries, WritingQueries rights) {
        this.operations = operations;
        this.queries = queries;
        this.rights = rights;
    }

    static RecordRef ref(PreventiveOperationId id) {
        return new RecordRef(KIND, id.value());
    }

    /** Writes it down, led by an organisation; the same key again gives the operation that is there already. */
    @Transactional
    Written record(OperationDraft draft, UUID lead, UUID key, Viewer viewer) {
        var known = operations.recordedWith(key);
        if (known.isPresent()) {
            return new Written.Done(known.get());
        }
        if (!rights.mayWrite(viewer, draft.places())) {
            return new Written.NotYours();
        }
        var id = PreventiveOperationId.next();
        if (!operations.insert(id, draft, key, viewer, organisationOf(viewer))) {
            return new Written.Done(operations.recordedWith(key).orElseThrow());
        }
        operations.addPartner(id, lead, PartnerRole.LEAD);
        return new Written.Done(id);
    }

    /** Corrects it, unless somebody else did since. */
    @Transactional
    Written correct(PreventiveOperationId id, OperationDraft draft, int version, Viewer viewer) {
        Held held = writable(id, viewer);
        if (!rights.mayWrite(viewer, draft.places())) {
            return new Written.NotYours();
        }
        if (held.version() != version) {
            return new Written.Stale();
        }
        operations.update(id, draft);
        return new Written.Done(id);
    }

    /** It will not take place, or no more. */
    @Transactional
    void cancel(PreventiveOperationId id, String reason, Viewer viewer) {
        if (writable(id, viewer).state().isOpen()) {
            operations.move(id, OperationState.CANCELLED, reason);
        }
    }

    @Transactional
    void addPartner(PreventiveOperationId id, UUID organisation, PartnerRole role, Viewer viewer) {
        writable(id, viewer);
        operations.addPartner(id, organisation, role);
    }

    @Transactional
    void removePartner(PreventiveOperationId id, UUID partner, Viewer viewer) {
        writable(id, viewer);
        if (!operations.removePartner(id, partner)) {
            throw new NotFound();
        }
    }

    /** A session was held: an operation that was planned, or cancelled too early, goes on. */
    @Transactional
    void addSession(PreventiveOperationId id, SessionForm.Draft draft, Viewer viewer) {
        Held held = reportable(id, viewer);
        operations.addSession(id, Ids.next(), draft);
        if (held.state() == OperationState.PLANNED || held.state() == OperationState.CANCELLED) {
            operations.move(id, OperationState.ONGOING, "");
        }
    }

    @Transactional
    void changeSession(PreventiveOperationId id, UUID session, SessionForm.Draft draft, Viewer viewer) {
        reportable(id, viewer);
        if (!operations.changeSession(id, session, draft)) {
            throw new NotFound();
        }
    }

    @Transactional
    void removeSession(PreventiveOperationId id, UUID session, Viewer viewer) {
        reportable(id, viewer);
        if (!operations.removeSession(id, session)) {
            throw new NotFound();
        }
    }

    /** What was learnt, unless somebody else wrote in the meantime; with it the operation is over. */
    @Transactional
    Written assess(PreventiveOperationId id, String learnt, int version, Viewer viewer) {
        if (reportable(id, viewer).version() != version) {
            return new Written.Stale();
        }
        operations.assess(id, learnt);
        return new Written.Done(id);
    }

    /** Whether the viewer, who may read it, looks after all its places. */
    boolean mayWrite(PreventiveOperationId id, Viewer viewer) {
        return rights.mayWrite(viewer, operations.places(id));
    }

    /** Whether the viewer, who may read it, may note its sessions and what was learnt. */
    boolean mayReport(PreventiveOperationId id, Viewer viewer) {
        return mayWrite(id, viewer) || rights.leads(viewer, id);
    }

    private Held writable(PreventiveOperationId id, Viewer viewer) {
        Held held = held(id, viewer);
        if (!mayWrite(id, viewer)) {
            throw new Forbidden();
        }
        return held;
    }

    private Held reportable(PreventiveOperationId id, Viewer viewer) {
        Held held = held(id, viewer);
        if (!mayReport(id, viewer)) {
            throw new Forbidden();
        }
        return held;
    }

    /** Held first, so that what is read afterwards stays as it is until the transaction ends. */
    private Held held(PreventiveOperationId id, Viewer viewer) {
        Held held = operations.hold(id).orElseThrow(NotFound::new);
        queries.get(id, viewer);
        return held;
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER).stream()
                .findFirst()
                .orElse(null);
    }
}
