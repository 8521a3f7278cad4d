package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people say of what they saw, and where it lies. */
@Repository
class DraftRepository {
    private final JdbcClient jdbc;
    private final Membership membership;
    private final Recurrences recurrences;

    DraftRepository(JdbcClient jdbc, Membership membership, Recurrences recurrences) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.recurrences = recurrences;
    }

    /** The observation that a form with this key wrote down. */
    Optional<ObservationId> recordedWith(UUID key) {
        return jdbc.sql("select id from watch.observation where creation_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(ObservationId::new);
    }

    /** @return false when another transaction wrote it down with the same key in the meantime */
    boolean insert(
            ObservationId id,
            ObservationDraft draft,
            UUID key,
            AccountId author,
            @Nullable UUID organisation,
            Instant now) {
        var places = membership.placesOf(draft.place(), draft.point());
        var number = jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, place_located, lon, lat, address, category_id,
                                                       kind, finding, proposal, severity, urgency, author_id,
                                                       author_organisation_id, creation_key)
                        values (:id, :observedOn, :now, :source, :place, :located, :lon, :lat, :address, :category,
                                case when (select strength from watch.category where id = :category) then 'STRENGTH' else :kind end,
                                :finding, :proposal, :severity, :urgency, :author, :organisation, :key)
                        on conflict (creation_key) where creation_key is not null do nothing
                        returning number
                        """)
                .params(said(id, draft, places))
                .param("now", ObservationRepository.utc(now))
                .param("author", author.value())
                .param("organisation", organisation)
                .param("key", key)
                .query(Long.class)
                .optional();
        number.ifPresent(known -> membership.write(id, draft.observedOn(), known, places));
        return number.isPresent();
    }

    void update(ObservationId id, ObservationDraft draft, long number) {
        var places = membership.placesOf(draft.place(), draft.point());
        jdbc.sql("""
                        update watch.observation
                        set observed_on = :observedOn, source = :source, place_id = :place, place_located = :located, lon = :lon, lat = :lat,
                            address = :address, category_id = :category, kind = :kind, finding = :finding,
                            proposal = :proposal, severity = :severity, urgency = :urgency, version = version + 1
                        where id = :id
                        """).params(said(id, draft, places)).update();
        membership.write(id, draft.observedOn(), number, places);
        recurrences.renew(List.of(id.value()));
    }

    /** Where an observation lies and when it was seen, as its row says. */
    private record Lying(
            boolean located,
            @Nullable UUID place,
            @Nullable Double lon,
            @Nullable Double lat,
            LocalDate observedOn) {}

    /** Renews the places that it lies in, after its row was given back what it was. */
    void settle(ObservationId id, long number) {
        var lying = jdbc.sql(
                        "select place_located as located, place_id as place, lon, lat, observed_on from watch.observation where id = :id")
                .param("id", id.value())
                .query(Lying.class)
                .single();
        var chosen = lying.located() || lying.place() == null ? null : new PlaceId(lying.place());
        var point = lying.lon() == null || lying.lat() == null ? null : new GeoPoint(lying.lon(), lying.lat());
        membership.write(id, lying.observedOn(), number, membership.placesOf(chosen, point));
    }

    boolean isNewAndBy(ObservationId id, AccountId author) {
        return jdbc.sql(
                        "select exists (select 1 from watch.observation where id = :id and author_id = :author and state = 'NEW')")
                .param("id", id.value())
                .param("author", author.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> said(ObservationId id, ObservationDraft draft, List<UUID> places) {
        var values = new HashMap<String, @Nullable Object>();
        var point = draft.point();
        values.put("id", id.value());
        values.put("observedOn", draft.observedOn());
        values.put("source", draft.source().name());
        values.put(
                "place", draft.place() != null ? draft.place().value() : places.isEmpty() ? null : places.getFirst());
        values.put("located", draft.place() == null);
        values.put("lon", point == null ? null : point.longitude());
        values.put("lat", point == null ? null : point.latitude());
        values.put("address", draft.address());
        values.put("category", draft.category().value());
        values.put("kind", draft.kind().name());
        values.put("finding", draft.finding());
        values.put("proposal", draft.proposal());
        values.put("severity", draft.severity());
        values.put("urgency", draft.urgency());
        return values;
    }
}
