package fr.faubourg.walks;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.ui.ThreadEntry;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Makes the page of a walk. */
@Component
class WalkShow {
    private final WalkQueries walks;
    private final Walks acts;
    private final SeenQueries seen;
    private final Lineage lineage;

    WalkShow(WalkQueries walks, Walks acts, SeenQueries seen, Lineage lineage) {
        this.walks = walks;
        this.acts = acts;
        this.seen = seen;
        this.lineage = lineage;
    }

    WalkViews.Show view(WalkId id, Viewer viewer) {
        var walk = walks.get(id, viewer);
        var moments = new ArrayList<ThreadEntry>();
        moments.add(ThreadEntry.past("Marche", walk.when()));
        return new WalkViews.Show(
                walk,
                seen.loop(id, viewer),
                seen.rows(id, viewer),
                acts.mayWrite(walk, viewer),
                viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER),
                viewer.isStaff(),
                lineage.thread(viewer, Walks.ref(id)).around(moments));
    }
}
