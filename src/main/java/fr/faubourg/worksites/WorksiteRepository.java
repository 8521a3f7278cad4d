package fr.faubourg.worksites;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.geometry.Shapes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes worksites. */
@Repository
class WorksiteRepository {
    private final JdbcClient jdbc;

    WorksiteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Worksite> find(WorksiteId id) {
        return jdbc.sql("""
                        select id, name, reference, nature, owner_id, address, hours, circulation, complaint_contact, shape, buffer_metres, version
                        from worksites.worksite
                        where id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    byte[] shape = row.getBytes("shape");
                    return new Worksite(
                            new WorksiteId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("reference"),
                            row.getString("nature"),
                            new OrganisationId(row.getObject("owner_id", UUID.class)),
                            row.getString("address"),
                            row.getString("hours"),
                            row.getString("circulation"),
                            row.getString("complaint_contact"),
                            shape == null ? null : Shapes.fromWkb(shape),
                            row.getInt("buffer_metres"),
                            row.getInt("version"));
                })
                .optional();
    }

    void insert(Worksite worksite, AccountId author) {
        withValues(jdbc.sql("""
                        insert into worksites.worksite (id, name, reference, nature, owner_id, address, hours, circulation, complaint_contact, shape,
                            buffer_metres, author_id)
                        values (:id, :name, :reference, :nature, :owner, :address, :hours, :circulation, :complaintContact, cast(:shape as bytea),
                            :buffer, :author)
                        """), worksite).param("author", author.value()).update();
    }

    /** False when the version is no longer the current one. */
    boolean update(Worksite worksite) {
        return withValues(jdbc.sql("""
                                update worksites.worksite
                                set name = :name, reference = :reference, nature = :nature, owner_id = :owner, address = :address, hours = :hours,
                                    circulation = :circulation, complaint_contact = :complaintContact, shape = cast(:shape as bytea),
                                    buffer_metres = :buffer, version = version + 1
                                where id = :id and version = :version
                                """), worksite)
                        .param("version", worksite.version())
                        .update()
                == 1;
    }

    void insertArea(WorksiteId worksite, PlaceId place) {
        jdbc.sql("""
                        insert into worksites.area (id, worksite_id, place_id) values (:id, :worksite, :place)
                        on conflict (worksite_id, place_id) do nothing
                        """)
                .param("id", WorksiteId.next().value())
                .param("worksite", worksite.value())
                .param("place", place.value())
                .update();
    }

    private static JdbcClient.StatementSpec withValues(JdbcClient.StatementSpec sql, Worksite worksite) {
        return sql.param("id", worksite.id().value())
                .param("name", worksite.name())
                .param("reference", worksite.reference())
                .param("nature", worksite.nature())
                .param("owner", worksite.owner().value())
                .param("address", worksite.address())
                .param("hours", worksite.hours())
                .param("circulation", worksite.circulation())
                .param("complaintContact", worksite.complaintContact())
                .param("shape", worksite.shape() == null ? null : Shapes.toWkb(worksite.shape()))
                .param("buffer", worksite.bufferMetres());
    }
}
