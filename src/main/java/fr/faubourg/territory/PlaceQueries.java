package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads places for lists, pickers and pages. Places are public facts: every reader sees them all. */
@Repository
class PlaceQueries {

    /** The French order of the levels, as in {@link PlaceKind}. */
    private static final String LEVEL = """
            array_position(array['TERRITORY', 'COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'PUBLIC_SPACE', 'RESIDENCE',
                'BUILDING', 'ENTRANCE'], p.kind)""";

    /** A code of one's own making says nothing to the others: lists leave it out. */
    private static final String SUMMARY = """
            select p.id, p.kind, p.qpv_generation, p.name, case when p.code_system <> 'Local' then p.code end as code, parent.name as above, p.longitude, p.latitude,
                p.perimeter is not null as has_perimeter
            from territory.place p
            left join territory.place parent on parent.id = p.parent_id
            """;

    private static final String MATCHES = """
            where p.merged_into is null and (:closed or p.closed_on is null)
                and (:text = '' or public.f_unaccent(lower(p.name || ' ' || p.address)) like '%' || public.f_unaccent(lower(:text)) || '%'
                    or starts_with(lower(p.code), lower(:text)))
                and (:kind::text is null or p.kind = :kind)
                and (:inside::uuid is null
                    or p.id in (select place_id from territory.place_ancestor where ancestor_id = :inside and depth > 0)
                    or p.id in (select place_id from territory.place_inside where area_id = :inside and share >= 0.01))
            """;

    private final JdbcClient jdbc;

    PlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlaceSummary> list(PlaceFilter filter, Paging paging) {
        return filtered(SUMMARY + MATCHES + " order by " + LEVEL + ", p.name, p.id limit :limit offset :offset", filter)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(PlaceQueries::summary)
                .list();
    }

    /** The same, all of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<PlaceSummary> all(PlaceFilter filter) {
        return filtered(SUMMARY + MATCHES + " order by " + LEVEL + ", p.name, p.id", filter)
                .withFetchSize(500)
                .query(PlaceQueries::summary)
                .stream();
    }

    long count(PlaceFilter filter) {
        return filtered("select count(*) from territory.place p " + MATCHES, filter)
                .query(Long.class)
                .single();
    }

    /** The closest names first, typing errors forgiven. */
    List<PlaceSummary> search(String text, int limit) {
        return jdbc.sql(SUMMARY + """
                where p.merged_into is null and p.closed_on is null and (lower(p.code) = lower(:text)
                    or public.f_unaccent(lower(:text)) operator(public.<%%) public.f_unaccent(lower(p.name || ' ' || p.address)))
                order by lower(p.code) = lower(:text) desc nulls last,
                    public.word_similarity(public.f_unaccent(lower(:text)), public.f_unaccent(lower(p.name))) desc,
                """.replace("%%", "%") + LEVEL + ", p.name limit :limit")
                .param("text", text.strip())
                .param("limit", limit)
                .query(PlaceQueries::summary)
                .list();
    }

    List<PlaceSummary> children(PlaceId id) {
        return jdbc.sql(SUMMARY + "where p.parent_id = :id and p.merged_into is null and p.closed_on is null order by "
                        + LEVEL + ", p.name, p.id")
                .param("id", id.value())
                .query(PlaceQueries::summary)
                .list();
    }

    List<PlaceSummary> summaries(List<PlaceId> ids) {
        return jdbc.sql(SUMMARY + "where p.id in (:ids) order by p.name, p.id")
                .param("ids", ids.stream().map(PlaceId::value).toList())
                .query(PlaceQueries::summary)
                .list();
    }

    /** From the top of the tree down to the parent. */
    List<PlaceSummary> ancestors(PlaceId id) {
        return jdbc.sql(SUMMARY + """
                join territory.place_ancestor a on a.ancestor_id = p.id
                where a.place_id = :id and a.depth > 0
                order by a.depth desc
                """)
                .param("id", id.value())
                .query(PlaceQueries::summary)
                .list();
    }

