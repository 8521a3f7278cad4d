package fr.faubourg.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organisations and their contacts. */
@Repository
class OrganisationRepository {

    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("""
                select id, kind, name, short_name, parent_id, siret, remit, email, phone, ended_on, version, unit_type, hours
                from directory.organisation
                where id = :id
                """)
                .param("id", id.value())
                .query(OrganisationRepository::organisation)
                .optional();
    }

    void insert(Organisation organisation) {
        withValues(jdbc.sql("""
                insert into directory.organisation (id, kind, name, short_name, parent_id, siret, remit, email, phone, ended_on, unit_type, hours)
                values (:id, :kind, :name, :shortName, :parentId, :siret, :remit, :email, :phone, :endedOn, :unitType, :hours)
                """), organisation).update();
    }

    /** False when the version is no longer the current one. */
    boolean update(Organisation organisation) {
        return withValues(jdbc.sql("""
                update directory.organisation
                set kind = :kind, name = :name, short_name = :shortName, parent_id = :parentId, siret = :siret,
                    remit = :remit, email = :email, phone = :phone, ended_on = :endedOn, unit_type = :unitType, hours = :hours,
                    version = version + 1
                where id = :id and version = :version and merged_into is null
                """), organisation)
                        .param("version", organisation.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec withValues(JdbcClient.StatementSpec sql, Organisation organisation) {
        UnitType unitType = organisation.unitType();
        return sql.param("id", organisation.id().value())
                .param("kind", organisation.kind().name())
                .param("name", organisation.name())
                .param("shortName", organisation.shortName())
                .param("parentId", valueOf(organisation.parentId()))
                .param("siret", organisation.siret())
                .param("remit", organisation.remit())
                .param("email", organisation.email())
                .param("phone", organisation.phone())
                .param("endedOn", organisation.endedOn())
                .param("unitType", unitType == null ? null : unitType.name())
                .param("hours", organisation.hours());
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String unitType = row.getString("unit_type");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                parent == null ? null : new OrganisationId(parent),
                row.getString("siret"),
                row.getString("remit"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"),
                unitType == null ? null : UnitType.valueOf(unitType),
                row.getString("hours"));
    }

    private static @Nullable UUID valueOf(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }
}
