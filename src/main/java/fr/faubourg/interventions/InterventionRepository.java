package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes interventions. */
@Repository
class InterventionRepository {
    private final JdbcClient jdbc;

    InterventionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it takes to know whether somebody may change it, locked until the transaction ends. */
    record Held(UUID placeId, UUID organisationId, InterventionState state, int version) {
        PlaceId place() {
            return new PlaceId(placeId);
        }

        OrganisationId organisation() {
            return new OrganisationId(organisationId);
        }
    }

    Optional<Held> hold(InterventionId id) {
        return jdbc.sql(
                        "select place_id, organisation_id, state, version from interventions.intervention where id = :id for update")
                .param("id", id.value())
                .query(Held.class)
                .optional();
    }

    /** The intervention that a form with this key wrote down. */
    Optional<InterventionId> recordedWith(UUID key) {
        return jdbc.sql("select id from interventions.intervention where creation_key = :key")
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(InterventionId::new);
    }

    /** @return false when another transaction wrote it down with the same key in the meantime */
    boolean insert(
            InterventionId id, InterventionDraft draft, Firm firm, UUID key, Viewer by, @Nullable UUID organisation) {
        return jdbc.sql("""
                        insert into interventions.intervention (id, started_on, ended_on, place_id, lon, lat, trade_id, organisation_id,
                            external_number, firm_id, firm_name, reason, work, cost, tax, state, author_id, author_organisation_id, creation_key)
                        values (:id, :startedOn, :endedOn, :place, :lon, :lat, :trade, :organisation,
                            :externalNumber, :firmId, :firmName, :reason, :work, :cost, :tax, :state, :author, :authorOrganisation, :key)
                        on conflict (creation_key) do nothing
                        """)
                        .params(said(id, draft, firm))
                        .param("author", by.account().value())
                        .param("authorOrganisation", organisation)
                        .param("key", key)
                        .update()
                == 1;
    }

    void update(InterventionId id, InterventionDraft draft, Firm firm) {
        jdbc.sql("""
                        update interventions.intervention
                        set started_on = :startedOn, ended_on = :endedOn, place_id = :place, lon = :lon, lat = :lat, trade_id = :trade,
                            organisation_id = :organisation, external_number = :externalNumber, firm_id = :firmId, firm_name = :firmName,
                            reason = :reason, work = :work, cost = :cost, tax = :tax, state = :state, version = version + 1
                        where id = :id
                        """).params(said(id, draft, firm)).update();
    }

    /** It took place on these days. */
    void finish(InterventionId id, LocalDate startedOn, @Nullable LocalDate endedOn) {
        jdbc.sql("""
                        update interventions.intervention
                        set state = 'DONE', started_on = :startedOn, ended_on = :endedOn, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("startedOn", startedOn)
                .param("endedOn", endedOn)
                .update();
    }

    void cancel(InterventionId id) {
        jdbc.sql("update interventions.intervention set state = 'CANCELLED', version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    boolean isTaken(OrganisationId organisation, String number, @Nullable InterventionId except) {
        return jdbc.sql("""
                        select exists (
                            select from interventions.intervention
                            where organisation_id = :organisation and public.f_unaccent(lower(external_number)) = public.f_unaccent(lower(:number))
                                and id is distinct from cast(:except as uuid))
                        """)
                .param("organisation", organisation.value())
                .param("number", number)
                .param("except", except == null ? null : except.value())
                .query(Boolean.class)
                .single();
    }

    /** Who did the work: an organisation of the directory, or a name alone. */
    record Firm(@Nullable UUID id, String name) {}

    private static Map<String, @Nullable Object> said(InterventionId id, InterventionDraft draft, Firm firm) {
        var values = new HashMap<String, @Nullable Object>();
        var point = draft.point();
        values.put("id", id.value());
        values.put("startedOn", draft.startedOn());
        values.put("endedOn", draft.endedOn());
        values.put("place", draft.place().value());
        values.put("lon", point == null ? null : point.longitude());
        values.put("lat", point == null ? null : point.latitude());
        values.put("trade", draft.trade());
        values.put("organisation", draft.organisation().value());
        values.put("externalNumber", draft.externalNumber());
        values.put("firmId", firm.id());
        values.put("firmName", firm.name());
        values.put("reason", draft.reason());
        values.put("work", draft.work());
        values.put("cost", draft.cost());
        values.put("tax", draft.tax() == null ? null : draft.tax().name());
        values.put("state", draft.state().name());
        return values;
    }
}