    List<UUID> withAncestors(PlaceId id) {
        return jdbc.sql("select ancestor_id from territory.place_ancestor where place_id = :id order by depth")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** The ids of the places of these kinds in a branch, its top included. */
    Set<UUID> below(PlaceId top, List<PlaceKind> kinds) {
        return Set.copyOf(jdbc.sql("""
                select a.place_id from territory.place_ancestor a join territory.place p on p.id = a.place_id
                where a.ancestor_id = :top and p.kind = any (:kinds)
                """)
                .param("top", top.value())
                .param("kinds", kinds.stream().map(PlaceKind::name).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** A place and how much of it lies in another. */
    record Overlap(PlaceSummary place, double share) {}

    /** The areas that a place lies in by geometry, broadest first. */
    List<Overlap> areasAround(PlaceId id) {
        return jdbc.sql(SUMMARY.replace("select p.id", "select i.share, p.id") + """
                join territory.place_inside i on i.area_id = p.id
                where i.place_id = :id
                order by\s""" + LEVEL + ", i.share desc, p.name")
                .param("id", id.value())
                .query(PlaceQueries::overlap)
                .list();
    }

    /** What lies in a place, by the tree or by geometry, except what lies in a child already listed. */
    List<Overlap> insideOf(PlaceId id, int limit) {
        return jdbc.sql(SUMMARY.replace("select p.id", "select coalesce(i.share, 1) as share, p.id") + """
                left join territory.place_inside i on i.place_id = p.id and i.area_id = :id
                where p.merged_into is null and p.closed_on is null and (p.parent_id = :id
                    or i.share >= 0.01 and not exists (
                        select from territory.place_ancestor a
                        where a.place_id = p.id and a.ancestor_id = :id and a.depth > 1))
                order by\s""" + LEVEL
                        + ", p.name, p.id limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(PlaceQueries::overlap)
                .list();
    }

    /** Since when and why it is no more; empty while it stands. */
    Optional<PlacePages.Closure> closure(PlaceId id) {
        return jdbc.sql("""
                select p.closed_on as on, p.closed_reason as reason, coalesce(a.name, '') as by
                from territory.place p left join access.account_v a on a.id = p.closed_by
                where p.id = :id and p.closed_on is not null
                """)
                .param("id", id.value())
                .query(PlacePages.Closure.class)
                .optional();
    }

    /** Whether there is any place of these levels. */
    boolean anyOf(PlaceKind... kinds) {
        return jdbc.sql("select exists (select 1 from territory.place where kind in (:kinds))")
                .param("kinds", Stream.of(kinds).map(Enum::name).toList())
                .query(Boolean.class)
                .single();
    }

    /** The places of these levels, for pickers. */
    List<PlaceSummary> ofKinds(List<PlaceKind> kinds) {
        return jdbc.sql(SUMMARY + "where p.kind in (:kinds) and p.merged_into is null and p.closed_on is null order by "
                        + LEVEL + ", p.name, p.id")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(PlaceQueries::summary)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, PlaceFilter filter) {
        PlaceKind kind = filter.kind();
        PlaceId inside = filter.inside();
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("closed", filter.closed())
                .param("kind", kind == null ? null : kind.name())
                .param("inside", inside == null ? null : inside.value());
    }

    private static Overlap overlap(ResultSet row, int number) throws SQLException {
        return new Overlap(summary(row, number), row.getDouble("share"));
    }

    static PlaceSummary summary(ResultSet row, int number) throws SQLException {
        return new PlaceSummary(
                new PlaceId(row.getObject("id", UUID.class)),
                PlaceKind.valueOf(row.getString("kind")),
                row.getObject("qpv_generation", Integer.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("above"),
                point(row),
                row.getBoolean("has_perimeter"));
    }

    static @Nullable GeoPoint point(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        return row.wasNull() ? null : new GeoPoint(longitude, row.getDouble("latitude"));
    }
}
