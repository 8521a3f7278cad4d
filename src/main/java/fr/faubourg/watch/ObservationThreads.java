package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Observations on the threads of other records. */
@Component
class ObservationThreads implements ThreadSource {
    static final String KIND = "observation";
    private static final Pattern ADDRESS = Pattern.compile("/constats/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern NUMBER = Pattern.compile("(?:n\\s*°\\s*)?([0-9]{1,15})");

    private final VisibleObservations visible;
    private final ObservationAccess access;
    private final JdbcClient jdbc;

    ObservationThreads(VisibleObservations visible, ObservationAccess access, JdbcClient jdbc) {
        this.visible = visible;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql(
                        "select o.id, o.number, left(o.finding, 200) as finding, o.observed_on from watch.observation o "
                                + "where o.id = any (:ids) and " + rights.sql())
                .params(rights.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> new ThreadRecord(
                        row.getObject("id", UUID.class),
                        "Constat n° " + row.getLong("number") + ", " + ObservationRow.title(row.getString("finding")),
                        FrenchFormat.date(row.getObject("observed_on", LocalDate.class)),
                        "/constats/" + row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<String> named() {
        return Optional.of("le numéro d’un constat (412)");
    }

    @Override
    public Optional<UUID> find(String typed) {
        var address = ADDRESS.matcher(typed);
        if (address.find()) {
            return Optional.of(UUID.fromString(address.group(1)));
        }
        var number = NUMBER.matcher(typed);
        return number.matches()
                ? jdbc.sql("select id from watch.observation where number = :number")
                        .param("number", Long.parseLong(number.group(1)))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public boolean mayTie(Viewer viewer, UUID id) {
        return !access.handsOn(new ObservationId(id), viewer, List.of()).isEmpty();
    }
}
