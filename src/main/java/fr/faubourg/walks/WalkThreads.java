package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.ThreadRecord;
import fr.faubourg.lineage.ThreadSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Walks on the threads of other records. A number alone is that of an observation: a walk says what it is. */
@Repository
class WalkThreads implements ThreadSource {
    private static final Pattern ADDRESS =
            Pattern.compile(WalkFilters.LIST + "/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern NUMBER = Pattern.compile("(?i)marche\\s*-?\\s*(?:n\\s*°\\s*)?([0-9]{1,15})");

    private final VisibleWalks visible;
    private final Walks walks;
    private final WalkNames names;
    private final JdbcClient jdbc;

    WalkThreads(VisibleWalks visible, Walks walks, WalkNames names, JdbcClient jdbc) {
        this.visible = visible;
        this.walks = walks;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Walks.KIND;
    }

    @Override
    public List<ThreadRecord> records(Viewer viewer, Collection<UUID> ids) {
        var condition = visible.to(viewer);
        return jdbc
                .sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.place_id, place.name as place
                        from walks.walk w
                        join territory.place_v place on place.id = w.place_id
                        where w.id = any (:ids) and %s
                        """.formatted(condition.sql()))
                .params(condition.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> WalkQueries.named(row))
                .list()
                .stream()
                .map(walk -> new ThreadRecord(
                        walk.id(), "Marche n° " + walk.number(), names.of(walk), WalkFilters.LIST + "/" + walk.id()))
                .toList();
    }

    @Override
    public Optional<String> named() {
        return Optional.of("celui d’une marche (marche 3)");
    }

    @Override
    public Optional<UUID> find(String typed) {
        var address = ADDRESS.matcher(typed);
        if (address.find()) {
            return Optional.of(UUID.fromString(address.group(1)));
        }
        var number = NUMBER.matcher(typed.strip());
        return number.matches()
                ? jdbc.sql("select id from walks.walk where number = :number")
                        .param("number", Long.parseLong(number.group(1)))
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    @Override
    public boolean mayTie(Viewer viewer, UUID id) {
        return walks.mayWrite(new WalkId(id), viewer);
    }
}
