package fr.faubourg.worksites;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what a file calls by its name: nothing when there is none, or several. Only those who see all worksites import. */
@Repository
class WorksiteNames {
    private final JdbcClient jdbc;

    WorksiteNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number, reference or name. */
    Optional<UUID> named(String text) {
        return only("""
                select id from worksites.worksite
                where cast(number as text) = :text or lower(reference) = lower(:text)
                    or public.f_unaccent(lower(name)) = public.f_unaccent(lower(:text))
                limit 2
                """, text);
    }

    /** By code or name. */
    Optional<UUID> place(String text) {
        return only("""
                select id from territory.place_v
                where active and (code = :text or public.f_unaccent(lower(name)) = public.f_unaccent(lower(:text)))
                limit 2
                """, text);
    }

    private Optional<UUID> only(String sql, String text) {
        var found = jdbc.sql(sql).param("text", text.strip()).query(UUID.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
