package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.prevention.OperationSelections.Selection;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Paging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads operations. Bounded whatever the size of the table: pages end and counts stop at {@link #COUNTED}. */
@Repository
class OperationQueries {
    /** Beyond, a count says "plus de 10 000". */
    static final int COUNTED = 10_000;

    /** How a list is ordered; the first is the default. */
    enum Sort {
        NEWEST("-date", "p.planned_from desc, p.number desc"),
        OLDEST("date", "p.planned_from, p.number"),
        NUMBER("numero", "p.number"),
        NUMBER_DOWN("-numero", "p.number desc");

        private final String word;
        private final String order;

        Sort(String word, String order) {
            this.word = word;
            this.order = order;
        }

        static Sort named(String word) {
            return List.of(values()).stream()
                    .filter(sort -> sort.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(NEWEST);
        }
    }

    /** What a list amounts to, counted up to one more than {@link #COUNTED}. */
    record Counts(long total, long planned, long ongoing) {
        boolean isCapped() {
            return total > COUNTED;
        }
    }

    private final VisibleOperations visible;
    private final JdbcClient jdbc;

    OperationQueries(VisibleOperations visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    Counts counts(Selection selection) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where found.state = 'PLANNED') as planned,
                            count(*) filter (where found.state = 'ONGOING') as ongoing
                        from (select p.state from prevention.operation p where %s limit %d) found
                        """.formatted(selection.where(), COUNTED + 1))
                .params(selection.parameters())
                .query(Counts.class)
                .single();
    }

    long countUpTo(Selection selection, long limit) {
        return jdbc.sql("select count(*) from (select 1 from prevention.operation p where %s limit :most) found"
                        .formatted(selection.where()))
                .params(selection.parameters())
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    List<OperationRow> rows(Selection selection, Sort sort, Paging paging) {
        return select(selection, sort, "limit :limit offset :offset")
                .params(Map.of("limit", paging.size(), "offset", Math.min(paging.offset(), COUNTED)))
                .query(OperationRow.class)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<OperationRow> all(Selection selection, Sort sort) {
        return select(selection, sort, "").withFetchSize(500).query(OperationRow.class).stream();
    }

    private JdbcClient.StatementSpec select(Selection selection, Sort sort, String bounds) {
        return jdbc.sql("""
                        select shown.id, shown.number, shown.title, k.label as kind, shown.planned_from, shown.planned_to, shown.state,
                            (select string_agg(place.name, ', ' order by place.name) from prevention.aimed_place a
                                join territory.place_v place on place.id = a.place_id where a.operation_id = shown.id) as places,
                            (select string_agg(c.label, ', ' order by c.label) from prevention.aimed_theme t
                                join watch.category_v c on c.id = t.category_id where t.operation_id = shown.id) as themes,
                            (select string_agg(o.full_name, ', ' order by o.full_name) from prevention.partner part
                                join directory.organisation_v o on o.id = part.organisation_id
                                where part.operation_id = shown.id and part.role = 'LEAD') as leads,
                            held.sessions, held.first_held, held.last_held, held.residents, held.children, held.professionals,
                            btrim(shown.learnt) <> '' as assessed, shown.cost
                        from (
                            select row_number() over (order by %2$s) as rank, p.id, p.number, p.title, p.kind_id, p.planned_from, p.planned_to,
                                p.state, p.learnt, p.cost
                            from prevention.operation p
                            where %1$s
                            order by %2$s
                            %3$s
                        ) shown
                        join prevention.kind k on k.id = shown.kind_id
                        cross join lateral (
                            select count(*) as sessions, min(s.held_on) as first_held, max(s.held_on) as last_held,
                                coalesce(sum(s.residents), 0) as residents, coalesce(sum(s.children), 0) as children,
                                coalesce(sum(s.professionals), 0) as professionals
                            from prevention.session s where s.operation_id = shown.id) held
                        order by shown.rank
                        """.formatted(selection.where(), sort.order, bounds)).params(selection.parameters());
    }

    /** The operation's own row. */
    private record Base(
            UUID id,
            long number,
            String title,
            String aim,
            UUID kindId,
            String kind,
            LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            OperationState state,
            String cancelReason,
            String learnt,
            @Nullable BigDecimal cost,
            @Nullable Integer windowDays,
            @Nullable String author,
            int version) {}

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    PreventiveOperation get(PreventiveOperationId id, Viewer viewer) {
        var rights = visible.to(viewer);
        var base = jdbc.sql("""
                        select p.id, p.number, p.title, p.aim, p.kind_id, k.label as kind, p.planned_from, p.planned_to, p.state, p.cancel_reason,
                            p.learnt, p.cost, p.window_days, author.full_name as author, p.version
                        from prevention.operation p
                        join prevention.kind k on k.id = p.kind_id
                        left join directory.organisation_v author on author.id = p.author_organisation_id
                        where p.id = :id and %s
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("id", id.value())
                .query(Base.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new PreventiveOperation(
                base.id,
                base.number,
                base.title,
                base.aim,
                base.kindId,
                base.kind,
                base.plannedFrom,
                base.plannedTo,
                base.state,
                base.cancelReason,
                base.learnt,
                base.cost,
                base.windowDays,
                base.author,
                base.version,
                below(
                        id,
                        "select c.id, c.code, c.label as name from prevention.aimed_theme t join watch.category_v c on c.id = t.category_id"
                                + " where t.operation_id = :id order by c.label",
                        Aimed.class),
                below(
                        id,
                        "select place.id, '' as code, place.name from prevention.aimed_place a join territory.place_v place on place.id = a.place_id"
                                + " where a.operation_id = :id order by place.name",
                        Aimed.class),
                below(id, """
                        select part.id, part.organisation_id, o.full_name as organisation, part.role
                        from prevention.partner part join directory.organisation_v o on o.id = part.organisation_id
                        where part.operation_id = :id order by array_position(array['LEAD', 'PARTNER', 'FUNDER'], part.role), o.full_name
                        """, TakingPart.class),
                below(id, """
                        select s.id, s.held_on, s.starts_at, s.ends_at, s.done, s.residents, s.children, s.professionals
                        from prevention.session s where s.operation_id = :id order by s.held_on, s.starts_at, s.id
                        """, Session.class));
    }

    private <T> List<T> below(PreventiveOperationId id, String sql, Class<T> type) {
        return jdbc.sql(sql).param("id", id.value()).query(type).list();
    }

    /** The places that organisations own or manage today, and the operations in which they take part: what a partner's sight hangs on. */
    List<String> reach(Collection<UUID> organisations) {
        return jdbc.sql("""
                        select distinct cast(place_id as text) from directory.custody_v where organisation_id = any (:organisations)
                        union
                        select cast(part.operation_id as text) from prevention.partner part
                        join directory.organisation_ancestor_v up on up.organisation_id = part.organisation_id
                        where up.ancestor_id = any (:organisations)
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
