package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.inbox.Noun;
import fr.faubourg.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What worksites ask of a person: mitigations for which the person or the organisation answers, complaints without an answer. */
@Component
class WorksiteInbox implements InboxSource {
    private static final int LONGEST = 90;

    private final AwaitedQueries awaited;
    private final WorksiteQueries worksites;

    WorksiteInbox(AwaitedQueries awaited, WorksiteQueries worksites) {
        this.awaited = awaited;
        this.worksites = worksites;
    }

    @Override
    public Noun noun() {
        return new Noun("point de chantier", "points de chantier", false);
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return awaited.tally(viewer, worksites.today(), atMost);
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        LocalDate today = worksites.today();
        return awaited.rows(viewer, limit).stream().map(row -> item(row, today)).toList();
    }

    private static InboxItem item(AwaitedQueries.Row row, LocalDate today) {
        boolean late = row.dueOn().isBefore(today);
        String what = row.what().lines().findFirst().orElse("").strip();
        return new InboxItem(
                what.length() <= LONGEST ? what : what.substring(0, LONGEST - 1) + "…",
                "Chantier\u00a0: " + row.name() + (row.organisation() == null ? "" : " · " + row.organisation()),
                "/chantiers/" + row.worksite() + (row.complaint() ? "#reclamations" : "#impacts"),
                row.dueOn(),
                row.complaint() ? "réclamation sans réponse" : "mesure à mettre en place",
                late ? Tone.LATE : Tone.WAITING,
                late,
                row.mine());
    }
}
