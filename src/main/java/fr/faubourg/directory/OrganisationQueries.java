package fr.faubourg.directory;

import fr.faubourg.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations for lists, pickers and pages. Who the partners are is known to every reader. */
@Repository
class OrganisationQueries {

    private static final String SUMMARY = """
            select o.id, o.kind, o.name, v.full_name, o.parent_id, o.remit, v.active, o.unit_type
            from directory.organisation o
            join directory.organisation_v v on v.id = o.id
            """;

    private static final String MATCHES = """
            where o.merged_into is null and (:text = '' or public.f_unaccent(lower(v.full_name || ' ' || o.short_name || ' ' || o.remit))
                    like '%' || public.f_unaccent(lower(:text)) || '%')
                and (:kind::text is null or o.kind = :kind)
            """;

    private final JdbcClient jdbc;

    OrganisationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OrganisationSummary> find(OrganisationId id) {
        return jdbc.sql(SUMMARY + "where o.id = :id")
                .param("id", id.value())
                .query(OrganisationQueries::summary)
                .optional();
    }

    List<OrganisationSummary> list(String text, @Nullable OrganisationKind kind, Paging paging) {
        return filtered(
                        SUMMARY + MATCHES
                                + "order by v.active desc, lower(v.full_name), o.id limit :limit offset :offset",
                        text,
                        kind)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(OrganisationQueries::summary)
                .list();
    }

    /** The same, all of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<OrganisationSummary> all(String text, @Nullable OrganisationKind kind) {
        return filtered(SUMMARY + MATCHES + "order by v.active desc, lower(v.full_name), o.id", text, kind)
                .withFetchSize(500)
                .query(OrganisationQueries::summary)
                .stream();
    }

    long count(String text, @Nullable OrganisationKind kind) {
        return filtered(
                        "select count(*) from directory.organisation o join directory.organisation_v v on v.id = o.id "
                                + MATCHES,
                        text,
                        kind)
                .query(Long.class)
                .single();
    }

    List<OrganisationSummary> active() {
        return jdbc.sql(SUMMARY + "where v.active order by lower(v.full_name), o.id")
                .query(OrganisationQueries::summary)
                .list();
    }

    List<OrganisationSummary> named(Collection<UUID> ids) {
        return jdbc.sql(SUMMARY + "where o.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganisationQueries::summary)
                .list();
    }

    List<OrganisationSummary> units(OrganisationId id) {
        return jdbc.sql(
                        SUMMARY
                                + "where o.parent_id = :id and o.merged_into is null order by v.active desc, lower(o.name), o.id")
                .param("id", id.value())
                .query(OrganisationQueries::summary)
                .list();
    }

    /** The organisations and all of their units, however deep. */
    Set<UUID> withUnits(Set<UUID> ids) {
        return jdbc.sql(
                        "select distinct organisation_id from directory.organisation_ancestor_v where ancestor_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    Optional<OrganisationId> idOf(String name) {
        return jdbc.sql("""
                select o.id
                from directory.organisation o
                join directory.organisation_v v on v.id = o.id
                where o.merged_into is null and public.f_unaccent(lower(:name)) in (public.f_unaccent(lower(v.full_name)),
                    public.f_unaccent(lower(o.name)), public.f_unaccent(lower(o.short_name)))
                order by v.active desc, o.parent_id is null desc, o.id
                limit 1
                """)
                .param("name", name.strip())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    List<Contact> contacts(OrganisationId id) {
        return jdbc.sql("""
                select id, organisation_id, name, job, email, phone
                from directory.contact
                where organisation_id = :id
                order by lower(name), id
                """)
                .param("id", id.value())
                .query((row, number) -> new Contact(
                        row.getObject("id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("name"),
                        row.getString("job"),
                        row.getString("email"),
                        row.getString("phone")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, String text, @Nullable OrganisationKind kind) {
        return jdbc.sql(sql).param("text", text).param("kind", kind == null ? null : kind.name());
    }

    private static OrganisationSummary summary(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String unitType = row.getString("unit_type");
        return new OrganisationSummary(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("full_name"),
                parent == null ? null : new OrganisationId(parent),
                row.getString("remit"),
                row.getBoolean("active"),
                unitType == null ? null : UnitType.valueOf(unitType));
    }
}
