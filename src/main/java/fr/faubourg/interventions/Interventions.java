package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.interventions.InterventionRepository.Firm;
import fr.faubourg.interventions.InterventionRepository.Held;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes interventions down, corrects them, and ties them to the observations they answer. */
@Service
class Interventions {
    static final String KIND = "intervention";
    private static final String OBSERVATION = "observation";

    /** What came of an attempt to write. */
    sealed interface Written {
        record Done(InterventionId id) implements Written {}

        /** Somebody changed it since the form was shown. */
        record Stale() implements Written {}

        /** The person looks after neither the place nor the organisation. */
        record NotYours() implements Written {}

        /** The organisation has another intervention of that number. */
        record NumberTaken() implements Written {}
    }

    private final InterventionRepository interventions;
    private final InterventionQueries queries;
    private final WritingQueries rights;
    private final Organisations organisations;
    private final Lineage lineage;

    Interventions(
            InterventionRepository interventions,
            InterventionQueries queries,
            WritingQueries rights,
            Organisations organisations,
            Lineage lineage) {
        this.interventions = interventions;
        this.queries = queries;
        this.rights = rights;
        this.organisations = organisations;
        this.lineage = lineage;
    }

    /**
     * Writes it down; the same key again gives the intervention that is there already.
     *
     * @param answers the observation that it answers, known to be the viewer's to read; or null
     */
    @Transactional
    Written record(InterventionDraft draft, UUID key, @Nullable UUID answers, Viewer viewer) {
        var known = interventions.recordedWith(key);
        if (known.isPresent()) {
            return new Written.Done(known.get());
        }
        if (!rights.mayWrite(viewer, draft.place(), draft.organisation())) {
            return new Written.NotYours();
        }
        if (isTaken(draft, null)) {
            return new Written.NumberTaken();
        }
        var id = InterventionId.next();
        if (!interventions.insert(id, draft, firm(draft), key, viewer, organisationOf(viewer))) {
            return new Written.Done(interventions.recordedWith(key).orElseThrow());
        }
        if (answers != null) {
            answer(id, answers, viewer);
        }
        return new Written.Done(id);
    }

    /** Corrects it, unless somebody else did since. */
    @Transactional
    Written correct(InterventionId id, InterventionDraft draft, int version, Viewer viewer) {
        Held held = held(id, viewer);
        if (!mayWrite(held, viewer) || !rights.mayWrite(viewer, draft.place(), draft.organisation())) {
            return new Written.NotYours();
        }
        if (held.version() != version) {
            return new Written.Stale();
        }
        if (isTaken(draft, id)) {
            return new Written.NumberTaken();
        }
        interventions.update(id, draft, firm(draft));
        return new Written.Done(id);
    }

    /** A planned one took place; one that is done or cancelled already stays as it is. */
    @Transactional
    boolean finish(InterventionId id, LocalDate startedOn, @Nullable LocalDate endedOn, Viewer viewer) {
        Held held = held(id, viewer);
        if (!mayWrite(held, viewer)) {
            return false;
        }
        if (held.state() == InterventionState.PLANNED) {
            interventions.finish(id, startedOn, endedOn);
        }
        return true;
    }

    /** A planned one will not take place. */
    @Transactional
    boolean cancel(InterventionId id, Viewer viewer) {
        Held held = held(id, viewer);
        if (!mayWrite(held, viewer)) {
            return false;
        }
        if (held.state() == InterventionState.PLANNED) {
            interventions.cancel(id);
        }
        return true;
    }

    /** Ties it to observations that it answers, which are the viewer's to read. */
    @Transactional
    boolean answer(InterventionId id, Collection<UUID> observations, Viewer viewer) {
        if (!mayWrite(held(id, viewer), viewer)) {
            return false;
        }
        observations.forEach(each -> answer(id, each, viewer));
        return true;
    }

    @Transactional
    boolean untie(InterventionId id, UUID observation, Viewer viewer) {
        if (!mayWrite(held(id, viewer), viewer)) {
            return false;
        }
        lineage.unlink(new RecordRef(OBSERVATION, observation), Relation.ANSWERED_BY, ref(id), viewer.account());
        return true;
    }

    boolean mayWrite(InterventionId id, Viewer viewer) {
        var recorded = queries.get(id, viewer);
        return rights.mayWrite(viewer, new PlaceId(recorded.placeId()), new OrganisationId(recorded.organisationId()));
    }

    static RecordRef ref(InterventionId id) {
        return new RecordRef(KIND, id.value());
    }

    private void answer(InterventionId id, UUID observation, Viewer viewer) {
        lineage.link(new RecordRef(OBSERVATION, observation), Relation.ANSWERED_BY, ref(id), viewer.account());
    }

    private Held held(InterventionId id, Viewer viewer) {
        queries.get(id, viewer);
        return interventions.hold(id).orElseThrow(NotFound::new);
    }

    private boolean mayWrite(Held held, Viewer viewer) {
        return rights.mayWrite(viewer, held.place(), held.organisation());
    }

    private boolean isTaken(InterventionDraft draft, @Nullable InterventionId except) {
        return !draft.externalNumber().isEmpty()
                && interventions.isTaken(draft.organisation(), draft.externalNumber(), except);
    }

    private Firm firm(InterventionDraft draft) {
        return organisations
                .named(draft.firm())
                .map(known -> new Firm(known.value(), ""))
                .orElseGet(() -> new Firm(null, draft.firm()));
    }

    private static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                .findFirst()
                .orElse(null);
    }
}
