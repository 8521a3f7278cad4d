package fr.faubourg.walks;

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

/** Writes walks, and which observations are theirs. */
@Repository
class WalkRepository {
    private final JdbcClient jdbc;

    WalkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it takes to know whether somebody may change it, locked until the transaction ends. */
    record Held(UUID place, int version) {}

    Optional<Held> hold(WalkId id) {
        return jdbc.sql("select place_id as place, version from walks.walk where id = :id for update")
                .param("id", id.value())
                .query(Held.class)
                .optional();
    }

    /** The walk that a form with this key wrote down. */
    Optional<WalkId> recordedWith(UUID key) {
        return jdbc.sql("select id from walks.walk where creation_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(WalkId::new);
    }

    /** @return false when another transaction wrote it down with the same key in the meantime */
    boolean insert(WalkId id, WalkDraft draft, UUID key, Viewer by, @Nullable UUID organisation) {
        boolean inserted = jdbc.sql("""
                        insert into walks.walk (id, kind, walked_on, starts_at, place_id, itinerary, lead_id, summary, note,
                            author_id, author_organisation_id, creation_key)
                        values (:id, :kind, :walkedOn, :startsAt, :place, :itinerary, :lead, :summary, :note, :author, :organisation, :key)
                        on conflict (creation_key) do nothing
                        """)
                        .params(said(id, draft))
                        .param("author", by.account().value())
                        .param("organisation", organisation)
                        .param("key", key)
                        .update()
                == 1;
        if (inserted) {
            count(id, draft.participants());
        }
        return inserted;
    }

    void update(WalkId id, WalkDraft draft) {
        jdbc.sql("""
                        update walks.walk
                        set kind = :kind, walked_on = :walkedOn, starts_at = :startsAt, place_id = :place, itinerary = :itinerary, lead_id = :lead,
                            summary = :summary, note = :note, version = version + 1
                        where id = :id
                        """).params(said(id, draft)).update();
        count(id, draft.participants());
    }

    private void count(WalkId walk, List<Participation> participants) {
        jdbc.sql("delete from walks.participation where walk_id = :walk and role <> all (:roles)")
                .param("walk", walk.value())
                .param(
                        "roles",
                        participants.stream().map(each -> each.role().name()).toArray(String[]::new))
                .update();
        for (Participation each : participants) {
            jdbc.sql("""
                            insert into walks.participation (id, walk_id, role, people) values (:id, :walk, :role, :people)
                            on conflict (walk_id, role) do update set people = excluded.people, version = walks.participation.version + 1
                            where walks.participation.people <> excluded.people
                            """)
                    .param("id", Ids.next())
                    .param("walk", walk.value())
                    .param("role", each.role().name())
                    .param("people", each.people())
                    .update();
        }
    }

    /** Says that observations are the walk's; those that are another's stay there. Returns how many are new. */
    int attach(WalkId walk, Collection<UUID> observations) {
        int attached = 0;
        for (UUID each : observations) {
            attached += jdbc.sql("""
                            insert into walks.seen (id, walk_id, observation_id) values (:id, :walk, :observation)
                            on conflict (observation_id) do nothing
                            """)
                    .param("id", Ids.next())
                    .param("walk", walk.value())
                    .param("observation", each)
                    .update();
        }
        return attached;
    }

    /** Says that they are the walk's no more, nor what is a duplicate of them. Returns how many were. */
    int detach(WalkId walk, Collection<UUID> observations) {
        return jdbc.sql("""
                        delete from walks.seen s
                        where s.walk_id = :walk and (s.observation_id = any (:observations)
                            or exists (select from watch.duplicate_v d where d.observation_id = s.observation_id and d.kept_id = any (:observations)))
                        """)
                .param("walk", walk.value())
                .param("observations", observations.toArray(UUID[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> said(WalkId id, WalkDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("kind", draft.kind().name());
        values.put("walkedOn", draft.walkedOn());
        values.put("startsAt", draft.startsAt());
        values.put("place", draft.place());
        values.put("itinerary", draft.itinerary());
        values.put("lead", draft.lead());
        values.put("summary", draft.summary());
        values.put("note", draft.note());
        return values;
    }
}
