package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes operations. */
@Repository
class OperationRepository {
    private final JdbcClient jdbc;

    OperationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it takes to know whether somebody may change it, locked until the transaction ends. */
    record Held(OperationState state, int version) {}

    Optional<Held> hold(PreventiveOperationId id) {
        return jdbc.sql("select state, version from prevention.operation where id = :id for update")
                .param("id", id.value())
                .query(Held.class)
                .optional();
    }

    List<UUID> places(PreventiveOperationId id) {
        return jdbc.sql("select place_id from prevention.aimed_place where operation_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** The operation that a form with this key wrote down. */
    Optional<PreventiveOperationId> recordedWith(UUID key) {
        return jdbc.sql("select id from prevention.operation where creation_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(PreventiveOperationId::new);
    }

    /** @return false when another transaction wrote it down with the same key in the meantime */
    boolean insert(PreventiveOperationId id, OperationDraft draft, UUID key, Viewer by, @Nullable UUID organisation) {
        boolean inserted = jdbc.sql("""
                        insert into prevention.operation (id, title, aim, kind_id, planned_from, planned_to, window_days, cost,
                            author_id, author_organisation_id, creation_key)
                        values (:id, :title, :aim, :kind, :plannedFrom, :plannedTo, :windowDays, :cost, :author, :organisation, :key)
                        on conflict (creation_key) do nothing
                        """)
                        .params(said(id, draft))
                        .param("author", by.account().value())
                        .param("organisation", organisation)
                        .param("key", key)
                        .update()
                == 1;
        if (inserted) {
            aim(id, draft);
        }
        return inserted;
    }

    void update(PreventiveOperationId id, OperationDraft draft) {
        jdbc.sql("""
                        update prevention.operation
                        set title = :title, aim = :aim, kind_id = :kind, planned_from = :plannedFrom, planned_to = :plannedTo,
                            window_days = :windowDays, cost = :cost, version = version + 1
                        where id = :id
                        """).params(said(id, draft)).update();
        aim(id, draft);
    }

    void move(PreventiveOperationId id, OperationState state, String cancelReason) {
        jdbc.sql("""
                        update prevention.operation set state = :state, cancel_reason = :reason, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", cancelReason)
                .update();
    }

    /** What was learnt; with it the operation is over. */
    void assess(PreventiveOperationId id, String learnt) {
        jdbc.sql("""
                        update prevention.operation set state = 'DONE', cancel_reason = '', learnt = :learnt, version = version + 1
                        where id = :id
                        """).param("id", id.value()).param("learnt", learnt).update();
    }

    void addSession(PreventiveOperationId operation, UUID id, SessionForm.Draft draft) {
        jdbc.sql("""
                        insert into prevention.session (id, operation_id, held_on, starts_at, ends_at, done, residents, children, professionals)
                        values (:id, :operation, :heldOn, :startsAt, :endsAt, :done, :residents, :children, :professionals)
                        """).params(held(operation, id, draft)).update();
    }

    boolean changeSession(PreventiveOperationId operation, UUID id, SessionForm.Draft draft) {
        return jdbc.sql("""
                        update prevention.session set held_on = :heldOn, starts_at = :startsAt, ends_at = :endsAt, done = :done,
                            residents = :residents, children = :children, professionals = :professionals, version = version + 1
                        where id = :id and operation_id = :operation
                        """).params(held(operation, id, draft)).update() == 1;
    }

    boolean removeSession(PreventiveOperationId operation, UUID id) {
        return jdbc.sql("delete from prevention.session where id = :id and operation_id = :operation")
                        .param("id", id)
                        .param("operation", operation.value())
                        .update()
                == 1;
    }

    /** Does nothing when the organisation takes part in this role already. */
    void addPartner(PreventiveOperationId operation, UUID organisation, PartnerRole role) {
        jdbc.sql("""
                        insert into prevention.partner (id, operation_id, organisation_id, role)
                        values (:id, :operation, :organisation, :role)
                        on conflict (operation_id, organisation_id, role) do nothing
                        """)
                .param("id", Ids.next())
                .param("operation", operation.value())
                .param("organisation", organisation)
                .param("role", role.name())
                .update();
    }

    boolean removePartner(PreventiveOperationId operation, UUID id) {
        return jdbc.sql("delete from prevention.partner where id = :id and operation_id = :operation")
                        .param("id", id)
                        .param("operation", operation.value())
                        .update()
                == 1;
    }

    private void aim(PreventiveOperationId id, OperationDraft draft) {
        aim("prevention.aimed_theme", "category_id", id, draft.themes());
        aim("prevention.aimed_place", "place_id", id, draft.places());
    }

    private void aim(String table, String column, PreventiveOperationId operation, Collection<UUID> wanted) {
        jdbc.sql("delete from %1$s where operation_id = :operation and %2$s <> all (:wanted)".formatted(table, column))
                .param("operation", operation.value())
                .param("wanted", wanted.toArray(UUID[]::new))
                .update();
        for (UUID each : wanted) {
            jdbc.sql("""
                            insert into %1$s (id, operation_id, %2$s) values (:id, :operation, :each)
                            on conflict (operation_id, %2$s) do nothing
                            """.formatted(table, column))
                    .param("id", Ids.next())
                    .param("operation", operation.value())
                    .param("each", each)
                    .update();
        }
    }

    private static Map<String, @Nullable Object> said(PreventiveOperationId id, OperationDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("title", draft.title());
        values.put("aim", draft.aim());
        values.put("kind", draft.kind());
        values.put("plannedFrom", draft.plannedFrom());
        values.put("plannedTo", draft.plannedTo());
        values.put("windowDays", draft.windowDays());
        values.put("cost", draft.cost());
        return values;
    }

    private static Map<String, @Nullable Object> held(
            PreventiveOperationId operation, UUID id, SessionForm.Draft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("operation", operation.value());
        values.put("id", id);
        values.put("heldOn", draft.heldOn());
        values.put("startsAt", draft.startsAt());
        values.put("endsAt", draft.endsAt());
        values.put("done", draft.done());
        values.put("residents", draft.residents());
        values.put("children", draft.children());
        values.put("professionals", draft.professionals());
        return values;
    }
}
