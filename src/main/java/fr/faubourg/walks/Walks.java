package fr.faubourg.walks;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.walks.WalkRepository.Held;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes walks down and corrects them, and says which observations were made on them. */
@Service
class Walks {
    /** The kind of record, on threads and in search. */
    static final String KIND = "walk";

    /** What came of an attempt to write. */
    sealed interface Written {
        record Done(WalkId id) implements Written {}

        /** Somebody changed it since the form was shown. */
        record Stale() implements Written {}

        /** The person does not look after the place. */
        record NotYours() implements Written {}
    }

    /**
     * What was attached and detached.
     *
     * @param left how many stay with another walk
     */
    record Moved(int attached, int detached, int left) {}

    private final WalkRepository repository;
    private final WalkQueries queries;
    private final SeenQueries seen;
    private final WalkRights rights;

    Walks(WalkRepository repository, WalkQueries queries, SeenQueries seen, WalkRights rights) {
        this.repository = repository;
        this.queries = queries;
        this.seen = seen;
        this.rights = rights;
    }

    static RecordRef ref(WalkId id) {
        return new RecordRef(KIND, id.value());
    }

    /** Writes it down; the same key again gives the walk that is there already. */
    @Transactional
    Written record(WalkDraft draft, UUID key, Viewer viewer) {
        var known = repository.recordedWith(key);
        if (known.isPresent()) {
            return new Written.Done(known.get());
        }
        if (!rights.mayWrite(viewer, draft.place())) {
            return new Written.NotYours();
        }
        var id = WalkId.next();
        return new Written.Done(
                repository.insert(id, draft, key, viewer, organisationOf(viewer))
                        ? id
                        : repository.recordedWith(key).orElseThrow());
    }

    /** Corrects it, unless somebody else did since. */
    @Transactional
    Written correct(WalkId id, WalkDraft draft, int version, Viewer viewer) {
        Held held = writable(id, viewer);
        if (!rights.mayWrite(viewer, draft.place())) {
            return new Written.NotYours();
        }
        if (held.version() != version) {
            return new Written.Stale();
        }
        repository.update(id, draft);
        return new Written.Done(id);
    }

    /**
     * Makes these observations the walk's, and those no more.
     *
     * @param chosen what was ticked; what the viewer may not read is left out
     * @param dropped what was shown and not ticked
     */
    @Transactional
    Moved choose(WalkId id, Set<UUID> chosen, Set<UUID> dropped, Viewer viewer) {
        writable(id, viewer);
        List<UUID> readable = seen.readable(chosen, viewer);
        int detached = repository.detach(id, seen.readable(dropped, viewer));
        int attached = repository.attach(id, readable);
        return new Moved(attached, detached, seen.elsewhere(readable, id));
    }

    /** What was just noted on the walk is the walk's, unless it is another's. Whoever may write the observation down may say so. */
    @Transactional
    void noted(WalkId id, UUID observation, Viewer viewer) {
        queries.get(id, viewer);
        repository.attach(id, List.of(observation));
    }

    /** Whether the viewer, who may read it, looks after its place. */
    boolean mayWrite(Walk walk, Viewer viewer) {
        return rights.mayWrite(viewer, walk.placeId());
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer */
    boolean mayWrite(WalkId id, Viewer viewer) {
        return mayWrite(queries.get(id, viewer), viewer);
    }

    /** Held first, so that what is read afterwards stays as it is until the transaction ends. */
    private Held writable(WalkId id, Viewer viewer) {
        Held held = repository.hold(id).orElseThrow(NotFound::new);
        queries.get(id, viewer);
        if (!rights.mayWrite(viewer, held.place())) {
            throw new Forbidden();
        }
        return held;
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER).stream()
                .findFirst()
                .orElse(null);
    }
}
