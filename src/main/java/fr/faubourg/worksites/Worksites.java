package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What is done to worksites themselves. */
@Component
class Worksites {
    private final WorksiteRepository repository;
    private final WorksiteAccess access;
    private final Zones zones;

    Worksites(WorksiteRepository repository, WorksiteAccess access, Zones zones) {
        this.repository = repository;
        this.access = access;
        this.zones = zones;
    }

    Worksite get(WorksiteId id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Adds a worksite where the viewer may.
     *
     * @param place where it is, beside what was drawn; or null
     * @return false when it lies out of the viewer's reach: nothing is added then
     */
    @Transactional
    public boolean add(Worksite worksite, @Nullable PlaceId place, Viewer viewer) {
        repository.insert(worksite, viewer.account());
        if (place != null) {
            repository.insertArea(worksite.id(), place);
        }
        zones.settle(worksite.id());
        return keptIfWritable(worksite.id(), viewer);
    }

    /** What became of a change. */
    enum Changed {
        DONE,
        STALE,
        OUT_OF_REACH
    }

    /** Changes a worksite; one's own must stay in one's reach. */
    @Transactional
    public Changed change(Worksite worksite, Viewer viewer) {
        if (!repository.update(worksite)) {
            return Changed.STALE;
        }
        zones.settle(worksite.id());
        return keptIfWritable(worksite.id(), viewer) ? Changed.DONE : Changed.OUT_OF_REACH;
    }

    /** Where a worksite lies decides who may write it: known once it is located, and taken back if need be. */
    private boolean keptIfWritable(WorksiteId id, Viewer viewer) {
        boolean kept = access.mayWrite(id, viewer);
        if (!kept) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return kept;
    }
}
