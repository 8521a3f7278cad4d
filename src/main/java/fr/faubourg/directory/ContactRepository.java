package fr.faubourg.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the professional contacts of organisations; those removed a moment ago can come back. */
@Repository
class ContactRepository {
    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Contact contact) {
        jdbc.sql("""
                insert into directory.contact (id, organisation_id, name, job, email, phone)
                values (:id, :organisationId, :name, :job, :email, :phone)
                """)
                .param("id", contact.id())
                .param("organisationId", contact.organisation().value())
                .param("name", contact.name())
                .param("job", contact.job())
                .param("email", contact.email())
                .param("phone", contact.phone())
                .update();
    }

    /** False when the organisation has no such contact. */
    boolean remove(OrganisationId organisation, UUID contact, Instant at) {
        return jdbc.sql("""
                with removed as (
                    delete from directory.contact where id = :id and organisation_id = :organisationId
                    returning id, organisation_id, name, job, email, phone, left_on
                )
                insert into directory.removed_contact (id, organisation_id, name, job, email, phone, left_on, removed_at)
                select id, organisation_id, name, job, email, phone, left_on, :at from removed
                """)
                        .param("id", contact)
                        .param("organisationId", organisation.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it was not removed lately, or is back already. */
    boolean bringBack(OrganisationId organisation, UUID contact) {
        return jdbc.sql("""
                with back as (
                    delete from directory.removed_contact where id = :id and organisation_id = :organisationId
                    returning id, organisation_id, name, job, email, phone, left_on
                )
                insert into directory.contact (id, organisation_id, name, job, email, phone, left_on)
                select id, organisation_id, name, job, email, phone, left_on from back
                """)
                        .param("id", contact)
                        .param("organisationId", organisation.value())
                        .update()
                == 1;
    }

    int eraseRemovedBefore(Instant moment) {
        return jdbc.sql("delete from directory.removed_contact where removed_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
