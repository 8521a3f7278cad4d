package fr.faubourg.directory;

import fr.faubourg.shared.OncePerPage;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places that organisations hold (own or manage) today, without those below another that they hold: what lies in one of those lies in one of these. Read
 * once for a page, of which each part asks for the reader's rights.
 */
@Repository
public class HeldPlaces {
    private static final OncePerPage<Set<UUID>, UUID[]> KNOWN = new OncePerPage<>(HeldPlaces.class, "tops");

    private final JdbcClient jdbc;

    HeldPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest of them, as a parameter of SQL. @param organisations with or without their units */
    public UUID[] highestOf(Set<UUID> organisations) {
        return KNOWN.read(Set.copyOf(organisations), () -> read(organisations)).clone();
    }

    private UUID[] read(Set<UUID> organisations) {
        return jdbc.sql("""
                        with held (id) as materialized (select directory.places_held_by(:organisations))
                        select held.id
                        from held
                        where not exists (
                            select
                            from territory.place_ancestor_v up
                            join held above on above.id = up.ancestor_id
                            where up.place_id = held.id and up.ancestor_id <> held.id)
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }
}
