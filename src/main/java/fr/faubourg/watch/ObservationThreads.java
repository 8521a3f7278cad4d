package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observations on the threads of other records. */
@Component
class ObservationThreads implements ThreadSource {
    static final String KIND = "observation";

    private final VisibleObservations visible;
    private final JdbcClient jdbc;

    ObservationThreads(VisibleObservations visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        var rights = visible.to(viewer);
        return jdbc.sql("select o.id, o.number, left(o.finding, 80) as finding, o.observed_on from watch.observation o "
                        + "where o.id = any (:ids) and " + rights.sql())
                .params(rights.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new ThreadRecord(
                        row.getObject("id", UUID.class),
                        "Constat n° " + row.getLong("number") + ", " + row.getString("finding"),
                        FrenchFormat.date(row.getObject("observed_on", LocalDate.class)),
                        "/constats/" + row.getObject("id", UUID.class)))
                .list();
    }
}
