package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rules that tells who is proposed for what, where. */
@Repository
class RoutingRules {
    /** A rule with its names. */
    public record Named(
            UUID id, @Nullable String category, @Nullable String place, String organisation) {}

    private final JdbcClient jdbc;

    RoutingRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoutingRule> all() {
        return jdbc.sql("select id, category_id, place_id, organisation_id from watch.routing_rule")
                .query((row, _) -> new RoutingRule(
                        row.getObject("id", UUID.class),
                        as(row.getObject("category_id", UUID.class), CategoryId::new),
                        as(row.getObject("place_id", UUID.class), PlaceId::new),
                        new OrganisationId(row.getObject("organisation_id", UUID.class))))
                .list();
    }

    List<Named> named() {
        return jdbc.sql(NAMED + " order by c.label nulls last, place.name nulls first")
                .query(Named.class)
                .list();
    }

    /** {@code Éclairage, Les Tanneries → Éclairage public}. */
    String inWords(RoutingRule rule) {
        var named = jdbc.sql(NAMED + " where r.id = :id")
                .param("id", rule.id())
                .query(Named.class)
                .single();
        var what = Optional.ofNullable(named.category()).orElse("toutes catégories");
        var where = Optional.ofNullable(named.place()).orElse("partout");
        return what + ", " + where + " → " + named.organisation();
    }

    /** A rule as it was written: added, or changed. */
    record Written(UUID id, boolean changed) {}

    /** Adds a rule, or changes who an existing one proposes. */
    Written put(
            @Nullable CategoryId category,
            @Nullable PlaceId place,
            OrganisationId organisation,
            Viewer viewer,
            Instant at) {
        return jdbc.sql("""
                        insert into watch.routing_rule (id, category_id, place_id, organisation_id, created_by, created_at)
                        values (:id, :category, :place, :organisation, :by, :at)
                        on conflict on constraint one_rule_each
                        do update set organisation_id = excluded.organisation_id, created_by = excluded.created_by,
                                      created_at = excluded.created_at
                        returning id, xmax <> 0 as changed
                        """)
                .param("id", Ids.next())
                .param("category", category == null ? null : category.value())
                .param("place", place == null ? null : place.value())
                .param("organisation", organisation.value())
                .param("by", viewer.account().value())
                .param("at", ObservationRepository.utc(at))
                .query(Written.class)
                .single();
    }

    /** Whether there is such a rule, or was one. */
    boolean isKnown(UUID id) {
        return jdbc.sql("""
                        select exists (select from watch.routing_rule where id = :id)
                               or exists (select from watch.routing_rule_history where id = :id)
                        """).param("id", id).query(Boolean.class).single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from watch.routing_rule where id = :id")
                .param("id", id)
                .update();
    }

    private static final String NAMED = """
            select r.id, c.label as category, place.name as place, organisation.full_name as organisation
            from watch.routing_rule r
            left join watch.category c on c.id = r.category_id
            left join territory.place_v place on place.id = r.place_id
            join directory.organisation_v organisation on organisation.id = r.organisation_id\
            """;

    private static <T> @Nullable T as(@Nullable UUID id, Function<UUID, T> type) {
        return id == null ? null : type.apply(id);
    }
}
