package fr.faubourg.prevention;

import fr.faubourg.settings.KeptLineRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the kinds of operations. */
@Repository
class KindRepository extends KeptLineRepository {
    private final JdbcClient jdbc;

    KindRepository(JdbcClient jdbc) {
        super(jdbc, "prevention.kind");
        this.jdbc = jdbc;
    }

    List<Kind> all() {
        return jdbc.sql("""
                        select k.id, k.code, k.label, k.active, k.source, k.version,
                            (select count(*) from (select 1 from prevention.operation p where p.kind_id = k.id limit 1000) used) as uses
                        from prevention.kind k
                        order by k.position, k.label
                        """).query(Kind.class).list();
    }

    /** The kind that has this code in the default list. */
    UUID withCode(String code) {
        return jdbc.sql("select id from prevention.kind where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }
}
